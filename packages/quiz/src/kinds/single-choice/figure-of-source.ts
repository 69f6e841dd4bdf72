import { type Candidate, choice } from '../../candidate.ts';
import { countedThing, figureForms, figureText, isPlainCount, likeFigures } from '../../figures.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import { type Random, shuffled } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { asWritten } from '../../telling.ts';
import { isNamed, voiceInText } from '../../voice.ts';

/** Which figure one source, or one article, gives where others give another. */
export function figureOfSource(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const comparison of reading.story.numbers) {
    const counts = countedThing(comparison);
    if (counts === null) continue;
    for (const row of comparison.rows) {
      const span = row.spans.find((candidate) => reading.articles.includes(candidate.article));
      if (span === undefined || !isPlainCount(row) || row.value < 5) continue;
      const key = row.voice === null ? null : reading.voice(row.voice);
      if (key !== null && !isNamed(key)) continue;
      const rivals = comparison.rows.filter((other) => other.value !== row.value);
      // A speaker with two figures, or one figure alone, has no one answer worth asking for.
      if (
        rivals.some(
          (other) =>
            other.voice === row.voice && (key !== null || other.articles.some((id) => row.articles.includes(id))),
        )
      )
        continue;
      const own = rivals.filter(isPlainCount);
      const others = likeFigures(reading, comparison, row);
      const wrong = [
        ...others.filter((other) => own.some((rival) => rival.value === other.value)),
        ...shuffled(
          others.filter((other) => !own.some((rival) => rival.value === other.value)),
          random,
        ),
      ].slice(0, 3);
      if (wrong.length < 2) continue;
      const sentence = reading.cite(reading.sentenceOf(span));
      const asked = key === null ? outletPhrase(reading, span.article) : voiceInText(key);
      candidates.push(
        choice({
          kind: 'single-choice',
          level: own.length > 0 ? 'across-articles' : 'one-span',
          stem: `Which figure does ${asked} give for ${quoted(counts)}?`,
          right: [
            {
              text: figureText(row.value, row.unit),
              why: `That is the figure given for ${quoted(counts)}.`,
              evidence: [sentence],
            },
          ],
          wrong: wrong.map((other) => {
            const where = other.spans.find((candidate) => reading.articles.includes(candidate.article));
            const rival = own.includes(other);
            const owner = other.voice === null ? null : reading.voice(other.voice);
            return {
              text: figureText(other.value, other.unit),
              why: rival
                ? owner !== null && isNamed(owner)
                  ? `This is the figure that ${voiceInText(owner)} gives.`
                  : `This figure for the same thing stands in ${where ? outletPhrase(reading, where.article) : 'another article'}.`
                : 'This figure counts something else.',
              evidence: where ? [reading.cite(reading.sentenceOf(where))] : [],
            };
          }),
          order: [row, ...wrong]
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
