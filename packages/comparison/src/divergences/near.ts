import { kept } from '../kept.ts';
import type { StoryMaterial } from '../material.ts';
import { sharedBy } from '../shared.ts';
import type { StoryClaim } from '../story-claims.ts';
import { terms } from '../text/terms.ts';
import { containment, nearPairs, tfidf } from '../text/vectors.ts';
import { hedge } from './hedges.ts';

/** Two claims of one story in like words, numbers, dates and hedges aside: the very things in which they may differ. */
export interface NearPair {
  first: StoryClaim;
  second: StoryClaim;
  /** Cosine of their words, 0 to 1. */
  cosine: number;
  /** How much of the words of the one with fewer the other has, weighed by how rare they are, 0 to 1. */
  contained: number;
}

/** Pairs with a lower cosine are not given. */
const floor = 0.25;
/** Short claims are alike by one word: "She should go all the same", "She may not go back". */
const fewestShared = 2;

/** A claim's content words without what is in a date, a number or a hedge. */
function bareTerms(claim: StoryClaim): string[] {
  const { text } = claim.analysis;
  const dates = claim.analysis.dates.filter((date) => date.start >= claim.start && date.end <= claim.end);
  let bare = '';
  let from = claim.start;
  for (const date of dates) {
    bare += `${text.slice(from, Math.max(from, date.start))} `;
    from = Math.max(from, date.end);
  }
  bare += text.slice(from, claim.end);
  return terms(bare.replace(hedge, ' ')).filter((term) => !/^\p{N}/u.test(term));
}

/** All pairs of claims of a story that are near to each other, whichever findings they stand in; worked out once a story. */
export const nearClaims = kept(({ claims }: StoryMaterial): NearPair[] => {
  const vectors = tfidf(claims.map(bareTerms));
  const pairs: NearPair[] = [];
  for (const { first, second, cosine } of nearPairs(vectors, floor)) {
    const [one, other] = [vectors[first]!, vectors[second]!];
    if (sharedBy(one, other) < fewestShared) continue;
    pairs.push({ first: claims[first]!, second: claims[second]!, cosine, contained: containment(one, other) });
  }
  return pairs;
});

/** Whether two claims give figures, and none of them in common. */
export function otherFigures(a: StoryClaim, b: StoryClaim): boolean {
  return (
    a.quantities.length > 0 &&
    b.quantities.length > 0 &&
    !a.quantities.some((one) => b.quantities.some((other) => one.value === other.value))
  );
}

/** Figures from here on are seldom shared by chance. */
const distinctive = 1000;

/** Whether two claims share a figure; by default one that two articles do not give by chance. */
export function shareFigure(a: StoryClaim, b: StoryClaim, least = distinctive): boolean {
  return a.quantities.some(
    (one) => one.value >= least && b.quantities.some((other) => one.value === other.value && one.unit === other.unit),
  );
}

/**
 * Claims joined into statements, the nearest pairs first; two groups become one where at least half of their claims are near to
 * each other, so that no chain of likenesses joins what is not alike.
 */
export function joinPairs(pairs: readonly NearPair[]): StoryClaim[][] {
  const nearTo = new Map<StoryClaim, Set<StoryClaim>>();
  const note = (one: StoryClaim, other: StoryClaim) => nearTo.set(one, (nearTo.get(one) ?? new Set()).add(other));
  for (const { first, second } of pairs) {
    note(first, second);
    note(second, first);
  }
  const groupOf = new Map<StoryClaim, StoryClaim[]>();
  for (const { first, second } of pairs.toSorted((a, b) => b.cosine - a.cosine)) {
    const [one, other] = [groupOf.get(first) ?? [first], groupOf.get(second) ?? [second]];
    if (one === other) continue;
    let near = 0;
    for (const a of one) for (const b of other) if (nearTo.get(a)!.has(b)) near++;
    if (2 * near < one.length * other.length) continue;
    const joined = [...one, ...other];
    for (const claim of joined) groupOf.set(claim, joined);
  }
  return [...new Set(groupOf.values())];
}
