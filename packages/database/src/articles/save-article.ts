import { createHash } from 'node:crypto';
import type { Analysis, ArticleSource } from '@parallax/analysis';
import { StoreError } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import { insertStory, markStale, type NewStory } from '../stories/create-story.ts';
import type { Transaction } from '../transaction.ts';
import { deleteAnalysis, insertAnalysis } from './analysis-rows.ts';
import { publishedAt } from './published-at.ts';

/** The story that an article joins: one that there is, a new one, or none. */
export type Joining = { storyId: string } | { newStory: NewStory } | { storyId?: null };

export interface SavedArticle {
  id: string;
  storyId: string | null;
  /** False where this publisher's same text was in already; nothing is changed then. */
  isNew: boolean;
}

/**
 * Stores an article with all that was read in it, and marks its story stale: all in one transaction.
 * @throws StoreError `TEXT_NOT_STORABLE`, `STORY_NOT_FOUND`, or `ARTICLE_ID_TAKEN` where another text has its id.
 */
export async function saveArticle(
  db: Database,
  analysis: Analysis,
  source: ArticleSource,
  joining: Joining,
): Promise<SavedArticle> {
  checkArticle(analysis, source);
  return db.$transaction(async (tx) => {
    const contentHash = hashContent(analysis);
    const known = await tx.article.findUnique({ where: { contentHash }, select: { id: true, storyId: true } });
    if (known) return { ...known, isNew: false };
    const storyId = await storyToJoin(tx, joining);
    const data = {
      id: analysis.id,
      contentHash,
      text: analysis.text,
      marks: (source.marks ?? []) as unknown as Prisma.InputJsonArray,
      publisherId: await publisherId(tx, analysis.publisher),
      storyId,
      ...described(analysis),
    };
    const { count } = await tx.article.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) {
      if (storyId !== null && 'newStory' in joining) await tx.story.delete({ where: { id: storyId } });
      return savedMeanwhile(tx, analysis.id, contentHash);
    }
    await insertAnalysis(tx, analysis);
    if (storyId !== null) await markStale(tx, storyId, 'article joined or left');
    return { id: analysis.id, storyId, isNew: true };
  });
}

/**
 * Puts a new analysis of the same text in the place of the stored one and marks the story stale.
 * What readers did stays: it hangs on briefings and quizzes, not on the analysis.
 * @throws StoreError `ARTICLE_NOT_FOUND`, `ARTICLE_TEXT_DIFFERS`, `TEXT_NOT_STORABLE`.
 */
export async function replaceAnalysis(db: Database, analysis: Analysis): Promise<void> {
  checkStorable(analysis, 'The analysis');
  await db.$transaction(async (tx) => {
    const { id } = analysis;
    const article = await tx.article.findUnique({ where: { id }, select: { text: true, storyId: true } });
    if (!article) throw new StoreError('ARTICLE_NOT_FOUND', `There is no article "${id}".`);
    if (article.text !== analysis.text) {
      throw new StoreError('ARTICLE_TEXT_DIFFERS', `The analysis of "${id}" is of another text than the stored one.`);
    }
    // First of all, so that two who analyse the same story again wait here and not on each other's rows.
    if (article.storyId !== null) await markStale(tx, article.storyId, 'article analysed again');
    await deleteAnalysis(tx, id);
    await tx.article.update({ where: { id }, data: described(analysis) });
    await insertAnalysis(tx, analysis);
  });
}

/**
 * Deletes an article with all that was read in it. Its story becomes stale, or goes with its last article.
 * @throws StoreError `ARTICLE_NOT_FOUND`.
 */
export async function deleteArticle(db: Database, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const article = await tx.article.findUnique({ where: { id }, select: { storyId: true } });
    if (!article) throw new StoreError('ARTICLE_NOT_FOUND', `There is no article "${id}".`);
    const { storyId } = article;
    // This locks the story's row, so that of two who delete its last two articles the later sees that none is left.
    if (storyId !== null) await markStale(tx, storyId, 'article joined or left');
    await tx.article.deleteMany({ where: { id } });
    if (storyId !== null && (await tx.article.count({ where: { storyId } })) === 0) {
      await tx.story.delete({ where: { id: storyId } });
    }
  });
}

function checkArticle(analysis: Analysis, { marks }: ArticleSource): void {
  checkStorable(analysis, 'The article');
  checkStorable(marks, "The article's marks");
  if (analysis.text.startsWith('\uFEFF')) {
    throw new StoreError(
      'TEXT_NOT_STORABLE',
      'The article.text begins with a byte-order mark, which the embedded database drops: all offsets would move.',
    );
  }
}

/** SHA-256 of what makes an article itself: its publisher and its text. */
function hashContent({ publisher, text }: Analysis): string {
  return createHash('sha256')
    .update(publisher ?? '')
    .update('\0')
    .update(text)
    .digest('hex');
}

const described = ({ title, byline, published, updated, url, language, stages }: Analysis) => ({
  title,
  byline,
  published,
  updated,
  publishedAt: publishedAt(published),
  url,
  language,
  stages,
});

async function storyToJoin(tx: Transaction, joining: Joining): Promise<string | null> {
  if ('newStory' in joining) return (await insertStory(tx, joining.newStory)).id;
  const id = joining.storyId ?? null;
  if (id !== null && !(await tx.story.findUnique({ where: { id }, select: { id: true } }))) {
    throw new StoreError('STORY_NOT_FOUND', `There is no story "${id}".`);
  }
  return id;
}

/** A publisher's id is made from its name, so that two who bring in its first article agree. */
async function publisherId(tx: Transaction, name: string | null): Promise<string | null> {
  if (name === null) return null;
  const id = createHash('sha256').update(name).digest('hex').slice(0, 16);
  await tx.publisher.createMany({ data: [{ id, name }], skipDuplicates: true });
  return id;
}

async function savedMeanwhile(tx: Transaction, id: string, contentHash: string): Promise<SavedArticle> {
  const known = await tx.article.findUnique({ where: { contentHash }, select: { id: true, storyId: true } });
  if (known) return { ...known, isNew: false };
  throw new StoreError('ARTICLE_ID_TAKEN', `Another text is stored as article "${id}".`);
}
