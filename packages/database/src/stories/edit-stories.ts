import { StoreError } from '../errors.ts';
import type { Database } from '../open.ts';
import type { Transaction } from '../transaction.ts';
import { deleteComparison } from './comparison-rows.ts';
import { insertStory, markStale } from './create-story.ts';
import { lockJoining } from './lock-story.ts';
import { moveArticles } from './move-articles.ts';

/**
 * Makes one story of several, on an editor's word: no article leaves it again unless an editor says so. The others keep their
 * addresses, briefings and quizzes, and lead to it.
 * @param storyIds the stories that go into it.
 * @throws StoreError `STORY_NOT_FOUND`.
 */
export async function mergeStories(db: Database, into: string, storyIds: readonly string[]): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockJoining(tx);
    const merged = [...new Set(storyIds)].filter((id) => id !== into);
    for (const id of [into, ...merged]) await findStory(tx, id);
    const articles = await tx.article.findMany({ where: { storyId: { in: merged } }, select: { id: true } });
    await moveArticles(
      tx,
      articles.map(({ id }) => id),
      into,
    );
    await tx.story.update({ where: { id: into }, data: { settledAt: new Date() } });
    for (const id of merged.sort()) await leadTo(tx, id, into);
  });
}

/**
 * Makes a story of its own of some of a story's articles, on an editor's word: neither is divided or joined with the other
 * again unless an editor says so.
 * @returns the new story's id.
 * @throws StoreError `STORY_NOT_FOUND`; `NOTHING_TO_SPLIT` where an article is not in the story, or none would be left in one of the two.
 */
export async function splitStory(db: Database, storyId: string, articleIds: readonly string[]): Promise<string> {
  return db.$transaction(async (tx) => {
    await lockJoining(tx);
    await findStory(tx, storyId);
    const articles = await tx.article.findMany({
      where: { storyId },
      select: { id: true, title: true },
      orderBy: [{ publishedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    });
    const wanted = new Set(articleIds);
    const moved = articles.filter(({ id }) => wanted.has(id));
    if (moved.length === 0 || moved.length < wanted.size || moved.length === articles.length) {
      throw new StoreError('NOTHING_TO_SPLIT', 'Name some of the articles of the story, and not all of them.');
    }
    const { id } = await insertStory(tx, { title: moved[0]!.title });
    await moveArticles(tx, [...wanted], id);
    await tx.story.updateMany({ where: { id: { in: [storyId, id] } }, data: { settledAt: new Date() } });
    return id;
  });
}

/**
 * Puts an article into a story on an editor's word: it stays there unless an editor says otherwise. A story that it leaves
 * empty leads to this one.
 * @throws StoreError `ARTICLE_NOT_FOUND`, `STORY_NOT_FOUND`.
 */
export async function pinArticle(db: Database, articleId: string, storyId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockJoining(tx);
    await findStory(tx, storyId);
    const article = await tx.article.findUnique({ where: { id: articleId }, select: { storyId: true } });
    if (!article) throw new StoreError('ARTICLE_NOT_FOUND', `There is no article "${articleId}".`);
    if (article.storyId !== storyId) await moveArticles(tx, [articleId], storyId);
    await tx.article.update({ where: { id: articleId }, data: { pinnedAt: new Date() } });
    const left = article.storyId;
    if (left !== null && left !== storyId && (await tx.article.count({ where: { storyId: left } })) === 0) {
      await leadTo(tx, left, storyId);
    }
  });
}

/**
 * Takes an editor's word about an article back: it stays where it is, and may leave like others.
 * @throws StoreError `ARTICLE_NOT_FOUND`.
 */
export async function unpinArticle(db: Database, articleId: string): Promise<void> {
  const { count } = await db.article.updateMany({ where: { id: articleId }, data: { pinnedAt: null } });
  if (count === 0) throw new StoreError('ARTICLE_NOT_FOUND', `There is no article "${articleId}".`);
}

/** A merged story cannot be edited: the one that it leads to can. */
async function findStory(tx: Transaction, id: string): Promise<void> {
  const story = await tx.story.findUnique({ where: { id, mergedIntoId: null }, select: { id: true } });
  if (!story) throw new StoreError('STORY_NOT_FOUND', `There is no story "${id}".`);
}

/** Makes a story that has no articles any more lead to another, as do those that led to it. */
async function leadTo(tx: Transaction, id: string, into: string): Promise<void> {
  await markStale(tx, id, 'article joined or left');
  await deleteComparison(tx, id);
  await tx.story.update({ where: { id }, data: { mergedIntoId: into, staleSince: null, centralFindingId: null } });
  await tx.story.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: into } });
}
