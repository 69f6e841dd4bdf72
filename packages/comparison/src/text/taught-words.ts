import data from './taught-words.json' with { type: 'json' };
import { keyOf, words } from './terms.ts';
import { scaled, WordTable } from './word-table.ts';

/**
 * Word vectors that were taught to tell the statements of one story apart: the sum of a statement's words is near to the sum of
 * the same statement's in other words. Made offline by `packages/embedding/training/words.py`; docs/comparison.md says how.
 */
export const { dimensions } = data;

/** What a word of a statement's context counts for beside one of its own. */
export const contextWeight: number = data.context;

const table = new WordTable(data);
const weights = data.weights.split(' ').map(Number);

/** Adds the vectors of a text's words, each times a factor. */
export function addWords(sum: Float32Array, text: string, factor: number): void {
  for (const word of words(text)) {
    const vector = vectorOf(keyOf(word));
    for (let at = 0; at < dimensions; at++) sum[at]! += factor * vector[at]!;
  }
}

/** A key's vector, as long as it counts. A name or a figure that nobody taught is like nothing but itself. */
export function vectorOf(key: string): Float32Array {
  const row = table.row(key);
  return row === undefined ? scaled(signsOf(key), data.unknown) : scaled(table.vector(row), weights[row]!);
}

/** A direction of a key's own: signs drawn by its hash (FNV-1a, then xorshift; Marsaglia 2003). */
function signsOf(key: string): Float32Array {
  let state = 0x811c9dc5;
  for (const character of key) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return Float32Array.from({ length: dimensions }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state & 1 ? 1 : -1;
  });
}
