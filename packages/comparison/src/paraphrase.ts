import { type Evidence, evidenceOf, type VectorEvidence } from './evidence.ts';
import type { TextVectors } from './sentence-vectors.ts';
import { type Likely, type ThirdArticles, thirdArticles, unlikely } from './third-articles.ts';
import type { Unit } from './units.ts';

type Weights<E> = Readonly<Record<keyof E | 'none', number>>;

/**
 * What each piece of evidence counts for: logistic regressions over the pairs of units of eleven stories that were marked by hand
 * (`docs/comparison.md` says how they do on a story that they have not seen), without sentence vectors and with them.
 */
const plain: Weights<Evidence> = {
  none: 6.02,
  likeness: 3.54,
  harmony: 0.03,
  bestParts: 5.33,
  lesserMargin: 5.1,
  greaterMargin: 2.62,
  eachNearest: -0.17,
  around: 1,
  apart: -3.41,
  deep: -0.86,
  figure: 9.63,
  count: 9.63,
  day: 1.16,
  bothLead: 1.19,
  oneVoice: 1.01,
  otherVoice: -0.55,
  bothUnconfirming: 4.84,
  oneDoubting: -0.03,
  oneUnconfirming: -2.02,
  bothFurther: 13.2,
  otherAnswer: -7.07,
  oneNegative: -0.08,
  otherFigures: 0.08,
  twoWords: -0.64,
  threeWords: 0.27,
  name: 0.22,
  otherNames: 0.37,
  crowd: -2.78,
  parts: -0.03,
};
const withVectors: Weights<Evidence & VectorEvidence> = {
  none: 4.78,
  likeness: 1.44,
  harmony: 2.72,
  bestParts: 0.45,
  lesserMargin: 3.48,
  greaterMargin: 0.7,
  eachNearest: -0.14,
  around: -0.05,
  apart: -2.12,
  deep: -1.98,
  figure: 8.51,
  count: 9.82,
  day: 0.37,
  bothLead: 0.45,
  oneVoice: 0.23,
  otherVoice: -0.72,
  bothUnconfirming: 2.89,
  oneDoubting: -0.03,
  oneUnconfirming: -2.25,
  bothFurther: 12.9,
  otherAnswer: -8.25,
  oneNegative: -0.02,
  otherFigures: -0.45,
  twoWords: -0.48,
  threeWords: 0.39,
  name: 0.02,
  otherNames: 0.02,
  crowd: -2.36,
  parts: 0.12,
  meaning: 0.12,
  sentences: 7.07,
  lesserLead: 2.49,
  greaterLead: 2.21,
  eachFirst: -0.21,
};

/** How likely two units state one thing by their own evidence, and what the articles besides theirs say of it. */
interface SecondLook extends ThirdArticles {
  own: number;
}

/**
 * What each of these counts for: regressions of the same kind over odds that a story's pairs had by weights worked out without
 * it. The constants are raised by what keeps nine joints in ten right (`docs/comparison.md`).
 */
const plainAgain: Weights<SecondLook> = { none: 1.09, own: 0.62, shared: 0.46, unshared: -0.26 };
const withVectorsAgain: Weights<SecondLook> = { none: 0.59, own: 0.57, shared: 0.43, unshared: -0.26 };

const weigh = <E extends object>(evidence: E, weights: Weights<E>): number =>
  (Object.keys(evidence) as (keyof E)[]).reduce(
    (sum, kind) => sum + weights[kind] * (evidence[kind] as number),
    weights.none,
  );

/**
 * How likely two units state the same thing in whatever words: how much of each stands in the other, whether each is the other
 * article's nearest and by how far, what figures, days, voices and names they share, and where they stand; then, of those that
 * are not unlikely, whether a third article states what both do or only what one does.
 *
 * @param units as `unitsOf` gives them
 * @param alike how alike they are by their words, by `pairKey`
 * @param vectors of the statements, where a sentence model has read them
 * @returns pairs of units from two articles
 */
export function paraphrases(
  units: readonly Unit[],
  alike: ReadonlyMap<number, number>,
  vectors: TextVectors | null = null,
): Likely[] {
  let again = plainAgain;
  const found: Likely[] = [];
  for (const { first, second, evidence, vectors: more } of evidenceOf(units, alike, vectors)) {
    if (more) again = withVectorsAgain;
    const odds = more ? weigh({ ...evidence, ...more }, withVectors) : weigh(evidence, plain);
    found.push({ first, second, odds });
  }
  const others = thirdArticles(units, found);
  return found.map(
    (pair, at): Likely =>
      pair.odds <= unlikely ? pair : { ...pair, odds: weigh({ own: pair.odds, ...others[at]! }, again) },
  );
}
