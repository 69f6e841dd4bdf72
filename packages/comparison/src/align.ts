import { attach } from './attach.ts';
import { likeness, pairKey } from './claim-likeness.ts';
import { measureOf } from './measures.ts';
import { paraphrases } from './paraphrase.ts';
import type { StoryClaim } from './story-claims.ts';
import { unitsOf } from './units.ts';

/** How alike two claims must be, on average over a finding, to state the same thing (0 to 1). */
const sameClaim = 0.31;
/** What pairs that were not looked at count for in an average. */
const faint = 0.15;
/** Likeness of what is known to be one statement: one count, one answer of one party, one utterance. */
const sameByRule = 0.75;

/** What log odds are worth as a likeness: even odds are just enough. */
const perOdds = 0.1;
const fromOdds = (odds: number): number => Math.max(faintest, Math.min(sameByRule, sameClaim + perOdds * odds));
const faintest = 0.05;

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
  const similarity = new Map<number, number>();
  const keyOf = (a: number, b: number) => pairKey(a, b, claims.length);

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

  for (const [key, value] of likeness(claims)) similarity.set(key, value);
  // What is said in other words altogether.
  const units = unitsOf(claims);
  const likely = paraphrases(claims, units).map(({ first, second, odds }) => ({
    first,
    second,
    value: fromOdds(odds),
  }));
  for (const { first, second, value } of likely) {
    const key = keyOf(units[first]!.owner, units[second]!.owner);
    similarity.set(key, Math.max(value, similarity.get(key) ?? 0));
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
  return attach(
    claims,
    [...members.values()].map((group) => group.sort((a, b) => a - b)),
    units,
    likely,
  );
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
