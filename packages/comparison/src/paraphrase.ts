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
  likeness: 3.53,
  harmony: 0.09,
  bestParts: 5.27,
  lesserMargin: 4.97,
  greaterMargin: 2.63,
  eachNearest: -0.13,
  around: 0.95,
  apart: -3.43,
  deep: -0.87,
  figure: 9.54,
  count: 9.62,
  day: 1.36,
  bothLead: 1.18,
  oneVoice: 1.01,
  otherVoice: -0.55,
  bothUnconfirming: 4.86,
  oneDoubting: -0.03,
  oneUnconfirming: -2.03,
  bothFurther: 13.2,
  otherAnswer: -7.1,
  oneNegative: -0.07,
  otherFigures: 0.08,
  twoWords: -0.62,
  threeWords: 0.27,
  name: 0.16,
  otherNames: 0.19,
  crowd: -2.78,
  parts: -0.03,
};
const withVectors: Weights<Evidence & VectorEvidence> = {
  none: 4.83,
  likeness: 1.42,
  harmony: 2.62,
  bestParts: 0.41,
  lesserMargin: 3.36,
  greaterMargin: 0.65,
  eachNearest: 0,
  around: -0.08,
  apart: -2.12,
  deep: -1.99,
  figure: 8.5,
  count: 9.81,
  day: 0.46,
  bothLead: 0.45,
  oneVoice: 0.22,
  otherVoice: -0.74,
  bothUnconfirming: 2.93,
  oneDoubting: -0.03,
  oneUnconfirming: -2.27,
  bothFurther: 12.88,
  otherAnswer: -8.26,
  oneNegative: -0.01,
  otherFigures: -0.46,
  twoWords: -0.5,
  threeWords: 0.38,
  name: -0.16,
  otherNames: -0.35,
  crowd: -2.37,
  parts: 0.11,
  meaning: 0.17,
  sentences: 7.06,
  lesserLead: 2.49,
  greaterLead: 2.22,
  eachFirst: -0.22,
};

/** How likely two units state one thing by their own evidence, and what the articles besides theirs say of it. */
interface SecondLook extends ThirdArticles {
  own: number;
}

/**
 * What each of these counts for: regressions of the same kind over odds that a story's pairs had by weights worked out without
 * it. The constants are raised by what keeps nine joints in ten right (`docs/comparison.md`).
 */
const plainAgain: Weights<SecondLook> = { none: 1.05, own: 0.62, shared: 0.45, unshared: -0.25 };
const withVectorsAgain: Weights<SecondLook> = { none: 0.59, own: 0.56, shared: 0.42, unshared: -0.25 };

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
  const othersSay = thirdArticles(units, found);
  return found.map(
    (pair): Likely =>
      pair.odds <= unlikely ? pair : { ...pair, odds: weigh({ own: pair.odds, ...othersSay(pair) }, again) },
  );
}
