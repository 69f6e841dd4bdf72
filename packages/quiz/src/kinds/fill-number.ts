import type { Candidate, KindOfQuestion } from '../candidate.ts';
import { figureForms, figureText, isPlainCount } from '../figures.ts';
import { outletPhrase } from '../outlets.ts';
import { quoted } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { asWritten, wholeSentence } from '../telling.ts';

/** A sentence of an article with its figure left out. */
export const fillNumber: KindOfQuestion = {
  kind: 'fill-number',
  make: (reading) =>
    reading.story.numbers.flatMap((comparison) => comparison.rows.flatMap((row) => gaps(reading, comparison.id, row))),
};

type Row = Reading['story']['numbers'][number]['rows'][number];

function gaps(reading: Reading, about: string, row: Row): Candidate[] {
  // "Three gates" can be guessed, and the figure of a measure cannot.
  if (!isPlainCount(row) || row.value < (row.unit === '' ? 10 : 5)) return [];
  return row.spans
    .filter((span) => reading.articles.includes(span.article))
    .flatMap((span) => {
      const sentence = wholeSentence(reading, span, 36);
      if (sentence === null) return [];
      const gap = withGap(sentence, row.value, reading.cite(span).quote);
      if (gap === null) return [];
      const evidence = [reading.cite(reading.sentenceOf(span))];
      const candidate: Candidate = {
        kind: 'fill-number',
        level: 'one-span',
        stem: `${quoted(gap)} Which number stands in the gap in ${outletPhrase(reading, span.article)}?`,
        prompts: [],
        options: [],
        answer: { type: 'number', value: row.value, tolerance: 0, unit: row.unit },
        explanation: `${figureText(row.value, row.unit)}. ${asWritten(reading, span)}`,
        evidence,
        about,
        optionsAre: 'none',
        fixed: false,
        places: new Set(),
        mustCite: [figureForms(row.value, row.says)],
        answers: [figureText(row.value, row.unit)],
        worth: 0.45 + Math.min(0.3, row.articles.length * 0.1),
      };
      return [candidate];
    });
}

const scaled = /^\s*(?:thousand|million|billion|trillion|hundred|dozen|m|bn|k)\b/i;
const clock = /^\s*(?:past|to the hour|o['’]clock|a\.?m\b|p\.?m\b|minutes? read)/i;
const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\w*\\.?';
const datedBefore = new RegExp(`\\b${month}\\s+(?:\\d+\\s*(?:to|and|-|–)\\s*)?(?:${month}\\s+)?$`);
const datedAfter = new RegExp(`^(?:\\s*(?:to|and|-|–)\\s*\\d+)?\\s+${month}(?![a-z])`);

/** The sentence with a gap for the figure, where it writes it once and not as part of a date; null otherwise. */
function withGap(sentence: string, value: number, says: string): string | null {
  for (const form of figureForms(value, '').filter((candidate) => candidate !== '')) {
    const pattern = new RegExp(
      `(?<![\\p{Letter}\\d.,:-])${form.replace(/[.]/g, '\\.')}(?![\\p{Letter}\\d:-]|[.,]\\d)`,
      'giu',
    );
    const [place, ...more] = sentence.matchAll(pattern);
    if (place === undefined) continue;
    const before = sentence.slice(0, place.index);
    const after = sentence.slice(place.index + place[0].length);
    if (more.length > 0 || place.index === 0 || before === '“') return null;
    if (clock.test(after) || scaled.test(after) || datedBefore.test(before) || datedAfter.test(after)) return null;
    // The row may be about another number of the same size elsewhere in the sentence.
    if (!says.toLowerCase().includes(form.toLowerCase())) return null;
    return `${before}_____${after}`;
  }
  return null;
}
