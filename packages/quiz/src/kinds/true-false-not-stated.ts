import { isForeignTo } from '../absence.ts';
import type { Candidate, KindOfQuestion } from '../candidate.ts';
import { figureForms, figureText, isPlainCount } from '../figures.ts';
import { namesOutlet, outletPhrase } from '../outlets.ts';
import { contentWords, hasNewFigure, holding } from '../phrases.ts';
import { type Random, shuffled } from '../random.ts';
import type { Reading } from '../reading.ts';
import { briefly, nearestIn } from '../reasons.ts';
import { flat, isFirstPerson } from '../statement.ts';
import { falseDate } from './judged/false-date.ts';
import { falseScale } from './judged/false-scale.ts';
import { plainlyTrue } from './judged/plainly-true.ts';
import { verdict } from './judged/verdict.ts';

/** Another article's claim, a figure taken from elsewhere, or the article's own words: judged by one article alone. */
export const trueFalseNotStated: KindOfQuestion = {
  kind: 'true-false-not-stated',
  make: (reading, random) => [
    ...notStated(reading, random),
    ...falseFigure(reading, random),
    ...figureFromNearby(reading, random),
    ...falseDate(reading, random),
    ...falseScale(reading, random),
    ...plainlyTrue(reading, random),
    ...trueElsewhereToo(reading, random),
  ],
};

/** What one article alone reports is not stated in another, however well known it is by then. */
function notStated(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const only of reading.story.onlyIn) {
    const finding = reading.story.findings.find((candidate) => candidate.id === only.finding);
    const read =
      finding && reading.claimsOf(finding).find((claim) => claim.article === only.article && claim.says !== null);
    const article = shuffled(reading.articles, random).find(
      (other) => other !== only.article && read !== undefined && isForeignTo(reading, other, read.says!),
    );
    if (!read || article === undefined || read.claim.certainty !== 'asserted') continue;
    if (isFirstPerson(read.says!) || namesOutlet(reading, read.says!)) continue;
    const home = outletPhrase(reading, only.article);
    const near = nearestIn(reading, article, read.says!);
    if (near === null) continue;
    candidates.push(
      verdict(
        reading,
        article,
        read.says!,
        'Not stated',
        {
          True: `It is ${home} that says so, and this one does not: ${briefly(reading.cite(read.sentence).quote)}`,
          False: `It has nothing against the statement either. ${near.why}`,
          'Not stated': `Only ${home} says so. ${near.why}`,
        },
        read,
        { about: finding!.id, worth: 0.65, level: 'across-articles' },
      ),
    );
  }
  return candidates;
}

/** A figure of the same kind from elsewhere in the story, put in the place of the article's own. */
function falseFigure(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const comparison of reading.story.numbers) {
    for (const row of comparison.rows) {
      for (const span of row.spans) {
        const rivals = comparison.rows.filter(
          (other) =>
            other.value !== row.value &&
            other.unit === row.unit &&
            isPlainCount(other) &&
            !other.articles.includes(span.article),
        );
        const rival = shuffled(rivals, random)[0];
        const read = reading.claims.find(
          (claim) => claim.article === span.article && claim.span.start <= span.start && claim.span.end >= span.end,
        );
        if (rival === undefined || read?.says == null || row.unit !== '' || read.claim.polarity === 'denied') continue;
        const written = writtenForm(read.says, row.value);
        if (written === null) continue;
        const figure = figureText(rival.value, '');
        const altered = read.says.replace(written, figure);
        const own = figureText(row.value, '');
        candidates.push(
          verdict(
            reading,
            span.article,
            altered,
            'False',
            {
              True: `The figure ${figure} is not this article’s; it has: ${briefly(reading.cite(read.sentence).quote)}`,
              False: `This article has ${own}, where the statement has ${figure}: ${briefly(reading.cite(read.sentence).quote)}`,
              'Not stated': `The article does give the figure, and it is ${own}: ${briefly(reading.cite(read.sentence).quote)}`,
            },
            read,
            {
              about: comparison.id,
              worth: 0.85,
              mustCite: [figureForms(row.value, row.says)],
              level: 'across-articles',
            },
          ),
        );
      }
    }
  }
  return candidates;
}

