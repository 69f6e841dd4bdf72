import type { Quantity } from '@parallax/analysis';
import type { Candidate, KindOfQuestion } from '../candidate.ts';
import { figureForms, figureText } from '../figures.ts';
import { outletPhrase } from '../outlets.ts';
import { quoted } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { asWritten, wholeSentence } from '../telling.ts';

/** A sentence of an article with its figure left out. */
export const fillNumber: KindOfQuestion = {
  kind: 'fill-number',
  make: (reading) =>
    reading.articles.flatMap((article) =>
      figuresOf(reading, article).flatMap((figure) => gaps(reading, article, figure)),
    ),
};

type Figure = Pick<Quantity, 'start' | 'end' | 'value' | 'low' | 'high' | 'unit'>;

/** The figures of an article: those that the comparison has set side by side first, then all others. */
function figuresOf(reading: Reading, article: string): Figure[] {
  const found = new Map<number, Figure>();
  for (const comparison of reading.story.numbers)
    for (const { value, low, high, unit, spans } of comparison.rows)
      for (const { start, end } of spans.filter((span) => span.article === article))
        found.set(start, { start, end, value, low, high, unit });
  for (const quantity of reading.analysis(article).quantities)
    if (!found.has(quantity.start)) found.set(quantity.start, quantity);
  return [...found.values()];
}

function gaps(reading: Reading, article: string, quantity: Figure): Candidate[] {
  // "Three gates" can be guessed, and the figure of a measure cannot.
  if (quantity.low !== null || quantity.high !== null || quantity.value < (quantity.unit === '' ? 10 : 5)) return [];
  const span = { article, start: quantity.start, end: quantity.end };
  const sentence = wholeSentence(reading, span, 36);
  if (sentence === null) return [];
  const gap = withGap(sentence, quantity.value, reading.cite(span).quote);
  if (gap === null) return [];
  const evidence = [reading.cite(reading.sentenceOf(span))];
  const comparison = reading.story.numbers.find((candidate) =>
    candidate.rows.some((row) => row.spans.some((known) => known.article === article && known.start === span.start)),
  );
  const carriers = comparison?.rows.find((row) => row.value === quantity.value)?.articles.length ?? 0;
  return [
    {
      kind: 'fill-number',
      level: 'one-span',
      stem: `${quoted(gap)} Which number stands in the gap in ${outletPhrase(reading, article)}?`,
      prompts: [],
      options: [],
      answer: { type: 'number', value: quantity.value, tolerance: 0, unit: quantity.unit },
      explanation: `${figureText(quantity.value, quantity.unit)}. ${asWritten(reading, span)}`,
      evidence,
      about: comparison?.id ?? `${article} ${quantity.start}`,
      optionsAre: 'none',
      fixed: false,
      places: new Set(),
      sorts: new Map(),
      standing: null,
      mustCite: [figureForms(quantity.value, reading.cite(span).quote)],
      answers: [figureText(quantity.value, quantity.unit)],
      worth: 0.3 + Math.min(0.3, carriers * 0.1),
    },
  ];
}

const scaled = /^\s*(?:thousand|million|billion|trillion|hundred|dozen|m|bn|k)\b/i;
const clock = /^\s*(?:past|to the hour|o['’]clock|a\.?m\b|p\.?m\b|minutes? read)/i;
const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\w*\\.?';
const datedBefore = new RegExp(`\\b${month}\\s+(?:\\d+\\s*(?:to|and|-|–)\\s*)?(?:${month}\\s+)?$`);
const datedAfter = new RegExp(`^(?:\\s*(?:to|and|-|–)\\s*\\d+)?\\s+${month}(?![a-z])`);

/** The sentence with a gap for the figure, where it writes it once and not as part of a date; null otherwise. */
function withGap(sentence: string, value: number, says: string): string | null {
  for (const form of figureForms(value, '')) {
    const pattern = new RegExp(
      `(?<![\\p{Letter}\\d.,:-])${form.replace(/[.]/g, '\\.')}(?![\\p{Letter}\\d:-]|[.,]\\d)`,
      'giu',
    );
    const [place, ...more] = sentence.matchAll(pattern);
    if (place === undefined) continue;
    const before = sentence.slice(0, place.index);
    const after = sentence.slice(place.index + place[0].length);
    if (more.length > 0 || place.index === 0 || before === '“') return null;
    // "Ann Lee, 58, a carpenter": an age tells nothing of the report.
    if (/\p{Uppercase}\p{Lowercase}+, $/u.test(before) && after.startsWith(',')) return null;
    if (clock.test(after) || scaled.test(after) || datedBefore.test(before) || datedAfter.test(after)) return null;
    // The row may be about another number of the same size elsewhere in the sentence.
    if (!says.toLowerCase().includes(form.toLowerCase())) return null;
    return `${before}_____${after}`;
  }
  return null;
}
