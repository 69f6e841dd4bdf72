import { numbersOf } from './numbered.ts';
import { PairValues } from './pair-values.ts';
import { share } from './shared.ts';
import { daysOf, type StoryClaim } from './story-claims.ts';
import { isNation } from './text/nations.ts';
import { gramsOf } from './text/terms.ts';
import { containment, cosine, nearPairs, tfidf, type Vector } from './text/vectors.ts';

/** The bar where numbers for the same thing differ: only the same statement with another count passes it. */
const sameClaimOtherNumber = 0.55;
/** Pairs below this are not looked at. */
const floor = 0.12;
/** What a figure that two claims share adds: figures are rare, and seldom shared by chance. */
const sharedFigure = 0.15;
/** One article seldom states a thing twice, but in its headline. */
const sameArticle = -0.1;
/** So are days and spans of days, in the text of a story. */
const sharedDate = 0.12;
/** Reports tell the same event first, … */
const bothLead = 0.16;
/** … what one voice says of one thing in two articles is often one statement, … */
const oneVoice = 0.05;
/** … and so is what is yet to come after that. */
const bothFurther = 0.1;
/** With fewer content words than this, likeness says nothing; with fewer than the second, only great likeness does. */
const fewestTerms = 2;
const fewTerms = 4;
const sameShortClaim = 0.4;
/** Two claims' quantities side by side: whether they share a number, and whether they count the same thing differently. */
function numbersAgree(a: StoryClaim, b: StoryClaim): 'agree' | 'differ' | 'unrelated' {
  if (a.quantities.length === 0 || b.quantities.length === 0) return 'unrelated';
  const shared = a.quantities.some((one) =>
    b.quantities.some((other) => one.value === other.value && one.unit === other.unit),
  );
  return shared ? 'agree' : 'differ';
}

/** Whether two claims are about different actors: what one of them is about does not stand in the other at all. */
export function otherActor(a: StoryClaim, b: StoryClaim): boolean {
  if (a.subject === null || b.subject === null || a.subject === b.subject) return false;
  return !b.about.has(a.subject) && !a.about.has(b.subject);
}

function sameVoice(a: StoryClaim, b: StoryClaim): boolean {
  const [one, other] = [a.voices.at(-1), b.voices.at(-1)];
  return one?.known === true && one.key === other?.key;
}

/** How many terms say more than which countries it is about. */
const contentOf = (claim: StoryClaim): number => claim.terms.filter((term) => !isNation(term)).length;

/** Who says that a thing lacks or is not so and who doubts it stand on one side. */
const negative = ({ text, denied }: StoryClaim): boolean =>
  denied ||
  /\b(?:no|not|never|lack\w*|little|few|outdated|ag(?:e)?ing|obsolete|short of|hardly|unlikely)\b/iu.test(text);

/** What is put in question, left unconfirmed or said by way of an answer is not what somebody states. */
export const otherStand = (a: StoryClaim, b: StoryClaim): boolean =>
  (a.doubted !== b.doubted && !negative(a.doubted ? b : a)) ||
  a.further !== b.further ||
  a.unconfirming !== b.unconfirming ||
  (a.answer !== null && b.answer !== null && a.answer.party !== b.answer.party);

/** A key for two claims out of a list of `count`, in either order. */
export const pairKey = (a: number, b: number, count: number): number => (a < b ? a * count + b : b * count + a);

/** The two claims, out of a list of `count`, that a key stands for. */
export const pairOf = (key: number, count: number): [number, number] => [Math.floor(key / count), key % count];

/** How alike claims are, by their numbers; pairs that nothing speaks for, or that something keeps apart, are left out. */
export function likeness(claims: readonly StoryClaim[]): PairValues {
  const byTerms = tfidf(claims.map((claim) => claim.terms));
  const byFrame = tfidf(claims.map((claim) => claim.frame));
  const byGrams = tfidf(claims.map((claim) => gramsOf(claim.terms)));
  // Reports take over each other's sentences: what is worded alike is worked out once.
  const wordings = numbersOf(claims.map((claim) => claim.terms.join(' ')));
  const alikeBy = (words: readonly Vector[]) => {
    const known = new Map<number, number>();
    return (first: number, second: number): number => {
      const key = wordings[first]! * claims.length + wordings[second]!;
      // Containment lets a short statement meet a long one that says it and more.
      const value =
        known.get(key) ??
        (cosine(words[first]!, words[second]!) +
          cosine(byGrams[first]!, byGrams[second]!) +
          containment(words[first]!, words[second]!)) /
          3;
      known.set(key, value);
      return value;
    };
  };
  const [inTerms, inFrames] = [alikeBy(byTerms), alikeBy(byFrame)];
  const contents = claims.map(contentOf);
  const days = claims.map(daysOf);
  const found = new PairValues();
  for (const { first, second } of nearPairs(byTerms, floor)) {
    const [a, b] = [claims[first]!, claims[second]!];
    const shortest = Math.min(a.terms.length, b.terms.length);
    if (
      shortest < fewestTerms ||
      Math.min(contents[first]!, contents[second]!) === 0 ||
      otherActor(a, b) ||
      otherStand(a, b)
    )
      continue;
    const numbers = numbersAgree(a, b);
    const differ = numbers === 'differ';
    const value =
      (differ ? inFrames : inTerms)(first, second) +
      (numbers === 'agree' ? sharedFigure : 0) +
      (share(days[first]!, days[second]!) ? sharedDate : 0) +
      (a.article !== b.article && a.lead && b.lead ? bothLead : 0) +
      (a.further && b.further ? bothFurther : 0) +
      (sameVoice(a, b) ? oneVoice : 0) +
      (a.article === b.article && a.headline === b.headline ? sameArticle : 0);
    if (value < (differ ? sameClaimOtherNumber : shortest < fewTerms ? sameShortClaim : floor)) continue;
    found.set(first, second, value);
  }
  return found;
}