/** Two figures of one article, one put in the other's place: true of something else, false of this. */
function figureFromNearby(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) => {
    const { quantities } = reading.analysis(article);
    return reading.claimsIn(article).flatMap((read) => {
      const own = quantities.filter(
        (quantity) => quantity.start >= read.span.start && quantity.end <= read.span.end && quantity.low === null,
      );
      const [quantity, ...more] = own;
      if (quantity === undefined || more.length > 0 || read.says === null || read.claim.polarity === 'denied')
        return [];
      const written = writtenForm(read.says, quantity.value);
      if (written === null || quantity.value < 5 || isFirstPerson(read.says)) return [];
      const rival = shuffled(quantities, random).find(
        (other) =>
          other.unit === quantity.unit &&
          other.low === null &&
          other.value !== quantity.value &&
          other.value / quantity.value < 8 &&
          quantity.value / other.value < 8 &&
          Number.isInteger(other.value) === Number.isInteger(quantity.value) &&
          (other.start < read.sentence.start || other.end > read.sentence.end),
      );
      if (rival === undefined) return [];
      const figure = figureText(rival.value, '');
      const instead = figureText(quantity.value, '');
      const quote = reading.cite(read.sentence).quote;
      const elsewhere = reading.cite(reading.sentenceOf({ article, start: rival.start, end: rival.end })).quote;
      return [
        verdict(
          reading,
          article,
          read.says.replace(written, figure),
          'False',
          {
            True: `The article has ${figure} for something else: ${briefly(elsewhere)}`,
            False: `This article has ${instead}, where the statement has ${figure}: ${briefly(quote)}`,
            'Not stated': `The article does give the figure, and it is ${instead}: ${briefly(quote)}`,
          },
          read,
          {
            about: read.finding?.id ?? `${article} ${read.claim.id}`,
            worth: 0.55,
            mustCite: [figureForms(quantity.value, reading.analysis(article).text.slice(quantity.start, quantity.end))],
            level: 'one-article',
          },
        ),
      ];
    });
  });
}

/** The words in a statement that write a value, where they occur once. */
function writtenForm(says: string, value: number): string | null {
  for (const form of [figureText(value, ''), String(value)]) {
    const places = says.split(new RegExp(`(?<![\\d.,])${form.replace(/[.]/g, '\\.')}(?![\\d]|[.,]\\d)`));
    if (places.length === 2) return form;
  }
  return null;
}

/** An article's own report in the words of another: true, though no sentence of it reads so. */
function trueElsewhereToo(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const finding of reading.story.findings) {
    if (finding.status === 'disputed') continue;
    const claims = reading.claimsOf(finding).filter((claim) => claim.claim.polarity === 'affirmed');
    for (const read of shuffled(claims, random).slice(0, 1)) {
      const other = claims.find(
        (claim) =>
          claim.article !== read.article &&
          claim.says !== null &&
          claim.says !== read.says &&
          claim.claim.attributions.length === 0 &&
          claim.claim.certainty === read.claim.certainty,
      );
      if (
        other === undefined ||
        isFirstPerson(other.says!) ||
        hedges(other.says!) !== hedges(reading.cite(read.sentence).quote)
      )
        continue;
      if (flat(reading.analysis(read.article).text).includes(other.says!.slice(0, -1))) continue;
      if (
        holding(reading.cite(read.sentence).quote, other.says!) < mostlySaid ||
        newName(reading.cite(read.sentence).quote, other.says!) ||
        newFigure(reading.cite(read.sentence).quote, other.says!) ||
        hasNewFigure(reading.cite(read.sentence).quote, other.says!) ||
        commenting.test(other.says!) ||
        differs(reading, finding.id, read.article, other.article)
      )
        continue;
      candidates.push(
        verdict(
          reading,
          read.article,
          other.says!,
          'True',
          {
            True: `The article has it in other words: ${briefly(reading.cite(read.sentence).quote)}`,
            False: `The article agrees with it: ${briefly(reading.cite(read.sentence).quote)}`,
            'Not stated': `It is stated, though in other words: ${briefly(reading.cite(read.sentence).quote)}`,
          },
          read,
          { about: finding.id, worth: 0.5, level: 'one-span' },
        ),
      );
    }
  }
  return candidates;
}

/** Share of a statement's words that the article's own sentence must hold for the statement to be true of it. */
const mostlySaid = 0.7;

/** Whether a statement names somebody or something that a sentence does not: then it says more than the sentence. */
function newName(sentence: string, says: string): boolean {
  const words = contentWords(sentence);
  const named = [...says.matchAll(/(?<=[^.!?]\s)\p{Uppercase}[\p{Letter}’'-]+/gu)].flatMap((match) => [
    ...contentWords(match[0]),
  ]);
  return named.some((word) => !words.has(word));
}

/** A clause in which an outlet says what it makes of a report: another may not make that of it. */
const commenting = /, (?:highlight|underscor|underlin|mark|reflect|signal+|show|suggest|rais|fuell?|deepen|spark)ing\b/;

/** Whether a statement gives a figure or a day that a sentence has not. */
function newFigure(sentence: string, says: string): boolean {
  const words = contentWords(sentence);
  return [...contentWords(says)].some((word) => /^\d/.test(word) && !words.has(word));
}

/** The words that weaken a statement: where they differ, one may be true and the other not. */
function hedges(text: string): string {
  const found = text.match(
    /\b(?:may|might|could|would|will|likely|possibl[ey]|reportedly|allegedly|expected|believed|about|some|up to|at least|more than|nearly|almost|if|not|denied)\b/gi,
  );
  return (found ?? [])
    .map((word) => word.toLowerCase())
    .sort()
    .join(' ');
}

function differs(reading: Reading, finding: string, one: string, other: string): boolean {
  return reading.story.divergences.some(
    (divergence) =>
      divergence.finding === finding &&
      divergence.sides.some((side) => side.articles.includes(one)) &&
      divergence.sides.some((side) => side.articles.includes(other)),
  );
}
