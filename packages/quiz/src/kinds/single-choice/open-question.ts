import { type Candidate, choice, type OptionDraft } from '../../candidate.ts';
import { countedThing } from '../../figures.ts';
import { outletPhrase } from '../../outlets.ts';
import { contentWords, countWord, likeness } from '../../phrases.ts';
import type { Random } from '../../random.ts';
import { shuffled } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { isNamed, voiceInText } from '../../voice.ts';

/** Which question stays open when everything has been read. */
export function openQuestion(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  const answered = shuffled(answeredQuestions(reading), random);
  for (const [index, open] of reading.story.open.entries()) {
    const question = open.question.trim();
    if (!question.endsWith('?') || contentWords(question).size < 2) continue;
    const wrong = answered.filter((option) => likeness(option.text, question) < 0.5).slice(0, 3);
    if (wrong.length < 3) continue;
    candidates.push(
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem: `Which of these questions stays open when all ${countWord(reading.articles.length)} articles have been read?`,
        right: [{ text: question, why: open.reason, evidence: [] }],
        wrong,
        optionsAre: 'questions',
        explanation: open.reason,
        evidence: wrong.flatMap((option) => option.evidence),
        about: `open ${index + 1}`,
        worth: 0.7,
      }),
    );
  }
  return candidates;
}

/** Questions that an article answers, each with the sentence that does. */
function answeredQuestions(reading: Reading): OptionDraft[] {
  const options: OptionDraft[] = [];
  for (const comparison of reading.story.numbers) {
    const counts = countedThing(comparison);
    const row = comparison.rows[0];
    const span = row?.spans.find((candidate) => reading.articles.includes(candidate.article));
    if (
      counts === null ||
      span === undefined ||
      row === undefined ||
      row.unit !== '' ||
      !/s$|people|children|men|women|troops|police/.test(counts)
    )
      continue;
    options.push({
      text: `How many ${counts} do the articles speak of?`,
      why: `Answered in ${outletPhrase(reading, span.article)}.`,
      evidence: [reading.cite(reading.sentenceOf(span))],
    });
  }
  for (const position of reading.story.positions) {
    const span = position.spans.find((candidate) => reading.articles.includes(candidate.article));
    const voice = reading.voice(position.name);
    if (span === undefined || position.stance === 'silent' || !isNamed(voice)) continue;
    options.push({
      text: `What does ${voiceInText(voice)} say about the report?`,
      why: `Answered in ${outletPhrase(reading, span.article)}.`,
      evidence: [reading.cite(reading.sentenceOf(span))],
    });
  }
  return options;
}
