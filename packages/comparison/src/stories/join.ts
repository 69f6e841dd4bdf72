import { divide, fewestDivisible } from './divide.ts';
import type { Fingerprint } from './fingerprint.ts';
import { farApart, product, weightsOf } from './likeness.ts';

/**
 * Average likeness from which articles are taken to tell of one event. Look-alike events reach the lower one too: it holds
 * only where there are articles enough to divide them again.
 */
const alike = 0.2;
export const leastAlike = 0.12;

/**
 * Whether two groups of articles are joined.
 * @param articles how many they would be together; 0 where they could not be divided again.
 */
export const belongTogether = (likeness: number, articles: number): boolean =>
  likeness >= (articles < fewestDivisible ? alike : leastAlike);

/** A story that an article may belong to. */
export interface JoinableStory {
  id: string;
  /** In the order in which they came. */
  articles: readonly Fingerprint[];
  /** Whether no article may leave it: an editor said what belongs to it, or not all of its articles are here. */
  isWhole?: boolean;
}

/** Where a new article belongs. */
export interface Joining {
  /** The story that it joins; null where it opens one. */
  story: string | null;
  /** Articles that leave that story, because with this one it shows that the story holds two events; mostly none. */
  leaving: readonly string[];
  /** Whether the article goes with those that leave. */
  leaves: boolean;
}

/**
 * Where a new article belongs: the story to whose articles it is most alike on average, where it is alike enough. Where the
 * story turns out to hold two look-alike events, the part that was there first keeps it and the other leaves.
 * @param candidates the stories that may be about the same event, with their articles.
 */
export function joinStory(article: Fingerprint, candidates: readonly JoinableStory[]): Joining {
  let best: { story: JoinableStory; likeness: number } | null = null;
  for (const story of candidates) {
    const near = story.articles.filter((other) => !farApart(article, other));
    if (near.length === 0) continue;
    const sum = near.reduce((total, other) => total + product(weightsOf(article), weightsOf(other)), 0);
    const likeness = sum / near.length;
    const divisible = story.isWhole ? 0 : story.articles.length + 1;
    if (belongTogether(likeness, divisible) && (!best || likeness > best.likeness)) best = { story, likeness };
  }
  if (!best) return { story: null, leaving: [], leaves: false };
  const { id, articles, isWhole } = best.story;
  const parts = isWhole ? null : divide([...articles, article]);
  if (!parts) return { story: id, leaving: [], leaves: false };
  const [staying, leaving] = parts[0].includes(articles[0]!) ? parts : [parts[1], parts[0]];
  return {
    story: id,
    leaving: leaving.filter((each) => each !== article).map((each) => each.id),
    leaves: !staying.includes(article),
  };
}
