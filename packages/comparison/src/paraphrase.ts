import { type Evidence, evidenceOf, type VectorEvidence } from './evidence.ts';
import type { PairValues } from './pair-values.ts';
import type { TextVectors } from './sentence-vectors.ts';
import { type Likely, type ThirdArticles, thirdArticles, unlikely } from './third-articles.ts';
import type { Unit } from './units.ts';
import { type Weights, weigh, weighWithVectors } from './weigh.ts';

/**
 * What each piece of evidence counts for, without a sentence model's vectors and with them. Each table is the mean of logistic
 * regressions over the pairs of units of stories that were marked by hand, which err in different places: by words alone, with
 * taught words, with the model, with all of it (`docs/comparison.md` says which, and how they do on a story that they have not
 * seen).
 */
const plain: Weights<Evidence> = {
  none: -2.27,
  likeness: 1.38,
  harmony: -4.37,
  bestParts: 1.09,
  bestInSentences: 4.04,
  contained: 0.6,
  sharedWords: 5.02,
  sharedContent: -5.16,
  evenness: -0.8,
  lesserMargin: 2.45,
  greaterMargin: 1.59,
  eachNearest: 0.03,
  around: 1.57,
  apart: -2.04,
  deep: -0.79,
  figure: 3.33,
  count: 1.69,
  day: 0.38,
  bothLead: 0.19,
  oneVoice: 1.32,
  otherVoice: -0.12,
  bothUnconfirming: 3.86,
  oneDoubting: -0.21,
  oneUnconfirming: -0.99,
  bothFurther: 8.09,
  otherAnswer: -2.84,
  oneNegative: -0.06,
  otherFigures: -0.26,
  twoWords: -0.72,
  threeWords: -0.26,
  name: -0.24,
  otherNames: 0.28,
  crowd: -0.7,
  parts: -0.15,
  sense: 1.98,
  lesserSense: 2.43,
  greaterSense: 1.26,
  eachInSense: -0.29,
  aligned: 6.61,
  lesserAligned: 2.28,
  greaterAligned: 1.53,
  eachAligned: 0.05,
  mostAligned: -1.26,
};
const withVectors: Weights<Evidence & VectorEvidence> = {
  none: -2.68,
  likeness: 0.77,
  harmony: -2.87,
  bestParts: 1.29,
  bestInSentences: 2.44,
  contained: 0.22,
  sharedWords: 3.81,
  sharedContent: -3.75,
  evenness: -1.02,
  lesserMargin: 1.07,
  greaterMargin: 0.76,
  eachNearest: 0.12,
  around: 1.57,
  apart: -1.68,
  deep: -1.1,
  figure: 2.64,
  count: 1.06,
  day: 0.41,
  bothLead: 0.32,
  oneVoice: 1.19,
  otherVoice: -0.1,
  bothUnconfirming: 2.95,
  oneDoubting: -0.03,
  oneUnconfirming: -0.93,
  bothFurther: 10.86,
  otherAnswer: -3.13,
  oneNegative: -0.02,
  otherFigures: -0.31,
  twoWords: -0.83,
  threeWords: -0.43,
  name: -0.03,
  otherNames: 0.08,
  crowd: -0.41,
  parts: -0.14,
  sense: -0.62,
  lesserSense: 1.76,
  greaterSense: 1.7,
  eachInSense: -0.33,
  aligned: 4.88,
  lesserAligned: 0.5,
  greaterAligned: 0.7,
  eachAligned: 0.03,
  mostAligned: -0.61,
  meaning: 4.67,
  lesserLead: 3.11,
  greaterLead: 0.74,
  eachFirst: -0.03,
};

/** How likely two units state one thing by their own evidence, and what the articles besides theirs say of it. */
interface SecondLook extends ThirdArticles {
  own: number;
}

/**
 * What each of these counts for: regressions of the same kind over odds that a story's pairs had by weights worked out without
 * it. The constants are raised by what keeps nine joints in ten right (`docs/comparison.md`).
 */
const plainAgain: Weights<SecondLook> = {
  none: 0.97,
  own: 0.62,
  shared: 0.26,
  unshared: -0.18,
};
const withVectorsAgain: Weights<SecondLook> = {
  none: 0.92,
  own: 0.65,
  shared: 0.37,
  unshared: -0.18,
};

/** How likely two units state one thing once the other articles have been heard. */
const again = (weights: Weights<SecondLook>, own: number, { shared, unshared }: ThirdArticles): number =>
  weights.none + weights.own * own + weights.shared * shared + weights.unshared * unshared;

/** Log odds of pairs that are not given: in a large story they are nearly all. */
export const impossible = -5;

/**
 * How likely two units state the same thing in whatever words: how much of each stands in the other, whether each is the other
 * article's nearest and by how far, what figures, days, voices and names they share, and where they stand; then, of those that
 * are not unlikely, whether a third article states what both do or only what one does.
 *
 * @param units as `unitsOf` gives them
 * @param alike how alike they are by their words
 * @param vectors of the statements, where a sentence model has read them
 * @returns pairs of units from two articles that are not `impossible`
 */
export function paraphrases(units: readonly Unit[], alike: PairValues, vectors: TextVectors | null = null): Likely[] {
  let secondLook = plainAgain;
  const found: Likely[] = [];
  for (const { first, second, evidence, vectors: more } of evidenceOf(units, alike, vectors)) {
    if (more) secondLook = withVectorsAgain;
    const odds = more ? weighWithVectors(withVectors, evidence, more) : weigh(plain, evidence);
    if (odds > impossible) found.push({ first, second, odds });
  }
  const othersSay = thirdArticles(units, found);
  for (const pair of found) if (pair.odds > unlikely) pair.odds = again(secondLook, pair.odds, othersSay(pair));
  return found;
}
