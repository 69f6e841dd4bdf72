import { isForeignTo } from '../absence.ts';
import { type Candidate, choice, type KindOfQuestion, type OptionDraft } from '../candidate.ts';
import { countedPhrase, countedThing, figureForms, figureText } from '../figures.ts';
import { namesOutlet, outletLabel, theseArticles } from '../outlets.ts';
import { quoted } from '../phrases.ts';
import { type Random, shuffled } from '../random.ts';
import type { Reading } from '../reading.ts';
import { briefly, nearestIn } from '../reasons.ts';
import { isFirstPerson, speaking } from '../statement.ts';
import { asWritten } from '../telling.ts';
import { isNamed, voiceInText } from '../voice.ts';

/** One article is the answer: it alone reports something, gives a figure, or states as fact what others credit. */
export const whichArticle: KindOfQuestion = {
  kind: 'which-article',
  make: (reading, random) =>
    reading.articles.length < 3
      ? []
      : [...onlyReporter(reading, random), ...figureOwner(reading, random), ...factTeller(reading)],
};

/** Up to three other articles as wrong answers, each with what it has instead. */
function others(
  reading: Reading,
  key: string,
  random: Random,
  why: (article: string) => Omit<OptionDraft, 'text'> | null,
): OptionDraft[] {
  const rest = reading.articles.filter((article) => article !== key);
  return shuffled(rest, random)
    .flatMap((article) => {
      const reason = why(article);
      return reason ? [{ text: outletLabel(reading, article), ...reason }] : [];
    })
    .slice(0, 3);
}

function onlyReporter(reading: Reading, random: Random): Candidate[] {
  return reading.story.onlyIn.flatMap(({ article, finding: id }) => {
    const finding = reading.story.findings.find((candidate) => candidate.id === id);
    const read = finding && reading.claimsOf(finding).find((claim) => claim.article === article && claim.says !== null);
    if (!read || !reading.articles.includes(article)) return [];
    if (isFirstPerson(read.says!) || namesOutlet(reading, read.says!)) return [];
    if (reading.articles.some((other) => other !== article && !isForeignTo(reading, other, read.says!))) return [];
    const evidence = [reading.cite(read.sentence)];
    const says = read.says!;
    // What is hedged and on nobody's word is neither reported nor said.
    if (read.voices.length === 0 && read.claim.certainty !== 'asserted') return [];
    const voiced = read.voices.length > 0;
    return [
      choice({
        kind: 'which-article',
        level: 'across-articles',
        stem: `${quoted(says)} Only one of ${theseArticles(reading)} ${voiced ? 'lets somebody say this' : 'reports this'}. Which one?`,
        right: [
          { text: outletLabel(reading, article), why: `It alone has this: ${briefly(evidence[0]!.quote)}`, evidence },
        ],
        wrong: others(reading, article, random, (other) => nearestIn(reading, other, says)),
        optionsAre: 'articles',
        explanation: asWritten(reading, read.span),
        evidence,
        about: finding!.id,
        worth: 0.5 + Math.min(0.15, finding!.entities.length * 0.04),
      }),
    ];
  });
}

function figureOwner(reading: Reading, random: Random): Candidate[] {
  return reading.story.numbers.flatMap((comparison) => {
    const counts = countedThing(comparison);
    if (counts === null) return [];
    return comparison.rows.flatMap((row) => {
      const [article, ...more] = row.articles.filter((id) => reading.articles.includes(id));
      const span = row.spans.find((candidate) => candidate.article === article);
      if (article === undefined || more.length > 0 || span === undefined) return [];
      if (!comparison.rows.some((other) => other.value !== row.value)) return [];
      if (comparison.rows.some((other) => other !== row && other.value === row.value)) return [];
      const evidence = [reading.cite(reading.sentenceOf(span))];
      const figure = figureText(row.value, row.unit);
      return [
        choice({
          kind: 'which-article',
          level: 'across-articles',
          stem: `Which article gives the figure ${figure} for ${countedPhrase(comparison, counts).replace(/^the figure for /, '')}?`,
          right: [
            {
              text: outletLabel(reading, article),
              why: `It gives this figure: ${briefly(evidence[0]!.quote)}`,
              evidence,
            },
          ],
          wrong: others(reading, article, random, (other) => {
            const own = comparison.rows.find((candidate) => candidate.articles.includes(other));
            const where = own?.spans.find((candidate) => candidate.article === other);
            return own && where
              ? {
                  why: `Its figure is ${figureText(own.value, own.unit)}: ${briefly(reading.cite(reading.sentenceOf(where)).quote)}`,
                  evidence: [reading.cite(reading.sentenceOf(where))],
                }
              : nearestIn(reading, other, evidence[0]!.quote);
          }),
          optionsAre: 'articles',
          explanation: asWritten(reading, span),
          evidence,
          about: comparison.id,
          mustCite: [figureForms(row.value, row.says)],
          worth: 0.75,
        }),
      ];
    });
  });
}

/** The article that dropped the source: what it states as a fact, the others give on somebody's word. */
function factTeller(reading: Reading): Candidate[] {
  return reading.story.findings.flatMap((finding) => {
    const claims = reading.claimsOf(finding).filter((claim) => claim.claim.polarity === 'affirmed');
    const carrying = [...new Set(claims.map((claim) => claim.article))];
    const plain = carrying.filter((article) =>
      claims
        .filter((claim) => claim.article === article)
        .every((claim) => claim.claim.certainty === 'asserted' && claim.voices.length === 0),
    );
    const [article, ...more] = plain;
    const credited = carrying.filter((id) => !plain.includes(id));
    const read = claims.find(
      (claim) =>
        claim.article === article && claim.says !== null && !speaking.test(claim.says) && !isFirstPerson(claim.says),
    );
    const voice = claims.find((claim) => credited.includes(claim.article))?.voices[0];
    if (article === undefined || more.length > 0 || credited.length < 2 || read === undefined) return [];
    if (voice === undefined || !isNamed(voice)) return [];
    const evidence = [reading.cite(read.sentence)];
    return [
      choice({
        kind: 'which-article',
        level: 'about-the-reporting',
        stem: `${quoted(read.says!)} One article states this as a fact in its own voice, where others give it on somebody's word. Which one?`,
        right: [
          { text: outletLabel(reading, article), why: `It names no source: ${briefly(evidence[0]!.quote)}`, evidence },
        ],
        wrong: credited.slice(0, 3).map((other) => {
          const claim =
            claims.find((candidate) => candidate.article === other && candidate.voices.length > 0) ??
            claims.find((candidate) => candidate.article === other)!;
          const owner = claim.voices[0];
          return {
            text: outletLabel(reading, other),
            why: `${owner && isNamed(owner) ? `It credits ${voiceInText(owner)}` : 'It does not state it as a fact of its own'}: ${briefly(reading.cite(claim.sentence).quote)}`,
            evidence: [reading.cite(claim.sentence)],
          };
        }),
        optionsAre: 'articles',
        explanation: asWritten(reading, read.span),
        evidence,
        about: finding.id,
        worth: 1,
      }),
    ];
  });
}
