import { attach } from './attach.ts';
import { likeness, pairKey, pairOf } from './claim-likeness.ts';
import { countsOf } from './measures.ts';
import type { PairValues } from './pair-values.ts';
import { impossible, paraphrases } from './paraphrase.ts';
import { withSecondHomes } from './second-homes.ts';
import type { TextVectors } from './sentence-vectors.ts';
import type { StoryClaim } from './story-claims.ts';
import { type Unit, unitsOf } from './units.ts';

/** The mean log odds between two groups from which they state the same thing. */
const sameClaim = 0.5;
/** Log odds of those that nothing can join, and the most that any pair has: none decides alone. */
const keptApart = -7;
const most = 4;
/** Log odds of what is known to be one statement: one count, one answer of one party, one utterance. */
const byRule = 5.5;
/** How alike two claims of one article must be by their words to be one, where no other article has them. */
const sameInArticle = 0.31;

/** A group is another again where this share of its claims stand together there. */
const repeated = 0.75;
/** From this share on the two are one. */
const mostlyRepeated = 0.6;

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

/** Two voices that are known each say so of themselves. */
const ofOthers = (a: Unit, b: Unit): boolean => {
  const [one, other] = [a.voices.at(-1), b.voices.at(-1)];
  return one?.known === true && other?.known === true && one.key !== other.key;
};

/** Words that stand for days (`story-claims.ts`). */
const isDay = (stem: string): boolean => stem.startsWith('zzd');

/** They share a day and nothing else, and one of them has no more than a word beside it: "will be in the valley on Wednesday". */
function onDayOnly(a: Unit, b: Unit): boolean {
  // Asked of every pair, and few share a day.
  if (!a.stems.some((stem) => isDay(stem) && b.stems.includes(stem))) return false;
  const shared = new Set(a.stems.filter((stem) => b.stems.includes(stem)));
  const beside = ({ stems }: Unit) => new Set(stems.filter((stem) => !shared.has(stem))).size;
  return [...shared].every(isDay) && Math.min(beside(a), beside(b)) < 2;
}

/**
 * What is yet to come after a thing is not that thing, that something cannot be confirmed is not that it is so, and that one
 * cannot confirm it is not that another cannot. What is said of one day is not one thing for that.
 */
const apart = (a: Unit, b: Unit): boolean =>
  a.further !== b.further ||
  a.unconfirming !== b.unconfirming ||
  (a.unconfirming && b.unconfirming && ofOthers(a, b)) ||
  onDayOnly(a, b);

/**
 * Groups claims that state the same thing: claims and their parts, joined by average link over log odds (`paraphrase.ts`) from
 * the likeliest pair down. One count, one answer of one party and one utterance join what is said in any words. A denial does
 * not keep apart: "denied" and "affirmed" of one statement belong to one finding, which is then disputed. What firmly states
 * what another group does stands there too.
 *
 * @param utterances for each claim, the quotations that several articles render and that stand in it
 * @param vectors of the articles' texts, where a sentence model has read them
 * @returns groups of indexes into `claims`, each in the order of `claims`; a claim that states several things may stand in
 * several
 */
export function align(
  claims: readonly StoryClaim[],
  utterances: readonly (readonly string[])[] = [],
  vectors: TextVectors | null = null,
): number[][] {
  const units = unitsOf(claims);
  const keyOf = (a: number, b: number) => pairKey(a, b, units.length);
  const alike = likeness(units);
  const odds = new Map<number, number>();
  for (const { first, second, odds: own } of paraphrases(units, alike, vectors)) {
    odds.set(keyOf(first, second), apart(units[first]!, units[second]!) ? keptApart : Math.min(most, own));
  }
  for (const key of joinedByRule(units, utterances, keyOf)) odds.set(key, byRule);
  const linked = withSecondHomes(units, averageLink(units, odds), odds);
  const groups = linked.map((group) => [...new Set(group.map((at) => units[at]!.owner))]);
  const joined = groups.filter((group) => group.length > 1);
  const placed = new Set(joined.flat());
  const lone = claims.flatMap((_, at) => (placed.has(at) ? [] : [[at]]));
  const told = withoutRepeats([...joined, ...lone]);
  return withinArticles(withoutRepeats(attach(units, told, odds)), units, alike);
}

/**
 * Leaves out groups whose claims nearly all stand together in another, and joins those of which most do: two articles share parts of
 * what they share as a whole, and two findings of one event would each have a status of its own. A claim that stood nowhere else is
 * one of its own then.
 */
function withoutRepeats(groups: readonly (readonly number[])[]): (readonly number[])[] {
  const homes = new Map<number, Set<Set<number>>>();
  const kept = new Map<readonly number[], Set<number>>();
  for (const group of groups.toSorted((a, b) => b.length - a.length)) {
    const shared = new Map<Set<number>, number>();
    for (const at of group) for (const home of homes.get(at) ?? []) shared.set(home, (shared.get(home) ?? 0) + 1);
    const [nearest, most] = [...shared].reduce(
      (best, next) => (next[1] > best[1] ? next : best),
      [new Set<number>(), 0],
    );
    if (most >= repeated * group.length) continue;
    const isPart = most >= mostlyRepeated * group.length;
    const home = isPart ? nearest : new Set<number>();
    if (!isPart) kept.set(group, home);
    for (const at of group) {
      home.add(at);
      homes.set(at, (homes.get(at) ?? new Set()).add(home));
    }
  }
  return groups.flatMap((group) => {
    const home = kept.get(group);
    return home ? [[...home]] : group.filter((at) => !homes.has(at)).map((at) => [at]);
  });
}

