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
