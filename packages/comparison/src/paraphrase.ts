import { type Evidence, evidenceOf, type VectorEvidence } from './evidence.ts';
import type { TextVectors } from './sentence-vectors.ts';
import { type Likely, type ThirdArticles, thirdArticles, unlikely } from './third-articles.ts';
import type { Unit } from './units.ts';

type Weights<E> = Readonly<Record<keyof E | 'none', number>>;

/**
 * What each piece of evidence counts for: logistic regressions over the pairs of units of fifteen stories that were marked by
 * hand, of seventeen with vectors (`docs/comparison.md` says how much each of them counted, and how they do on a story that they have not seen), without
 * sentence vectors and with them.
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
  none: 0.23,
  likeness: 0.16,
  harmony: 0.23,
  bestParts: 0.32,
  bestInSentences: 2.23,
  contained: 1.76,
  sharedWords: 7.75,
  sharedContent: -6.77,
  evenness: -1.32,
  lesserMargin: 1.45,
  greaterMargin: -0.21,
  eachNearest: 0.35,
  around: 1.37,
  apart: -1.75,
  deep: -1.25,
  figure: 5.2,
  count: 2.81,
  day: 0.5,
  bothLead: -0.76,
  oneVoice: 0.83,
  otherVoice: -0.16,
  bothUnconfirming: 2.3,
  oneDoubting: -0.43,
  oneUnconfirming: 0.2,
  bothFurther: 12.6,
  otherAnswer: -3.09,
  oneNegative: 0.04,
  otherFigures: -0.64,
  twoWords: -1.02,
  threeWords: -0.27,
  name: -1.05,
  otherNames: -0.2,
  crowd: -1.13,
  parts: 0.07,
  meaning: 0.58,
  sentences: 7.33,
  lesserLead: 2.52,
  greaterLead: 0.95,
  eachFirst: 0.19,
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
  none: 0.7,
  own: 0.63,
  shared: 0.34,
  unshared: -0.24,
};
const withVectorsAgain: Weights<SecondLook> = {
  none: 0.44,
  own: 0.71,
  shared: 0.32,
  unshared: -0.19,
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
