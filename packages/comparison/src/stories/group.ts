import { divide } from './divide.ts';
import type { Fingerprint } from './fingerprint.ts';
import { belongTogether, leastAlike } from './join.ts';
import { dayOf, farthest, product, weightsOf } from './likeness.ts';
import { StoryIndex } from './story-index.ts';

/** How many articles before it an article is compared with: more than tell of one event and of those that look like it. */
const neighbours = 64;

interface Group {
  articles: readonly number[];
  /** Of its articles' weights. The product of two sums is the sum over all pairs, so averages are exact without a matrix. */
  sum: Map<string, number>;
  from: number;
  to: number;
  near: Set<number>;
}

/**
 * Groups articles by event: joined by average link, from the nearest pair down, wherever the index finds two to be near; then
 * divided where a group holds look-alike events. The order in which the articles come decides between equals only.
 * @returns the articles of each story in the order given, stories in that of their first article.
 */
export function groupFingerprints(articles: readonly Fingerprint[]): Fingerprint[][] {
  const groups = joinNear(articles);
  const parts = groups.flatMap((group) => divideFully(group.toSorted((a, b) => a - b).map((at) => articles[at]!)));
  const at = new Map(articles.map((article, index) => [article, index]));
  return parts.sort((a, b) => at.get(a[0]!)! - at.get(b[0]!)!);
}

function divideFully(articles: Fingerprint[]): Fingerprint[][] {
  return divide(articles)?.flatMap(divideFully) ?? [articles];
}

function joinNear(articles: readonly Fingerprint[]): (readonly number[])[] {
  const groups = new Map<number, Group>(
    articles.map((article, number) => {
      const day = dayOf(article);
      const [from, to] = Number.isNaN(day) ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [day, day];
      return [number, { articles: [number], sum: new Map(weightsOf(article)), from, to, near: new Set() }];
    }),
  );
  const likeness = (one: Group, other: Group) => {
    const gap = Math.max(one.from, other.from) - Math.min(one.to, other.to);
    return gap > farthest ? 0 : product(one.sum, other.sum) / (one.articles.length * other.articles.length);
  };
  const queue = new Queue();
  const index = new StoryIndex();
  const numberOf = new Map(articles.map((article, number) => [article, number]));
  for (const number of inOrderOfTime(articles)) {
    const group = groups.get(number)!;
    for (const article of index.near(articles[number]!, neighbours)) {
      const other = numberOf.get(article)!;
      group.near.add(other);
      groups.get(other)!.near.add(number);
      queue.push({ likeness: likeness(group, groups.get(other)!), one: number, other });
    }
    index.add(articles[number]!);
  }
  let next = articles.length;
  for (let pair = queue.pop(); pair; pair = queue.pop()) {
    const one = groups.get(pair.one);
    const other = groups.get(pair.other);
    // A pair of which one has been joined to a third meanwhile is out of date: the joined group has pairs of its own.
    if (!one || !other) continue;
    if (!belongTogether(pair.likeness, one.articles.length + other.articles.length)) continue;
    groups.delete(pair.one);
    groups.delete(pair.other);
    const [large, small] = one.sum.size >= other.sum.size ? [one, other] : [other, one];
    for (const [feature, weight] of small.sum) large.sum.set(feature, (large.sum.get(feature) ?? 0) + weight);
    const joined: Group = {
      articles: [...one.articles, ...other.articles],
      sum: large.sum,
      ...span(one, other),
      near: new Set([...one.near, ...other.near].filter((number) => groups.has(number))),
    };
    for (const number of joined.near) {
      const neighbour = groups.get(number)!;
      neighbour.near.add(next);
      queue.push({ likeness: likeness(joined, neighbour), one: next, other: number });
    }
    groups.set(next++, joined);
  }
  return [...groups.values()].map((group) => group.articles);
}

/** From the first to the last day of the dated articles. */
function span(one: Group, other: Group): { from: number; to: number } {
  if (one.from === Number.NEGATIVE_INFINITY) return { from: other.from, to: other.to };
  if (other.from === Number.NEGATIVE_INFINITY) return { from: one.from, to: one.to };
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

/** As the index wants them: as they appeared, and last, as they were given, those without a date. */
function inOrderOfTime(articles: readonly Fingerprint[]): number[] {
  const days = articles.map((article) => dayOf(article) || Number.POSITIVE_INFINITY);
  return [...articles.keys()].sort((a, b) => (days[a] === days[b] ? a - b : days[a]! - days[b]!));
}

interface Pair {
  likeness: number;
  one: number;
  other: number;
}

/** A binary heap: the nearest pair comes first, of equals the one with the lower numbers. */
class Queue {
  readonly #heap: Pair[] = [];

  push(pair: Pair): void {
    if (pair.likeness < leastAlike) return;
    const heap = this.#heap;
    let at = heap.push(pair) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(pair, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = pair;
  }

  pop(): Pair | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

const before = (a: Pair, b: Pair): boolean =>
  a.likeness !== b.likeness ? a.likeness > b.likeness : a.one !== b.one ? a.one < b.one : a.other < b.other;
