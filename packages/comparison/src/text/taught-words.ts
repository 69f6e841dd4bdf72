import data from './taught-words.json' with { type: 'json' };
import { keyOf, words } from './terms.ts';
import { WordTable } from './word-table.ts';

/**
 * Word vectors that were taught to tell the statements of one story apart: the sum of a statement's words is near to the sum of
 * the same statement's in other words. Made offline by `packages/embedding/training/words.py`; docs/comparison.md says how.
 */
export const { dimensions } = data;

/** What a word of a statement's context counts for beside one of its own. */
export const contextWeight: number = data.context;

const table = new WordTable(data);
const weights = data.weights.split(' ').map(Number);

/** Adds the vectors of a text's words, each by what the word counts for, times a factor. */
export function addWords(sum: Float32Array, text: string, factor: number): void {
  for (const word of words(text)) {
    const { vector, weight } = taught(keyOf(word));
    for (let at = 0; at < dimensions; at++) sum[at]! += factor * weight * vector[at]!;
  }
}

/** A key's vector, of unit length, and what it counts for. A name or a figure that nobody taught is like nothing but itself. */
export function taught(key: string): { vector: Float32Array; weight: number } {
  const row = table.row(key);
  return row === undefined
    ? { vector: signsOf(key), weight: data.unknown }
    : { vector: table.vector(row), weight: weights[row]! };
}

/** A direction of a key's own: signs drawn by its hash (FNV-1a, then xorshift; Marsaglia 2003). */
function signsOf(key: string): Float32Array {
  let state = 0x811c9dc5;
  for (const character of key) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  const length = 1 / Math.sqrt(dimensions);
  return Float32Array.from({ length: dimensions }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state & 1 ? length : -length;
  });
}
