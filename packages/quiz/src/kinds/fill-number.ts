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
  if (!isPlainCount(row) || row.value < 3) return [];
  return row.spans
    .filter((span) => reading.articles.includes(span.article))
    .flatMap((span) => {
      const sentence = wholeSentence(reading, span, 36);
      if (sentence === null) return [];
      const written = writtenOnce(sentence, row.value);
      if (written === null) return [];
      const evidence = [reading.cite(reading.sentenceOf(span))];
      const candidate: Candidate = {
        kind: 'fill-number',
        level: 'one-span',
        stem: `${quoted(sentence.replace(written, '_____'))} Which number stands in the gap in ${outletPhrase(reading, span.article)}?`,
        prompts: [],
        options: [],
        answer: { type: 'number', value: row.value, tolerance: 0, unit: row.unit },
        explanation: `${figureText(row.value, row.unit)}. ${asWritten(reading, span)}`,
        evidence,
        about,
        optionsAre: 'none',
        fixed: false,
        mustCite: [figureForms(row.value, row.says)],
        answers: [figureText(row.value, row.unit)],
        worth: 0.45 + Math.min(0.3, row.articles.length * 0.1),
      };
      return [candidate];
    });
}

const scaled = /^\s*(?:thousand|million|billion|trillion|hundred|dozen|m|bn|k)\b/i;

/** The words that write the value, where the sentence has them once and nothing else gives them away. */
function writtenOnce(sentence: string, value: number): string | null {
  for (const form of figureForms(value, '').filter((candidate) => candidate !== '')) {
    const pattern = new RegExp(
      `(?<![\\p{Letter}\\d.,-])${form.replace(/[.]/g, '\\.')}(?![\\p{Letter}\\d-]|[.,]\\d)`,
      'giu',
    );
    const places = [...sentence.matchAll(pattern)];
    const place = places[0];
    if (places.length === 1 && place !== undefined && place.index > 0) {
      if (scaled.test(sentence.slice(place.index + place[0].length))) return null;
      return place[0];
    }
    if (places.length > 0) return null;
  }
  return null;
}
