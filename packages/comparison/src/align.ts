import { measureOf } from './measures.ts';
import type { StoryClaim } from './story-claims.ts';
import { isNation } from './text/nations.ts';
import { gramsOf } from './text/terms.ts';
import { containment, cosine, nearPairs, tfidf } from './text/vectors.ts';

/** How alike two claims must be, on average over a finding, to state the same thing (0 to 1). */
const sameClaim = 0.31;
/** The bar where numbers for the same thing differ: only the same statement with another count passes it. */
const sameClaimOtherNumber = 0.55;
/** Pairs below this are not looked at. */
const floor = 0.12;
/** What pairs that were not looked at count for in an average. */
const faint = 0.15;
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
/** Likeness of what is known to be one statement: one count, one answer of one party, one utterance. */
const sameByRule = 0.75;

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
  if (a.subject === null || b.subject === null || a.subject === b.subject) return false;
  return !b.about.has(a.subject) && !a.about.has(b.subject);
}

/** A day or span of days without its year, which some articles leave out; null for a month or a year. */
const dayOf = (edtf: string): string | null => (/-\d\d-\d\d/.test(edtf) ? edtf.replace(/(^|\/)[\dX]{4}/g, '$1') : null);

function sameVoice(a: StoryClaim, b: StoryClaim): boolean {
  const [one, other] = [a.voices.at(-1), b.voices.at(-1)];
  return one?.known === true && one.key === other?.key;
}

/** How many terms say more than which countries it is about. */
const contentOf = (claim: StoryClaim): number => claim.terms.filter((term) => !isNation(term)).length;

/** Counts of one kind with one value are one count: "nine killed", "nine deaths". */
const countsOf = (claim: StoryClaim): string[] =>
  claim.quantities.flatMap((quantity) => {
    const measure = measureOf(claim, quantity);
    return measure ? [`${measure.key} ${quantity.value}`] : [];
  });

/** A denial of all that is reported, and one that names its own object. */
const ofAll =
  /\b(?:reject|den|dismiss|call|describ|label|disput)\w*\s+(?:the|these|those|such|all)\s+(?:accusations?|claims?|reports|allegations|charges)\b/iu;
const ofOwn = /\bden(?:y|ies|ied|ying)\s+(?!the\b|these\b|those\b|such\b|all\b|it\b|that\b)/iu;

/** One party's answer to what is said of it: it has one, in whatever words the articles give it. */
const sameAnswer = (a: StoryClaim, b: StoryClaim): boolean =>
  a.answer !== null &&
  a.answer.stance === b.answer?.stance &&
  a.answer.party === b.answer.party &&
  // One can deny several things.
  (a.answer.stance === 'cannot confirm' || deniesAll(a) || deniesAll(b));

const deniesAll = ({ text }: StoryClaim): boolean => ofAll.test(text) && !ofOwn.test(text);

/** What is put in question, left unconfirmed or said by way of an answer is not what somebody states. */
const otherStand = (a: StoryClaim, b: StoryClaim): boolean =>
  a.doubted !== b.doubted ||
  a.further !== b.further ||
  a.unconfirming !== b.unconfirming ||
  (a.answer !== null && b.answer !== null && a.answer.party !== b.answer.party);

/**
 * Groups claims that state the same thing: TF-IDF of stems and of character 3- to 5-grams, and how far one holds the other,
 * joined by average link from the nearest pair down. A number, a different actor or another stand keeps apart what similar
 * words would join; one count, one answer of one party and one utterance join what is said in other words. A denial does not
 * keep apart: "denied" and "affirmed" of one statement belong to one finding, which is then disputed.
 *
 * @param utterances for each claim, the quotations that several articles render and that stand in it
 * @returns groups of indexes into `claims`, each in the order of `claims`.
 */
