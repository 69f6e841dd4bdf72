import { createHash } from 'node:crypto';
import type { Analysis, ArticleSource } from '@parallax/analysis';
import type { Joining as Decision, JoinableStory } from '@parallax/comparison';
import { StoreError } from '../errors.ts';
import { announce } from '../events/events.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { rememberWords } from '../search/words.ts';
import { checkStorable } from '../storable.ts';
import { insertStory, markStale, type NewStory } from '../stories/create-story.ts';
import { type Likeness, storyCandidates } from '../stories/find-stories.ts';
import { lockJoining } from '../stories/lock-story.ts';
import { moveArticles } from '../stories/move-articles.ts';
import type { Transaction } from '../transaction.ts';
import { deleteAnalysis, insertAnalysis } from './analysis-rows.ts';
import { publishedAt } from './published-at.ts';
import { readStoryLinks, restoreStoryLinks } from './story-links.ts';

/** Where an article belongs is decided once it is in, when nobody else decides: two articles about one event open one story. */
export interface JoiningByLikeness extends Likeness {
  decide: (candidates: readonly JoinableStory[]) => Decision;
  /** What is opened where it belongs to none of the candidates. */
  newStory: NewStory;
}

/** The story that an article joins: one that there is, a new one, that which it is most like, or none. */
export type Joining = { storyId: string } | { newStory: NewStory } | JoiningByLikeness | { storyId?: null };

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
    const data = {
      id: analysis.id,
      contentHash,
      text: analysis.text,
      marks: (source.marks ?? []) as unknown as Prisma.InputJsonArray,
      publisherId: await publisherId(tx, analysis.publisher),
      ...('decide' in joining ? { fingerprint: joining.fingerprint.features as unknown as Prisma.InputJsonArray } : {}),
      ...described(analysis),
    };
    const { count } = await tx.article.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) return savedMeanwhile(tx, analysis.id, contentHash);
    await insertAnalysis(tx, analysis);
    if ('decide' in joining) await insertKeys(tx, analysis.id, joining);
    const storyId = await storyToJoin(tx, joining);
    if (storyId !== null) {
      await tx.article.update({ where: { id: analysis.id }, data: { storyId } });
      await markStale(tx, storyId, 'article joined or left');
    }
    await rememberWords(tx, analysis);
    await announce(tx, { kind: 'article-stored', article: analysis.id, story: storyId });
    return { id: analysis.id, storyId, isNew: true };
  });
}

/**
 * Puts a new analysis of the same text in the place of the stored one and marks the story stale.
 * What readers did stays: it hangs on briefings and quizzes, not on the analysis.
 * Findings and entities of the story keep their claims and names until it is compared again. The article stays in its story.
 * @throws StoreError `ARTICLE_NOT_FOUND`, `ARTICLE_TEXT_DIFFERS`, `TEXT_NOT_STORABLE`.
 */
export async function replaceAnalysis(db: Database, analysis: Analysis, likeness?: Likeness): Promise<void> {
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
    const links = await readStoryLinks(tx, id);
    await deleteAnalysis(tx, id);
    await tx.article.update({
      where: { id },
      data: {
        ...described(analysis),
        ...(likeness ? { fingerprint: likeness.fingerprint.features as unknown as Prisma.InputJsonArray } : {}),
      },
    });
    await insertAnalysis(tx, analysis);
    await restoreStoryLinks(tx, analysis, links);
    if (likeness) {
      await tx.articleKey.deleteMany({ where: { articleId: id } });
      await insertKeys(tx, id, likeness);
    }
    await rememberWords(tx, analysis);
    await announce(tx, { kind: 'article-analysed', article: id, story: article.storyId });
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
  if ('decide' in joining) return storyByLikeness(tx, joining);
  if ('newStory' in joining) return (await insertStory(tx, joining.newStory)).id;
  const id = joining.storyId ?? null;
  if (id !== null && !(await tx.story.findUnique({ where: { id }, select: { id: true } }))) {
    throw new StoreError('STORY_NOT_FOUND', `There is no story "${id}".`);
  }
  return id;
}

async function storyByLikeness(tx: Transaction, joining: JoiningByLikeness): Promise<string> {
  await lockJoining(tx);
  const { story, leaving, leaves } = joining.decide(await storyCandidates(tx, joining));
  if (story === null) return (await insertStory(tx, joining.newStory)).id;
  const movable = await tx.article.findMany({
    where: { id: { in: [...leaving] }, storyId: story, pinnedAt: null },
    select: { id: true, title: true },
    orderBy: [{ ingestedAt: 'asc' }, { id: 'asc' }],
  });
  if (movable.length === 0 && !leaves) return story;
  const title = movable[0]?.title || joining.newStory.title;
  const opened = await insertStory(tx, leaves ? joining.newStory : { title });
  await moveArticles(
    tx,
    movable.map(({ id }) => id),
    opened.id,
  );
  return leaves ? opened.id : story;
}

async function insertKeys(tx: Transaction, articleId: string, { keys }: Likeness): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ArticleKey" ("articleId", "key", "at")
    SELECT a."id", new.key, coalesce(a."publishedAt", a."ingestedAt")
    FROM "Article" a, unnest(${keys.map(([key]) => key)}::text[]) AS new(key)
    WHERE a."id" = ${articleId}`;
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
