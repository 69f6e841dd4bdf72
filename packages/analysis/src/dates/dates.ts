import type { DateExpression } from '../analysis.ts';
import { defineStage } from '../stage.ts';
import { type Day, readIsoDay } from './calendar.ts';
import { findReference, type Reference } from './reference.ts';
import { relativeRules } from './relative-rules.ts';
import { calendarRules, type Found } from './rules.ts';

const rules = [...calendarRules, ...relativeRules];

/** Finds dates and gives them as EDTF, with `X` for what neither the article nor its publication date supports. */
export const dates = defineStage({
  name: 'dates',
  version: 4,
  needs: ['blocks', 'sentences'],
  gives: ['dates'],
  run({ source, blocks, sentences }) {
    const reference = findReference(source, blocks, readFullDate);
    const found: DateExpression[] = [];
    for (const { start, end } of sentences) {
      for (const date of findDates(source.text.slice(start, end), reference)) {
        found.push({ start: start + date.start, end: start + date.end, edtf: date.edtf });
      }
    }
    return { dates: found };
  },
});

/** The dates of one sentence, in order; of those that overlap, the longest. */
export function findDates(sentence: string, reference: Reference): Found[] {
  const flat = sentence.replace(/\s/g, ' ');
  const all = rules.flatMap((rule) => [...rule(flat, reference)]);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const date of all) {
    const last = kept.at(-1);
    if (last === undefined || date.start >= last.end) kept.push(date);
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date;
  }
  return kept;
}

/** The day that a date line names; null where it leaves out the year. */
function readFullDate(line: string): Day | null {
  for (const { edtf } of findDates(line, { published: null })) {
    const day = readIsoDay(edtf);
    if (day) return day;
  }
  return null;
}