/** Pairs of claims that are one statement whatever their words. */
function joinedByRule(
  units: readonly Unit[],
  utterances: readonly (readonly string[])[],
  keyOf: (a: number, b: number) => number,
): Set<number> {
  const claims = units.filter(({ part }) => part === null);
  const found = new Set<number>();
  const join = (keys: ReadonlyMap<string, readonly number[]>, fits: (a: StoryClaim, b: StoryClaim) => boolean) => {
    for (const members of keys.values())
      members.forEach((a, at) => {
        for (const b of members.slice(at + 1)) {
          const [one, other] = [units[a]!, units[b]!];
          if (one.article !== other.article && fits(one, other)) found.add(keyOf(a, b));
        }
      });
  };
  join(
    indexBy(claims, (_, at) => utterances[at] ?? []),
    () => true,
  );
  join(
    indexBy(claims, ({ answer }) => (answer ? [`${answer.party} ${answer.stance}`] : [])),
    sameAnswer,
  );
  // Of a claim that states several things the one with the count is meant.
  const counts = units.map((unit) => countsOf(unit));
  const inParts = claims.map(() => new Set<string>());
  units.forEach(({ owner, part }, at) => {
    if (part !== null) for (const count of counts[at]!) inParts[owner]!.add(count);
  });
  join(
    indexBy(units, ({ owner, part }, at) =>
      part === null ? counts[at]!.filter((count) => !inParts[owner]!.has(count)) : counts[at]!,
    ),
    () => true,
  );
  return found;
}

/** A group with the sums of the odds between its units and those of each group that it has seen pairs with, which both hold. */
interface Cluster {
  units: number[];
  sentences: Set<string>;
  /** How many of its units each article has. */
  articles: Map<string, number>;
  links: Map<Cluster, { sum: number; pairs: number }>;
}

/** Groups of units by average link over the pairs of two articles. Two clauses of one sentence state two things. */
function averageLink(units: readonly Unit[], odds: ReadonlyMap<number, number>): number[][] {
  const clusterOf = units.map(
    ({ article, sentence }, at): Cluster => ({
      units: [at],
      sentences: new Set([`${article} ${sentence.start}`]),
      articles: new Map([[article, 1]]),
      links: new Map(),
    }),
  );
  const clustersOf = (key: number) => {
    const [a, b] = pairOf(key, units.length);
    return [clusterOf[a]!, clusterOf[b]!] as const;
  };
  const likely: [key: number, odds: number][] = [];
  for (const [key, value] of odds) if (value >= 0) likely.push([key, value]);
  likely.sort((a, b) => b[1] - a[1]);
  // What nothing is likely to join stays alone, whatever else it has pairs with.
  const joinable = new Set<Cluster>();
  for (const [key] of likely) for (const cluster of clustersOf(key)) joinable.add(cluster);
  for (const [key, value] of odds) {
    const [one, other] = clustersOf(key);
    if (!joinable.has(one) || !joinable.has(other)) continue;
    const link = { sum: value, pairs: 1 };
    one.links.set(other, link);
    other.links.set(one, link);
  }
  const fits = (one: Cluster, other: Cluster): boolean => {
    for (const sentence of other.sentences) if (one.sentences.has(sentence)) return false;
    let across = one.units.length * other.units.length;
    for (const [article, count] of other.articles) across -= count * (one.articles.get(article) ?? 0);
    const seen = one.links.get(other);
    if (!seen || across === 0) return false;
    return (seen.sum + (across - seen.pairs) * impossible) / across >= sameClaim;
  };
  for (const [key] of likely) {
    const [one, other] = clustersOf(key);
    if (one === other || !fits(one, other)) continue;
    for (const at of other.units) clusterOf[at] = one;
    one.units.push(...other.units);
    for (const sentence of other.sentences) one.sentences.add(sentence);
    for (const [article, count] of other.articles) one.articles.set(article, (one.articles.get(article) ?? 0) + count);
    one.links.delete(other);
    for (const [third, link] of other.links) {
      third.links.delete(other);
      if (third === one) continue;
      const joined = one.links.get(third);
      if (joined) {
        joined.sum += link.sum;
        joined.pairs += link.pairs;
      } else {
        one.links.set(third, link);
        third.links.set(one, link);
      }
    }
  }
  return [...new Set(clusterOf)].map((cluster) => cluster.units);
}

/** Joins what one article alone says twice, in its headline and below it, by likeness of words. */
function withinArticles(groups: readonly (readonly number[])[], units: readonly Unit[], alike: PairValues): number[][] {
  const found: number[][] = [];
  const ownOf = new Map<string, number[][]>();
  for (const group of groups.map((members) => [...members])) {
    const { article } = units[group[0]!]!;
    const own = group.every((at) => units[at]!.article === article);
    const twins = own ? (ownOf.get(article) ?? []) : [];
    const twin = twins.find((other) => other.every((a) => group.every((b) => (alike.get(a, b) ?? 0) >= sameInArticle)));
    if (twin) {
      twin.push(...group);
      continue;
    }
    found.push(group);
    if (own) ownOf.set(article, [...twins, group]);
  }
  return found.map((group) => group.sort((a, b) => a - b));
}

function indexBy(units: readonly Unit[], keysOf: (unit: Unit, at: number) => readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  units.forEach((unit, at) => {
    for (const key of new Set(keysOf(unit, at))) {
      const members = index.get(key);
      if (members) members.push(at);
      else index.set(key, [at]);
    }
  });
  return index;
}
