import type { Transaction } from '../transaction.ts';
import { markStale } from './create-story.ts';

/**
 * Moves articles from the stories that they are in to another one, and marks all of them stale. What the old comparisons say
 * of the articles stays until the stories are compared again.
 */
export async function moveArticles(tx: Transaction, articleIds: readonly string[], to: string): Promise<void> {
  if (articleIds.length === 0) return;
  const where = { id: { in: [...articleIds] } };
  const left = await tx.article.findMany({ where, distinct: ['storyId'], select: { storyId: true } });
  const stories = new Set(left.flatMap(({ storyId }) => (storyId === null || storyId === to ? [] : [storyId])));
  // In one order whoever moves, so that two wait for each other and never both.
  for (const id of [...stories, to].sort()) await markStale(tx, id, 'article joined or left');
  await tx.article.updateMany({ where, data: { storyId: to, storyPosition: null, originId: null } });
}
