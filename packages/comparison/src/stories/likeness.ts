import type { Fingerprint } from './fingerprint.ts';

/** Weights by feature. */
export type Weights = ReadonlyMap<string, number>;

/** Articles that appeared further apart than this (in days) tell of different events or of one event's aftermath. */
export const farthest = 60;

const known = new WeakMap<Fingerprint, Weights>();

/** A fingerprint's features as a map. */
export function weightsOf(fingerprint: Fingerprint): Weights {
  let weights = known.get(fingerprint);
  if (!weights) {
    weights = new Map(fingerprint.features);
    known.set(fingerprint, weights);
  }
  return weights;
}

/** The sum of the products of what both hold. Of two fingerprints: their cosine, 0 to 1. */
export function product(a: Weights, b: Weights): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [feature, weight] of small) {
    const other = large.get(feature);
    if (other !== undefined) sum += weight * other;
  }
  return sum;
}

/** When an article appeared, in days since 1970; NaN where that is not known. */
export const dayOf = ({ published }: Fingerprint): number => Date.parse(published ?? '') / 86_400_000;

/** Whether two articles appeared too far apart to tell of one event. Not where either date is unknown. */
export const farApart = (a: Fingerprint, b: Fingerprint): boolean => Math.abs(dayOf(a) - dayOf(b)) > farthest;
