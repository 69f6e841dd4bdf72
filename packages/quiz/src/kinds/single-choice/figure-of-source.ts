import type { NumberComparison } from '@parallax/comparison';
import { type Candidate, choice } from '../../candidate.ts';
import {
  countedPhrase,
  countedThing,
  figureForms,
  figureText,
  isPlainCount,
  likeFigures,
  mayCountSame,
} from '../../figures.ts';
import { outletPhrase } from '../../outlets.ts';
import { type Random, shuffled } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { asWritten, namesSource } from '../../telling.ts';
import { isNamed, voiceInText } from '../../voice.ts';

/** Which figure one article gives, on a source's word or its own, where other figures are near at hand. */
export function figureOfSource(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const comparison of reading.story.numbers) {
    const counts = countedThing(comparison);
    if (counts === null) continue;
    for (const row of comparison.rows) {
      const span = row.spans.find((candidate) => reading.articles.includes(candidate.article));
      if (span === undefined || !isPlainCount(row) || row.value < 5) continue;
      const sentence = reading.cite(reading.sentenceOf(span));
      const key = row.voice === null ? null : reading.voice(row.voice);
      if (key !== null && !(isNamed(key) && namesSource(sentence.quote, key))) continue;
      const rivals = comparison.rows.filter((other) => other.value !== row.value);
      // An article with two figures for one thing has no one answer to the question.
      if (rivals.some((other) => other.articles.includes(span.article))) continue;
      if (isCountedTwice(reading, comparison, span.article)) continue;
      const own = rivals.filter(isPlainCount);
      const others = likeFigures(reading, comparison, row).filter(
        (other) => !sentence.quote.includes(figureText(other.value, other.unit)),
      );
      const wrong = [
        ...others.filter((other) => own.some((rival) => rival.value === other.value)),
        ...shuffled(
          others.filter((other) => !own.some((rival) => rival.value === other.value)),
          random,
        ),
      ].flatMap((other) => {
        const where = other.spans.find((candidate) => reading.articles.includes(candidate.article));
        return where ? [{ row: other, citation: reading.cite(reading.sentenceOf(where)), where }] : [];
      });
      const shown = aroundKey(wrong, row.value, random);
      if (shown.length < 2) continue;
      const thing = countedPhrase(comparison, counts);
      const asked = outletPhrase(reading, span.article);
      candidates.push(
        choice({
          kind: 'single-choice',
          level: own.length > 0 ? 'across-articles' : 'one-span',
          stem: `Which figure does ${asked} give for ${thing.replace(/^the figure for /, '')}${key === null ? '' : `, on the word of ${voiceInText(key)}`}?`,
          right: [
            {
              text: figureText(row.value, row.unit),
              why: `That is its figure for ${thing.replace(/^the figure for /, '')}: ${briefly(sentence.quote)}`,
              evidence: [sentence],
            },
          ],
          wrong: shown.map((other) => {
            const text = figureText(other.row.value, other.row.unit);
            const rival = own.some((candidate) => candidate.value === other.row.value);
            return {
              text,
              why: rival
                ? `${text} is the figure in ${outletPhrase(reading, other.where.article)}: ${briefly(other.citation.quote)}`
                : `${text} counts something else: ${briefly(other.citation.quote)}`,
              evidence: [other.citation],
            };
          }),
          order: [row, ...shown.map((other) => other.row)]
            .sort((one, other) => one.value - other.value)
            .map((other) => figureText(other.value, other.unit)),
          optionsAre: 'numbers',
          explanation: asWritten(reading, span),
          evidence: [sentence],
          about: comparison.id,
          mustCite: [figureForms(row.value, row.says)],
          worth: own.length > 0 ? 0.85 : 0.4,
        }),
      );
    }
  }
  return candidates;
}

/** Whether an article has a figure under another name that may count the same ("troops", "soldiers"). */
function isCountedTwice(reading: Reading, comparison: NumberComparison, article: string): boolean {
  return reading.story.numbers.some(
    (other) =>
      other !== comparison &&
      other.rows.some((row) => row.articles.includes(article) && row.unit === '' && row.value > 12) &&
      mayCountSame(comparison.counts, other.counts),
  );
}

/** How many wrong figures a question has at most. */
const mostWrong = 3;

/**
 * Wrong figures, the first the likelier, some smaller and some larger than the key: how many of each is left to chance,
 * so that the key is as often the smallest as the middle one.
 */
function aroundKey<Wrong extends { row: { value: number } }>(
  wrong: readonly Wrong[],
  value: number,
  random: Random,
): Wrong[] {
  const size = Math.min(mostWrong, wrong.length);
  const below = wrong.filter((other) => other.row.value < value);
  const above = wrong.filter((other) => other.row.value > value);
  const wanted = Math.floor(random() * (size + 1));
  const fewest = Math.max(0, size - above.length);
  const count = Math.max(fewest, Math.min(wanted, below.length));
  return [...below.slice(0, count), ...above.slice(0, size - count)];
}
