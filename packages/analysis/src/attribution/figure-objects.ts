import { clauseEnd } from './contents.ts';
import { numberAt } from './number-phrases.ts';
import { chunkStarting, type Phrases, type Range } from './phrases.ts';

/** What is put at a figure, or down to a cause, is not far behind its verb. */
const longestObject = 14;

/**
 * What somebody says who puts a thing at a figure or down to a cause: "put the damage at £4m", "repairs that the report puts
 * at £3m", "put the leak down to old pumps". `relative` is the pronoun that stands for the thing.
 */
export function putContent(phrases: Phrases, start: number, limit: number, relative: number): Range[] | null {
  const { words } = phrases;
  const reaches = (at: number) =>
    (words[at]!.lower === 'at' &&
      !/^(?:up|down|out|off)$/.test(words[at - 1]!.lower) &&
      numberAt(words, at + 1) >= 0) ||
    (words[at]!.lower === 'down' && words[at + 1]?.lower === 'to');
  if (start >= limit) return null;
  const whole = { from: start, to: clauseEnd(phrases, start, limit, 'phrase') };
  if (reaches(start)) return relative >= 0 ? [{ from: relative, to: relative + 1 }, whole] : null;
  if (!chunkStarting(phrases, start)) return null;
  for (let i = start + 1; i < whole.to && i - start < longestObject; i++) {
    if (phrases.groupOf[i]! >= 0) return null;
    if (reaches(i)) return [whole];
  }
  return null;
}
