import { averageLink } from './average-link.ts';
import { type Fingerprint, isName } from './fingerprint.ts';
import { product, type Weights, weightsOf } from './likeness.ts';

/** A part of a story is an event of its own only where so many articles tell it, and so large a share of all. */
const fewest = 4;
const smallestShare = 0.2;
/** Of fewer articles nobody can tell whether they are about two events. */
export const fewestDivisible = 2 * fewest;
/** Likeness of two parts in what is not common to both, above which they tell of one event. */
const sameEvent = 0.08;
/** A stem marks a part where so many of its articles hold it, and hardly any of the other part. */
const held = 0.6;
const hardly = 0.2;
const fewestMarks = 10;

/**
 * Two look-alike events in what was taken for one: the articles fall into two parts that have little in common but what all
 * of them share (the kind of event, the place, the club), and each part agrees on words of its own (who it was, how many,
 * which day). Articles of one event fall apart into what one has and another has not, but not into two that each agree.
 * @returns the two parts, in the order of the articles; null where there is one event.
 */
export function divide(articles: readonly Fingerprint[]): [Fingerprint[], Fingerprint[]] | null {
  const least = Math.max(fewest, Math.ceil(smallestShare * articles.length));
  if (articles.length < 2 * least) return null;
  const own = withoutCommon(articles);
  const likeness = memoised(own);
  const parts = lastTwo(own.length, likeness, least);
  if (!parts) return null;
  const mean = (some: readonly number[], others: readonly number[]) =>
    some.reduce((sum, a) => sum + others.reduce((inner, b) => inner + likeness(a, b), 0), 0) /
    (some.length * others.length);
  if (mean(...parts) >= sameEvent) return null;
  const [first, second] = parts.map((part) => new Set(part)) as [Set<number>, Set<number>];
  for (const at of articles.keys()) {
    if (first.has(at) || second.has(at)) continue;
    (mean([at], parts[0]) >= mean([at], parts[1]) ? first : second).add(at);
  }
  const divided: [Fingerprint[], Fingerprint[]] = [
    articles.filter((_, at) => first.has(at)),
    articles.filter((_, at) => second.has(at)),
  ];
  const marks = countMarks(divided[0], divided[1]) + countMarks(divided[1], divided[0]);
  return marks >= fewestMarks ? divided : null;
}

/** Weighs down what many of these articles hold, and takes out what one alone has: neither tells parts of them apart. */
function withoutCommon(articles: readonly Fingerprint[]): Weights[] {
  const holders = new Map<string, number>();
  for (const { features } of articles) for (const [name] of features) holders.set(name, (holders.get(name) ?? 0) + 1);
  return articles.map(({ features }) => {
    const weighed = features.flatMap(([name, weight]): [string, number][] => {
      const count = holders.get(name)!;
      return count < 2 ? [] : [[name, weight * Math.log((1 + articles.length) / (1 + count))]];
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([name, weight]) => [name, weight / length]));
  });
}

function memoised(vectors: readonly Weights[]): (a: number, b: number) => number {
  const size = vectors.length;
  const values = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) {
      values[a * size + b] = values[b * size + a] = product(vectors[a]!, vectors[b]!);
    }
  }
  return (a, b) => values[a * size + b]!;
}

/** The last two groups with enough members that were joined to one; articles that joined alone or in small groups later are in neither. */
function lastTwo(
  size: number,
  likeness: (a: number, b: number) => number,
  least: number,
): [readonly number[], readonly number[]] | null {
  const members = Array.from({ length: size }, (_, at): readonly number[] => [at]);
  let last: [readonly number[], readonly number[]] | null = null;
  for (const { into, from } of averageLink(size, likeness)) {
    const [one, other] = [members[into]!, members[from]!];
    if (one.length >= least && other.length >= least) last = [one, other];
    members[into] = [...one, ...other];
  }
  return last;
}

/** How many stems most of these articles hold, and hardly any of the others. */
function countMarks(articles: readonly Fingerprint[], others: readonly Fingerprint[]): number {
  const share = (group: readonly Fingerprint[], stem: string) =>
    group.filter((each) => weightsOf(each).has(stem)).length / group.length;
  const stems = new Set(articles.flatMap(({ features }) => features.map(([name]) => name)));
  return [...stems].filter((stem) => !isName(stem) && share(articles, stem) >= held && share(others, stem) <= hardly)
    .length;
}
