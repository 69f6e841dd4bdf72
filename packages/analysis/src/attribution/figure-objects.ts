import { clauseEnd } from './contents.ts';
import { chunkStarting, type Phrases, type Range } from './phrases.ts';
import type { Word } from './words.ts';

/** Words that limit a number, up to it: "up to", "at least", "as many as", "no fewer than", "an estimated". */
const bounds =
  /^(?:(?:up|close) to|at (?:least|most)|as (?:many|much|few) as|(?:no |not )?(?:more|less|fewer|greater|higher|lower) than|upwards of|in excess of|about|around|some|roughly|approximately|nearly|almost|over|under|just|only|well|an?|another|further|estimated)$/;

const isNumber = (word: Word | undefined) =>
  word !== undefined && (word.pos === 'NUM' || word.pos === 'SYM' || /^[$€£¥]?\d/.test(word.text));

/** The number behind the words that limit it, where they begin at a word; -1 where there is none. */
export function numberAt(words: readonly Word[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 4 && !isNumber(words[at]); steps++) {
    const length = [3, 2, 1].find((count) =>
      bounds.test(
        words
          .slice(at, at + count)
          .map(({ lower }) => lower)
          .join(' '),
      ),
    );
    if (length === undefined) return -1;
    at += length;
  }
  return isNumber(words[at]) ? at : -1;
}

/** What is put at a figure, or down to a cause, is not far behind its verb. */
const longestObject = 14;

/**
 * What somebody says who puts a thing at a figure or down to a cause: "put the damage at £4m", "repairs that the report puts
 * at £3m", "put the leak down to old pumps". `relative` is the pronoun that stands for the thing.
 */
export function putContent(phrases: Phrases, start: number, limit: number, relative: number): Range[] | null {
  const { words } = phrases;
  const reaches = (at: number) =>
    (words[at]!.lower === 'at' && numberAt(words, at + 1) >= 0) ||
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
