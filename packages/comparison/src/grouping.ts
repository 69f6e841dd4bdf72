import type { Analysis } from '@parallax/analysis';
import { terms } from './text/terms.ts';
import { cosine, nearPairs, tfidf, type Vector } from './text/vectors.ts';

/** Average likeness from which two groups of articles tell of one event. */
const sameEvent = 0.21;
const floor = 0.05;
/** Articles that appeared further apart than this (in days) tell of different events or of one event's aftermath. */
const farthest = 60;

/** What an article is about: its report's words, its headline's three times, names once more. */
function features(analysis: Analysis): string[] {
  const report = analysis.blocks
    .filter((block) => block.role === 'body' || block.role === 'standfirst' || block.role === 'headline')
    .map((block) => analysis.text.slice(block.start, block.end))
    .join('\n');
  const title = terms(analysis.title);
  const names = analysis.entities.map((entity) => `name:${entity.name.toLowerCase()}`);
  return [...terms(report), ...title, ...title, ...names];
}

function farApart(a: Analysis, b: Analysis): boolean {
  const days = Math.abs(Date.parse(a.published ?? '') - Date.parse(b.published ?? '')) / 86_400_000;
  return days > farthest;
}

/** Groups articles by event: TF-IDF vectors, joined by average link from the nearest pair down. */
export function groupStories(analyses: readonly Analysis[]): Analysis[][] {
  const vectors = tfidf(analyses.map(features));
  const similarity = new Map<number, number>();
  const size = analyses.length;
  const keyOf = (a: number, b: number) => Math.min(a, b) * size + Math.max(a, b);
  for (const { first, second, cosine: value } of nearPairs(vectors, floor)) {
    if (!farApart(analyses[first]!, analyses[second]!)) similarity.set(keyOf(first, second), value);
  }
  const groupOf = analyses.map((_, at) => at);
  const members = new Map(analyses.map((_, at) => [at, [at]]));
  for (const [key, value] of [...similarity].sort((a, b) => b[1] - a[1])) {
    if (value < sameEvent) break;
    const one = groupOf[Math.floor(key / size)]!;
    const other = groupOf[key % size]!;
    if (one === other) continue;
    const [left, right] = [members.get(one)!, members.get(other)!];
    let sum = 0;
    for (const a of left) for (const b of right) sum += similarity.get(keyOf(a, b)) ?? 0;
    if (sum / (left.length * right.length) < sameEvent) continue;
    left.push(...right);
    for (const at of right) groupOf[at] = one;
    members.delete(other);
  }
  return [...members.values()].map((group) => group.sort((a, b) => a - b).map((at) => analyses[at]!));
}

/**
 * The story that a new article joins, null where it opens one.
 * @param candidates stories that may be about the same event, with their articles.
 */
export function joinStory(
  article: Analysis,
  candidates: readonly { id: string; articles: readonly Analysis[] }[],
): string | null {
  const all = [article, ...candidates.flatMap((candidate) => candidate.articles)];
  const vectors = tfidf(all.map(features));
  const of = new Map<Analysis, Vector>(all.map((analysis, at) => [analysis, vectors[at]!]));
  let best: { id: string; value: number } | null = null;
  for (const { id, articles } of candidates) {
    const near = articles.filter((other) => !farApart(article, other));
    if (near.length === 0) continue;
    const value = near.reduce((sum, other) => sum + cosine(of.get(article)!, of.get(other)!), 0) / near.length;
    if (value >= sameEvent && (!best || value > best.value)) best = { id, value };
  }
  return best?.id ?? null;
}
