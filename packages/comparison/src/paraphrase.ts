import { type Evidence, evidenceOf, type VectorEvidence } from './evidence.ts';
import type { PairValues } from './pair-values.ts';
import type { TextVectors } from './sentence-vectors.ts';
import { type Likely, type ThirdArticles, thirdArticles, unlikely } from './third-articles.ts';
import type { Unit } from './units.ts';
import { type Weights, weigh, weighWithVectors } from './weigh.ts';

/**
 * What each piece of evidence counts for, without a sentence model's vectors and with them. Each table is the mean of logistic
 * regressions over the pairs of units of stories that were marked by hand, which err in different places: one by words alone, one
 * with taught words, one with the model (`docs/comparison.md` says which, and how they do on a story that they have not seen).
 */
const plain: Weights<Evidence> = {
  none: 0.14,
  likeness: 2.37,
  harmony: -2.76,
  bestParts: 0.35,
  bestInSentences: 5,
  contained: 1.36,
  sharedWords: 7.74,
  sharedContent: -6.97,
  evenness: -0.67,
  lesserMargin: 3.46,
  greaterMargin: 2.19,
  eachNearest: -0.09,
  around: 1.77,
  apart: -2.59,
  deep: -0.65,
  figure: 4.5,
  count: 2.69,
  day: 0.25,
  bothLead: 0.53,
  oneVoice: 1.3,
  otherVoice: -0.47,
  bothUnconfirming: 4.44,
  oneDoubting: -0.44,
  oneUnconfirming: -1.08,
  bothFurther: 13.38,
  otherAnswer: -3.06,
  oneNegative: -0.08,
  otherFigures: -0.04,
  twoWords: -0.84,
  threeWords: -0.2,
  name: -0.72,
  otherNames: 0.5,
  crowd: -0.79,
  parts: -0.05,
  sense: 1.19,
  lesserSense: 1.76,
  greaterSense: 1.16,
  eachInSense: -0.13,
};
const withVectors: Weights<Evidence & VectorEvidence> = {
  none: -0.29,
  likeness: 1.71,
  harmony: -2.32,
  bestParts: 1.24,
  bestInSentences: 2.72,
  contained: 0.8,
  sharedWords: 5.02,
  sharedContent: -4.72,
  evenness: -0.9,
  lesserMargin: 1.47,
  greaterMargin: 1.01,
  eachNearest: -0.01,
  around: 1.52,
  apart: -1.88,
  deep: -1.06,
  figure: 3.23,
  count: 1.52,
  day: 0.24,
  bothLead: 0.34,
  oneVoice: 1.01,
  otherVoice: -0.37,
  bothUnconfirming: 3.86,
  oneDoubting: -0.1,
  oneUnconfirming: -0.81,
  bothFurther: 13.43,
  otherAnswer: -3.96,
  oneNegative: -0.04,
  otherFigures: -0.16,
  twoWords: -0.88,
  threeWords: -0.41,
  name: -0.27,
  otherNames: 0.16,
  crowd: -0.57,
  parts: -0.1,
  sense: -0.41,
  lesserSense: 2.33,
  greaterSense: 2.01,
  eachInSense: -0.29,
  meaning: 4.36,
  lesserLead: 1.63,
  greaterLead: 0.63,
  eachFirst: 0.15,
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
  none: 0.96,
  own: 0.63,
  shared: 0.36,
  unshared: -0.2,
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
