import data from './word-vectors.json' with { type: 'json' };

/**
 * What words mean, as far as that can be told from a sentence model's view of each word and of its dictionary definitions:
 * one vector a stem. Made once, offline, from all-MiniLM-L6-v2 (Apache 2.0) and WordNet 3.1; docs/comparison.md says how.
 */
const { dimensions } = data;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const levelOf = new Map(
  [...alphabet].map((character, at) => [character.charCodeAt(0), at - (alphabet.length - 1) / 2]),
);
const rowOf = new Map(data.stems.split(' ').map((stem, row) => [stem, row]));
const read = new Map<string, Float32Array | null>();

/** A stem's vector, of unit length; null for a stem that the data does not hold. */
export function vectorOf(stem: string): Float32Array | null {
  const before = read.get(stem);
  if (before !== undefined) return before;
  const row = rowOf.get(stem);
  let vector: Float32Array | null = null;
  if (row !== undefined) {
    vector = Float32Array.from(
      { length: dimensions },
      (_, at) => levelOf.get(data.values.charCodeAt(row * dimensions + at))!,
    );
    const length = Math.hypot(...vector);
    for (let at = 0; at < dimensions; at++) vector[at]! /= length;
  }
  read.set(stem, vector);
  return vector;
}

/** How near two stems are in meaning: the cosine of their vectors, 0 where one has none. */
export function nearness(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at++) sum += a[at]! * b[at]!;
  return sum;
}
