import type { Citation } from '@parallax/briefing';
import { type Candidate, choice, type OptionDraft } from '../../candidate.ts';
import { countedThing, isPlural } from '../../figures.ts';
import { outletPhrase } from '../../outlets.ts';
import { capitalised, contentWords, countWord, likeness, quoted } from '../../phrases.ts';
import type { Random } from '../../random.ts';
import { shuffled } from '../../random.ts';
import { isRunningText, type ReadClaim, type Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { clearestClaim } from '../../telling.ts';
import { isNamed, voiceInText } from '../../voice.ts';

/** Which question stays open when everything has been read. */
export function openQuestion(reading: Reading, random: Random): Candidate[] {
  const central = reading.story.findings.find((finding) => finding.id === reading.story.central);
  const telling = central && clearestClaim(reading, central);
  const basics = central
    ? answeredBasics(
        reading,
        reading.claimsOf(central).filter((read) => isRunningText(reading.analysis(read.article), read.sentence)),
      )
    : [];
  const answered = shuffled(answeredQuestions(reading), random);
  return reading.story.open.flatMap((open, index) => {
    const question = open.question.trim();
    if (!question.endsWith('?') || /^How (?:many|much)[^a-z]/.test(question) || mayBeAnswered(reading, question))
      return [];
    // "When did it happen?" asks about the central report; a question that names its subject stands alone.
    const basic = /\b(?:it|so)\b/.test(question);
    if (basic ? !telling : contentWords(question).size < 2) return [];
    const pool = basic ? shuffled(basics, random) : answered;
    const wrong = pool
      .filter((option) => option.text !== question && likeness(option.text, question) < 0.5)
      .slice(0, 3);
    if (wrong.length < (basic ? 2 : 3)) return [];
    const [all, these] =
      reading.articles.length === 1
        ? ['when the article has been read', 'this article']
        : [`when all ${countWord(reading.articles.length)} articles have been read`, 'these articles'];
    const nearest = telling ? [reading.cite(telling.sentence)] : [];
    return [
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem: basic
          ? `The central report in ${these} is this: ${quoted(telling!.says!)} Which question about it is still open ${all}?`
          : `Which of these questions is still open ${all}?`,
        right: [{ text: question, why: open.reason, evidence: nearest }],
        wrong,
        optionsAre: 'questions',
        explanation: open.reason,
        evidence: wrong.flatMap((option) => option.evidence),
        about: `open ${index + 1}`,
        worth: 0.7,
      }),
    ];
  });
}

/**
 * Whether some sentence may answer a basic question after all. The comparison looks at what is said of the event itself;
 * a reader has the whole articles, and one date or one "because" is enough to call the question answered.
 */
function mayBeAnswered(reading: Reading, question: string): boolean {
  const holds = (pattern: RegExp) => reading.articles.some((article) => pattern.test(reading.analysis(article).text));
  if (/^When\b/.test(question)) return reading.story.timeline.some((event) => /\d\d-\d\d(?:$|\/|T)/.test(event.edtf));
  if (/^Where\b/.test(question)) return reading.story.entities.some((entity) => entity.type === 'place');
  if (/^Why\b/.test(question))
    return holds(/\b(?:because|due to|owing to|caused? (?:by|of)|as a result of|in return for)\b/i);
  return false;
}

/** The basic questions of journalism that a sentence about the central report answers, each with that sentence. */
function answeredBasics(reading: Reading, claims: readonly ReadClaim[]): OptionDraft[] {
  const isPlace = (read: ReadClaim) =>
    reading
      .analysis(read.article)
      .entities.some((entity) => entity.type === 'place' && read.claim.entities.includes(entity.id));
  const tests: [string, (read: ReadClaim) => boolean][] = [
    ['Who says so?', (read) => read.voices.some(isNamed)],
    ['When did it happen?', (read) => read.claim.dates.length > 0],
    ['Where did it happen?', isPlace],
    ['How many, or how much?', (read) => read.claim.quantities.length > 0],
  ];
  return tests.flatMap(([text, test]) => {
    const read = claims.find(test);
    if (read === undefined) return [];
    const evidence: Citation[] = [reading.cite(read.sentence)];
    return [{ text, why: answeredBy(reading, evidence[0]!), evidence }];
  });
}

function answeredBy(reading: Reading, citation: Citation): string {
  return `${capitalised(outletPhrase(reading, citation.article))} answers it: ${briefly(citation.quote)}`;
}

/** Questions about the story that an article answers, each with the sentence that does. */
function answeredQuestions(reading: Reading): OptionDraft[] {
  const options: OptionDraft[] = [];
  for (const comparison of reading.story.numbers) {
    const counts = countedThing(comparison);
    const row = comparison.rows[0];
    const span = row?.spans.find((candidate) => reading.articles.includes(candidate.article));
    if (counts === null || span === undefined || row === undefined || row.unit !== '' || !isPlural(counts)) continue;
    options.push({
      text: `How many ${counts} do the articles speak of?`,
      why: answeredBy(reading, reading.cite(reading.sentenceOf(span))),
      evidence: [reading.cite(reading.sentenceOf(span))],
    });
  }
  for (const position of reading.story.positions) {
    const span = position.spans.find((candidate) => reading.articles.includes(candidate.article));
    const voice = reading.voice(position.name);
    if (span === undefined || position.stance === 'silent' || !isNamed(voice)) continue;
    options.push({
      text: `What does ${voiceInText(voice)} say about the report?`,
      why: answeredBy(reading, reading.cite(reading.sentenceOf(span))),
      evidence: [reading.cite(reading.sentenceOf(span))],
    });
  }
  return options;
}
