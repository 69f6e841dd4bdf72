import { type Candidate, choice } from '../../candidate.ts';
import { outletPhrase } from '../../outlets.ts';
import { capitalised, quoted } from '../../phrases.ts';
import { type Random, shuffled } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { asWritten, wholeSentence } from '../../telling.ts';

/** How a figure is meant. */
type Sense = 'rough' | 'lower' | 'upper' | 'below' | 'exact';

const senses: Readonly<Record<Sense, { words: readonly string[]; means: string }>> = {
  rough: { words: ['about', 'around', 'roughly', 'approximately', 'some'], means: 'make the figure a rough one' },
  lower: {
    words: ['at least', 'more than', 'over', 'no fewer than'],
    means: 'make it a lower limit: there may be more',
  },
  upper: {
    words: ['up to', 'as many as', 'at most', 'fewer than', 'less than', 'no more than'],
    means: 'make it an upper limit: there may be fewer',
  },
  below: { words: ['nearly', 'almost'], means: 'put the true figure just below it' },
  exact: { words: ['exactly', 'precisely'], means: 'make the figure an exact one' },
};

const shown: Readonly<Record<Sense, readonly string[]>> = {
  rough: ['about', 'around', 'roughly'],
  lower: ['at least', 'more than'],
  upper: ['up to', 'as many as'],
  below: ['nearly', 'almost'],
  exact: ['exactly'],
};

/** How exact an article makes a figure: readers and outlets lose "up to" and "about" first. */
export function qualifier(reading: Reading, random: Random): Candidate[] {
  return reading.articles.flatMap((article) =>
    reading.analysis(article).quantities.flatMap((quantity) => {
      const span = { article, start: quantity.start, end: quantity.end };
      const sentence = wholeSentence(reading, span, 36);
      const written = /\d[\d.,]*(?: (?:million|billion|thousand))?/.exec(reading.cite(span).quote)?.[0];
      if (sentence === null || written === undefined || quantity.low !== null) return [];
      const found = qualifierBefore(sentence, written);
      if (found === null) return [];
      const evidence = [reading.cite(reading.sentenceOf(span))];
      const { quote } = evidence[0]!;
      const others = shuffled(
        (Object.keys(senses) as Sense[]).filter((sense) => sense !== found.sense),
        random,
      ).slice(0, 3);
      return [
        choice({
          kind: 'single-choice',
          level: 'one-span',
          stem: `${quoted(found.gap)} Which words stand before the figure in ${outletPhrase(reading, article)}?`,
          right: [
            {
              text: capitalised(found.words),
              why: `The words “${found.words}” ${senses[found.sense].means}: ${briefly(quote)}`,
              evidence,
            },
          ],
          wrong: others.map((sense) => {
            const words = shuffled(shown[sense], random)[0]!;
            return {
              text: capitalised(words),
              why: `The words “${words}” would ${senses[sense].means}. The article has “${found.words}”: ${briefly(quote)}`,
              evidence,
            };
          }),
          optionsAre: 'differences',
          explanation: asWritten(reading, span),
          evidence,
          about: `qualifier ${article} ${quantity.start}`,
          mustCite: [[found.words]],
          standing: { group: 'qualifier', answer: found.sense },
          worth: 0.6,
        }),
      ];
    }),
  );
}

/** The sentence with a gap for the words that qualify a figure; null where the figure stands bare, or twice. */
function qualifierBefore(sentence: string, figure: string): { gap: string; words: string; sense: Sense } | null {
  const at = sentence.indexOf(figure);
  if (at < 0 || sentence.includes(figure, at + 1)) return null;
  const before = sentence.slice(0, at);
  for (const sense of Object.keys(senses) as Sense[])
    for (const words of senses[sense].words) {
      const match = new RegExp(`(?:^|[\\s“‘(])(${words}) [$€£]?$`, 'i').exec(before);
      if (match === null) continue;
      const start = match.index + match[0].indexOf(match[1]!);
      return {
        gap: `${sentence.slice(0, start)}_____${sentence.slice(start + words.length)}`,
        words,
        sense,
      };
    }
  return null;
}
