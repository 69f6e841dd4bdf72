import { isAbsent } from '../absence.ts';
import { type Candidate, choice, type KindOfQuestion, type OptionDraft } from '../candidate.ts';
import { figureForms, figureText, isPlainCount } from '../figures.ts';
import { namesOutlet, outletPhrase } from '../outlets.ts';
import { contentWords, holding, quoted } from '../phrases.ts';
import { type Random, shuffled } from '../random.ts';
import type { ReadClaim, Reading } from '../reading.ts';
import { flat, isFirstPerson } from '../statement.ts';
import { asWritten } from '../telling.ts';

const verdicts = ['True', 'False', 'Not stated'] as const;
type Verdict = (typeof verdicts)[number];

/** Another article's claim, a figure taken from elsewhere, or the article's own words: judged by one article alone. */
export const trueFalseNotStated: KindOfQuestion = {
  kind: 'true-false-not-stated',
  make: (reading, random) => [
    ...notStated(reading, random),
    ...falseFigure(reading, random),
    ...trueElsewhereToo(reading, random),
  ],
};

function verdict(
  reading: Reading,
  article: string,
  says: string,
  right: Verdict,
  why: Readonly<Record<Verdict, string>>,
  read: ReadClaim,
  rest: { about: string; worth: number; mustCite?: string[][]; level: Candidate['level'] },
): Candidate {
  const evidence = [reading.cite(read.sentence)];
  const option = (text: Verdict): OptionDraft => ({ text, why: why[text], evidence });
  return choice({
    kind: 'true-false-not-stated',
    stem: `${quoted(says)} Going by ${outletPhrase(reading, article)} alone, is this statement true, false or not stated?`,
    right: [option(right)],
    wrong: verdicts.filter((text) => text !== right).map(option),
    order: verdicts,
    optionsAre: 'verdicts',
    explanation: asWritten(reading, read.span),
    evidence,
    ...rest,
  });
}

/** What one article alone reports is not stated in another, however well known it is by then. */
function notStated(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const only of reading.story.onlyIn) {
    const finding = reading.story.findings.find((candidate) => candidate.id === only.finding);
    const read =
      finding && reading.claimsOf(finding).find((claim) => claim.article === only.article && claim.says !== null);
    const article = shuffled(
      reading.articles.filter((other) => other !== only.article),
      random,
    ).find(
      (other) =>
        finding && reading.claimsIn(other).some((claim) => sharesEntity(claim, finding.entities, reading, other)),
    );
    if (!read || article === undefined || read.claim.certainty !== 'asserted') continue;
    if (isFirstPerson(read.says!) || namesOutlet(reading, read.says!)) continue;
    if (!isAbsent(reading, article, read.says!)) continue;
    const home = outletPhrase(reading, only.article);
    candidates.push(
      verdict(
        reading,
        article,
        read.says!,
        'Not stated',
        {
          True: `It is ${home} that says so.`,
          False: 'Nothing there speaks against it.',
          'Not stated': `Only ${home} says so.`,
        },
        read,
        { about: finding!.id, worth: 0.65, level: 'across-articles' },
      ),
    );
  }
  return candidates;
}

function sharesEntity(claim: ReadClaim, entities: readonly string[], reading: Reading, article: string): boolean {
  return claim.claim.entities.some((own) =>
    reading.story.entities.some(
      (entity) =>
        entities.includes(entity.id) &&
        entity.members.some((member) => member.article === article && member.entity === own),
    ),
  );
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
              True: `The figure ${figure} stands in another article; this one has ${own}.`,
              False: `This article has ${own}, where the statement has ${figure}.`,
              'Not stated': `The article does give the figure: ${own}.`,
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
        holding(reading.cite(read.sentence).quote, other.says!) < 0.6 ||
        newFigure(reading.cite(read.sentence).quote, other.says!) ||
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
            True: 'The article reports this.',
            False: 'Nothing there speaks against it.',
            'Not stated': 'It is stated, even where the words are others.',
          },
          read,
          { about: finding.id, worth: 0.5, level: 'one-span' },
        ),
      );
    }
  }
  return candidates;
}

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
