import { type Evidence, evidenceOf, type VectorEvidence } from './evidence.ts';
import type { TextVectors } from './sentence-vectors.ts';
import type { Unit } from './units.ts';

/** Two units of two articles, and how likely they state the same thing: log odds. */
export interface Paraphrase {
  first: number;
  second: number;
  odds: number;
}

type Weights<E> = Readonly<Record<keyof E | 'none', number>>;

/**
 * What each piece of evidence counts for: logistic regressions over the pairs of units of nine stories that were marked by hand
 * (`docs/comparison.md` says how they do on a story that they have not seen), without sentence vectors and with them.
 */
const plain: Weights<Evidence> = {
  none: 5.62,
  likeness: 4.74,
  harmony: -4.49,
  bestParts: 5.71,
  lesserMargin: 2.28,
  greaterMargin: 3.21,
  eachNearest: 0.36,
  around: 1.2,
  apart: -2.74,
  deep: -1.85,
  figure: 5.49,
  count: 4.4,
  day: 0.54,
  bothLead: 1.04,
  oneVoice: 0.71,
  otherVoice: -0.37,
  bothUnconfirming: 3.15,
  oneDoubting: 1.03,
  oneUnconfirming: -1.28,
  bothFurther: 6.06,
  otherAnswer: -4.16,
  oneNegative: -0.21,
  otherFigures: 0.01,
  twoWords: -0.09,
  threeWords: 0.25,
  name: -0.06,
  otherNames: 0.06,
  crowd: -2.15,
  parts: -0.08,
};
const withVectors: Weights<Evidence & VectorEvidence> = {
  none: 4.22,
  likeness: 4.05,
  harmony: -5.28,
  bestParts: 3.42,
  lesserMargin: 1.05,
  greaterMargin: 1.93,
  eachNearest: 0.22,
  around: 1,
  apart: -1.96,
  deep: -2.37,
  figure: 5.86,
  count: 4.5,
  day: 1.34,
  bothLead: 0.7,
  oneVoice: 0.11,
  otherVoice: -0.35,
  bothUnconfirming: 2.76,
  oneDoubting: 0.81,
  oneUnconfirming: -1.48,
  bothFurther: 4.66,
  otherAnswer: -4.49,
  oneNegative: -0.1,
  otherFigures: -0.28,
  twoWords: 0.14,
  threeWords: 0.3,
  name: -0.27,
  otherNames: 0.22,
  crowd: -1.72,
  parts: -0.08,
  meaning: 1.12,
  sentences: 4.29,
  lesserLead: 1.09,
  greaterLead: 0.69,
  eachFirst: 0.24,
};

const weigh = <E extends object>(evidence: E, weights: Weights<E>): number =>
  (Object.keys(evidence) as (keyof E)[]).reduce(
    (sum, kind) => sum + weights[kind] * (evidence[kind] as number),
    weights.none,
  );

/**
 * How likely two units state the same thing in whatever words: how much of each stands in the other, whether each is the other
 * article's nearest and by how far, what figures, days, voices and names they share, and where they stand.
 *
 * @param units as `unitsOf` gives them
 * @param alike how alike they are by their words, by `pairKey`
 * @param vectors of the statements, where a sentence model has read them
 * @returns pairs of units from two articles with something in common
 */
export function paraphrases(
  units: readonly Unit[],
  alike: ReadonlyMap<number, number>,
  vectors: TextVectors | null = null,
): Paraphrase[] {
  const found: Paraphrase[] = [];
  for (const { first, second, evidence, vectors: more } of evidenceOf(units, alike, vectors))
    found.push({
      first,
      second,
      odds: more ? weigh({ ...evidence, ...more }, withVectors) : weigh(evidence, plain),
    });
  return found;
}