export function align(claims: readonly StoryClaim[], utterances: readonly (readonly string[])[] = []): number[][] {
  const byTerms = tfidf(claims.map((claim) => claim.terms));
  const byFrame = tfidf(claims.map((claim) => claim.frame));
  const byGrams = tfidf(claims.map((claim) => gramsOf(claim.terms)));
  const similarity = new Map<number, number>();
  const keyOf = (a: number, b: number) => (a < b ? a * claims.length + b : b * claims.length + a);

  const byRule = new Set<number>();
  const join = (keys: ReadonlyMap<string, readonly number[]>, fits: (a: StoryClaim, b: StoryClaim) => boolean) => {
    for (const members of keys.values())
      members.forEach((a, at) => {
        for (const b of members.slice(at + 1)) if (fits(claims[a]!, claims[b]!)) byRule.add(keyOf(a, b));
      });
  };
  join(
    indexBy(claims, (_, at) => utterances[at] ?? []),
    (a, b) => a.article !== b.article,
  );
  join(
    indexBy(claims, ({ answer }) => (answer ? [`${answer.party} ${answer.stance}`] : [])),
    sameAnswer,
  );
  join(indexBy(claims, countsOf), () => true);

  for (const { first, second } of nearPairs(byTerms, floor)) {
    const [a, b] = [claims[first]!, claims[second]!];
    const shortest = Math.min(a.terms.length, b.terms.length);
    if (shortest < fewestTerms || Math.min(contentOf(a), contentOf(b)) === 0 || otherActor(a, b) || otherStand(a, b))
      continue;
    const numbers = numbersAgree(a, b);
    const differ = numbers === 'differ';
    const words = differ ? byFrame : byTerms;
    // Containment lets a short statement meet a long one that says it and more.
    const value =
      (cosine(words[first]!, words[second]!) +
        cosine(byGrams[first]!, byGrams[second]!) +
        containment(words[first]!, words[second]!)) /
        3 +
      (numbers === 'agree' ? sharedFigure : 0) +
      (a.dates.some((date) => dayOf(date) !== null && b.dates.some((other) => dayOf(other) === dayOf(date)))
        ? sharedDate
        : 0) +
      (a.article !== b.article && a.lead && b.lead ? bothLead : 0) +
      (a.further && b.further ? bothFurther : 0) +
      (sameVoice(a, b) ? oneVoice : 0) +
      (a.article === b.article && a.headline === b.headline ? sameArticle : 0);
    if (value < (differ ? sameClaimOtherNumber : shortest < fewTerms ? sameShortClaim : floor)) continue;
    similarity.set(keyOf(first, second), value);
  }
  for (const key of byRule) similarity.set(key, Math.max(sameByRule, similarity.get(key) ?? 0));

  // Two clauses of one sentence state two things.
  const sentenceOf = claims.map(({ article, sentence }) => `${article} ${sentence.start}`);
  const inOneSentence = (left: readonly number[], right: readonly number[]) =>
    left.some((a) => right.some((b) => sentenceOf[a] === sentenceOf[b]));
  const linkOf = (a: number, b: number) => similarity.get(keyOf(a, b)) ?? faint;
  const averageLink = (left: readonly number[], right: readonly number[]) =>
    left.reduce((sum, a) => sum + right.reduce((part, b) => part + linkOf(a, b), 0), 0) / (left.length * right.length);
  const groupOf = claims.map((_, at) => at);
  const members = new Map(claims.map((_, at) => [at, [at]]));
  const pairs = [...similarity].sort((a, b) => b[1] - a[1]);
  for (const [key, value] of pairs) {
    if (value < sameClaim) break;
    const one = groupOf[Math.floor(key / claims.length)]!;
    const other = groupOf[key % claims.length]!;
    if (one === other || inOneSentence(members.get(one)!, members.get(other)!)) continue;
    const [left, right] = [members.get(one)!, members.get(other)!];
    if (averageLink(left, right) < sameClaim) continue;
    left.push(...right);
    for (const at of right) groupOf[at] = one;
    members.delete(other);
  }
  return [...members.values()].map((group) => group.sort((a, b) => a - b));
}

function indexBy(
  claims: readonly StoryClaim[],
  keysOf: (claim: StoryClaim, at: number) => readonly string[],
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  claims.forEach((claim, at) => {
    for (const key of new Set(keysOf(claim, at))) index.set(key, [...(index.get(key) ?? []), at]);
  });
  return index;
}
