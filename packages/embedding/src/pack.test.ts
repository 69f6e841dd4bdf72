import { expect, it } from 'vitest';
import { packVectors, unpackVectors } from './pack.ts';

/** Vectors of length 1 that are the same in every run. */
const vectors = Array.from({ length: 3 }, (_, row) => {
  const values = Float32Array.from({ length: 384 }, (_, at) => Math.sin((row + 1) * (at + 1) * 1.7));
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
});

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

it('takes a byte a dimension', () => {
  expect(packVectors(vectors)).toHaveLength(3 * 384);
  expect(packVectors([])).toHaveLength(0);
});

it('gives vectors of length 1 back that point where they did', () => {
  const back = unpackVectors(packVectors(vectors), 384);
  expect(back).toHaveLength(3);
  for (const [index, vector] of back.entries()) {
    expect(dot(vector, vector)).toBeCloseTo(1, 5);
    expect(dot(vector, vectors[index]!)).toBeGreaterThan(0.9999);
  }
});

it('packs what was unpacked into the same bytes, wherever these lie in memory', () => {
  const bytes = packVectors(vectors);
  const elsewhere = new Uint8Array(bytes.length + 7);
  elsewhere.set(bytes, 7);
  expect(packVectors(unpackVectors(elsewhere.subarray(7), 384))).toEqual(bytes);
});
