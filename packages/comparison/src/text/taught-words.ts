import { TaughtTable } from './taught-table.ts';
import data from './taught-words.json' with { type: 'json' };
import { keyOf, words } from './terms.ts';

/**
 * Word vectors that were taught to tell the statements of one story apart: the sum of a statement's words is near to the sum of
 * the same statement's in other words. Made offline by `packages/embedding/training/words.py`; docs/comparison.md says how.
 */
export const { dimensions } = data;

/** What a word of a statement's context counts for beside one of its own. */
export const contextWeight: number = data.context;

const table = new TaughtTable(data);

/** Adds the vectors of a text's words, each by what the word counts for, times a factor. */
export function addWords(sum: Float32Array, text: string, factor: number): void {
  for (const word of words(text)) {
    const { vector, weight } = table.word(keyOf(word));
    for (let at = 0; at < dimensions; at++) sum[at]! += factor * weight * vector[at]!;
  }
}
