import { type Evidence, evidenceOf, type VectorEvidence } from './evidence.ts';
import type { TextVectors } from './sentence-vectors.ts';
import { type Likely, type ThirdArticles, thirdArticles, unlikely } from './third-articles.ts';
import type { Unit } from './units.ts';

type Weights<E> = Readonly<Record<keyof E | 'none', number>>;

/**
 * What each piece of evidence counts for, without sentence vectors and with them: logistic regressions over the pairs of units of
 * stories that were marked by hand, fifteen of them and eighteen (`docs/comparison.md` says which, and how the weights do on a story
 * that they have not seen).
 */
const plain: Weights<Evidence> = {
  none: 0.38,
  likeness: 2.49,
  harmony: -2.7,
  bestParts: -0.56,
  bestInSentences: 6.3,
  contained: 1.84,
  sharedWords: 9.17,
  sharedContent: -7.62,
  evenness: -0.56,
  lesserMargin: 4.54,
  greaterMargin: 2.85,
  eachNearest: -0.09,
  around: 2.01,
  apart: -3.03,
  deep: -0.46,
  figure: 5.15,
  count: 3.83,
  day: 0.48,
  bothLead: 0.75,
  oneVoice: 1.54,
  otherVoice: -0.5,
  bothUnconfirming: 4.08,
  oneDoubting: -0.65,
  oneUnconfirming: -1.27,
  bothFurther: 11.86,
  otherAnswer: -2.33,
  oneNegative: -0.1,
  otherFigures: 0.06,
  twoWords: -0.94,
  threeWords: -0.07,
  name: -0.88,
  otherNames: 0.68,
  crowd: -1.01,
  parts: 0,
};
const withVectors: Weights<Evidence & VectorEvidence> = {
  none: -0.05,
  likeness: 0.23,
  harmony: -2.47,
  bestParts: 0.76,
  bestInSentences: 2.92,
  contained: 1.04,
  sharedWords: 6.77,
  sharedContent: -6.36,
  evenness: -0.99,
  lesserMargin: 0.93,
  greaterMargin: 1.08,
  eachNearest: 0.05,
  around: 1.59,
  apart: -1.85,
  deep: -1.55,
  figure: 3.83,
  count: 0.42,
  day: 0.58,
  bothLead: -0.76,
  oneVoice: 1.1,
  otherVoice: 0.1,
  bothUnconfirming: 2.23,
  oneDoubting: 0.24,
  oneUnconfirming: -0.9,
  bothFurther: 9.44,
  otherAnswer: -1.39,
  oneNegative: 0.05,
  otherFigures: 0.03,
  twoWords: -1.17,
  threeWords: -0.32,
  name: -0.92,
  otherNames: -0.15,
  crowd: -0.71,
  parts: -0.11,
  meaning: 6.75,
  lesserLead: 4.32,
  greaterLead: 1.22,
  eachFirst: -0.06,
};

/** How likely two units state one thing by their own evidence, and what the articles besides theirs say of it. */
interface SecondLook extends ThirdArticles {
  own: number;
}

/**
 * What each of these counts for: regressions of the same kind over odds that a story's pairs had by weights worked out without
 * it. The constant without vectors is raised by what keeps nine joints in ten right (`docs/comparison.md`).
 */
const plainAgain: Weights<SecondLook> = {
  none: 0.4,
  own: 0.63,
  shared: 0.34,
  unshared: -0.24,
};
const withVectorsAgain: Weights<SecondLook> = {
  none: 0.31,
  own: 0.69,
  shared: 0.29,
  unshared: -0.22,
};

/** Makes the function that adds up what evidence counts for. The kinds are listed once: a large story has a million pairs. */
function weighing<E extends object>(weights: Weights<E>): (evidence: E) => number {
  const counted = Object.entries(weights).filter(([kind]) => kind !== 'none') as [keyof E, number][];
  return (evidence) => {
    let sum: number = weights.none;
    for (const [kind, weight] of counted) sum += weight * (evidence[kind] as number);
    return sum;
  };
}

/** Log odds of pairs that are not given: in a large story they are nearly all. */
export const impossible = -5;

const weigh = {
  plain: weighing(plain),
  plainAgain: weighing(plainAgain),
  withVectors: weighing(withVectors),
  withVectorsAgain: weighing(withVectorsAgain),
};

/**
 * How likely two units state the same thing in whatever words: how much of each stands in the other, whether each is the other
 * article's nearest and by how far, what figures, days, voices and names they share, and where they stand; then, of those that
 * are not unlikely, whether a third article states what both do or only what one does.
 *
 * @param units as `unitsOf` gives them
 * @param alike how alike they are by their words, by `pairKey`
 * @param vectors of the statements, where a sentence model has read them
 * @returns pairs of units from two articles that are not `impossible`
 */
export function paraphrases(
  units: readonly Unit[],
  alike: ReadonlyMap<number, number>,
  vectors: TextVectors | null = null,
): Likely[] {
  let again = weigh.plainAgain;
  const found: Likely[] = [];
  for (const { first, second, evidence, vectors: more } of evidenceOf(units, alike, vectors)) {
    if (more) again = weigh.withVectorsAgain;
    const odds = more ? weigh.withVectors({ ...evidence, ...more }) : weigh.plain(evidence);
    if (odds > impossible) found.push({ first, second, odds });
  }
  const othersSay = thirdArticles(units, found);
  return found.map(
    (pair): Likely => (pair.odds <= unlikely ? pair : { ...pair, odds: again({ own: pair.odds, ...othersSay(pair) }) }),
  );
}
