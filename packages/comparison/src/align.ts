import type { StoryClaim } from './story-claims.ts';
import { characterGrams } from './text/terms.ts';
import { containment, cosine, nearPairs, tfidf } from './text/vectors.ts';

/** How alike two claims must be, on average over a finding, to state the same thing (0 to 1). */
const sameClaim = 0.38;
/** The bar where numbers for the same thing differ: only the same statement with another count passes it. */
const sameClaimOtherNumber = 0.55;
/** Pairs below this are not looked at. */
const floor = 0.2;
/** What a figure that two claims share adds: figures are rare, and seldom shared by chance. */
const sharedFigure = 0.1;
/** With fewer content words than this, likeness says nothing; with fewer than the second, only great likeness does. */
const fewestTerms = 2;
const fewTerms = 4;
const sameShortClaim = 0.5;

/** Two claims' quantities side by side: whether they share a number, and whether they count the same thing differently. */
function numbersAgree(a: StoryClaim, b: StoryClaim): 'agree' | 'differ' | 'unrelated' {
  if (a.quantities.length === 0 || b.quantities.length === 0) return 'unrelated';
  const shared = a.quantities.some((one) =>
    b.quantities.some((other) => one.value === other.value && one.unit === other.unit),
  );
  return shared ? 'agree' : 'differ';
}

/** Whether two claims are about different actors: what one of them is about does not stand in the other at all. */
function otherActor(a: StoryClaim, b: StoryClaim): boolean {
  if (!a.actor || !b.actor || a.actor === b.actor) return false;
  return !b.entities.includes(a.actor) && !a.entities.includes(b.actor);
}

/**
 * Groups claims that state the same thing: TF-IDF of stems and of character 3- to 5-grams, and how far one holds the other,
 * joined by average link from the nearest pair down. A number or a different actor keeps apart what similar words would join. A denial does not:
 * "denied" and "affirmed" of one statement belong to one finding, which is then disputed.
 *
 * @returns groups of indexes into `claims`, each in the order of `claims`.
 */
export function align(claims: readonly StoryClaim[]): number[][] {
  const byTerms = tfidf(claims.map((claim) => claim.terms));
  const byFrame = tfidf(claims.map((claim) => claim.frame));
  const byGrams = tfidf(claims.map((claim) => characterGrams(claim.text)));
  const similarity = new Map<number, number>();
  const keyOf = (a: number, b: number) => (a < b ? a * claims.length + b : b * claims.length + a);

  for (const { first, second } of nearPairs(byTerms, floor)) {
    const [a, b] = [claims[first]!, claims[second]!];
    const shortest = Math.min(a.terms.length, b.terms.length);
    if (shortest < fewestTerms || otherActor(a, b)) continue;
    const numbers = numbersAgree(a, b);
    const differ = numbers === 'differ';
    const words = differ ? byFrame : byTerms;
    // Containment lets a short statement meet a long one that says it and more.
    const value =
      (cosine(words[first]!, words[second]!) +
        cosine(byGrams[first]!, byGrams[second]!) +
        containment(words[first]!, words[second]!)) /
        3 +
      (numbers === 'agree' ? sharedFigure : 0);
    if (value < (differ ? sameClaimOtherNumber : shortest < fewTerms ? sameShortClaim : floor)) continue;
    similarity.set(keyOf(first, second), value);
  }

  const groupOf = claims.map((_, at) => at);
  const members = new Map(claims.map((_, at) => [at, [at]]));
  const pairs = [...similarity].sort((a, b) => b[1] - a[1]);
  for (const [key, value] of pairs) {
    if (value < sameClaim) break;
    const one = groupOf[Math.floor(key / claims.length)]!;
    const other = groupOf[key % claims.length]!;
    if (one === other) continue;
    const [left, right] = [members.get(one)!, members.get(other)!];
    let sum = 0;
    for (const a of left) for (const b of right) sum += similarity.get(keyOf(a, b)) ?? 0;
    if (sum / (left.length * right.length) < sameClaim) continue;
    left.push(...right);
    for (const at of right) groupOf[at] = one;
    members.delete(other);
  }
  return [...members.values()].map((group) => group.sort((a, b) => a - b));
}
