import type { Fingerprint, JoinableStory } from '@parallax/comparison';
import { publishedAt } from '../articles/published-at.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import type { Transaction } from '../transaction.ts';

export interface StaleStory {
  id: string;
  /** Which state of the story it is: `saveComparison` wants it back. */
  staleSince: Date;
  /** In order of publication, those without a date last. */
  articleIds: string[];
}

/** By what an article is found, and what it is compared by. */
export interface Likeness {
  fingerprint: Fingerprint;
  /** The heaviest of its features. */
  keys: Fingerprint['features'];
}

/** Of each key, so many articles before the new one and so many after it are looked at: what makes a search cost the same in every archive. */
const articlesOfKey = 96;
/** Articles further apart, in days, never join: `farthest` of the comparison. */
const farthest = 60;
/** What those count that seem to be further apart. They are kept, because the date of one may not be known. */
const farAway = 0.1;
const mostArticles = 80;
const mostStories = 32;
/** Of a larger story its latest articles stand for it. */
const articlesOfStory = 40;

const articles = {
  select: { id: true },
  orderBy: [{ publishedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
} satisfies Prisma.Story$articlesArgs;

/**
 * Stories that a new article may belong to, with their articles in the order in which they came in: those that hold the
 * articles with the most weight of its keys, nearest first; a key that few have counts up to twice. In an archive of any size this reads a bounded number of rows.
 */
export async function storyCandidates(
  db: Database | Transaction,
  { fingerprint, keys }: Likeness,
): Promise<JoinableStory[]> {
  const at = publishedAt(fingerprint.published) ?? new Date();
  const names = keys.map(([key]) => key);
  const weights = keys.map(([, weight]) => weight);
  const rows = await db.$queryRaw<
    { storyId: string; isSettled: boolean; id: string; published: string | null; features: Fingerprint['features'] }[]
  >`
    WITH wanted(key, weight) AS (SELECT * FROM unnest(${names}::text[], ${weights}::float8[])),
    entry AS (
      SELECT entry."articleId", wanted.weight * (1 + 1 / sqrt(count(*) OVER (PARTITION BY wanted.key)))
        * CASE WHEN entry."at" BETWEEN ${at}::timestamptz - ${farthest} * interval '1 day'
                                   AND ${at}::timestamptz + ${farthest} * interval '1 day' THEN 1 ELSE ${farAway}::float8 END AS likeness
      FROM wanted CROSS JOIN LATERAL (
        (SELECT k."articleId", k."at" FROM "ArticleKey" k
          WHERE k."key" = wanted.key AND k."at" <= ${at}::timestamptz ORDER BY k."at" DESC LIMIT ${articlesOfKey})
        UNION ALL
        (SELECT k."articleId", k."at" FROM "ArticleKey" k
          WHERE k."key" = wanted.key AND k."at" > ${at}::timestamptz ORDER BY k."at" LIMIT ${articlesOfKey})
      ) entry
    ),
    near AS (
      SELECT "articleId", sum(likeness) AS likeness
      FROM entry GROUP BY "articleId" ORDER BY likeness DESC, "articleId" LIMIT ${mostArticles}
    ),
    story AS (
      SELECT a."storyId", max(near.likeness) AS likeness
      FROM near JOIN "Article" a ON a."id" = near."articleId" WHERE a."storyId" IS NOT NULL
      GROUP BY a."storyId" ORDER BY likeness DESC, a."storyId" LIMIT ${mostStories}
    )
    SELECT story."storyId", s."settledAt" IS NOT NULL AS "isSettled", a."id", a."published", a."fingerprint" AS features
    FROM story JOIN "Story" s ON s."id" = story."storyId"
    CROSS JOIN LATERAL (
      SELECT * FROM "Article" a WHERE a."storyId" = story."storyId" AND a."fingerprint" IS NOT NULL
      ORDER BY a."publishedAt" DESC, a."id" LIMIT ${articlesOfStory + 1}
    ) a
    ORDER BY story.likeness DESC, story."storyId", a."ingestedAt", a."id"`;
  return [...new Set(rows.map(({ storyId }) => storyId))].map((story) => {
    const members = rows.filter(({ storyId }) => storyId === story);
    return {
      id: story,
      isWhole: members[0]!.isSettled || members.length > articlesOfStory,
      articles: members.map(({ id, published, features }) => ({ id, published, features })),
    };
  });
}

const stale = { id: true, staleSince: true, articles } satisfies Prisma.StorySelect;

/** Of a story that an editor holds or has retracted nothing is published. */
const isPublished = { heldAt: null, retractedAt: null } satisfies Prisma.StoryWhereInput;

/** Stories whose comparison is out of date, longest first; those that an editor holds or has retracted wait. */
export async function staleStories(db: Database): Promise<StaleStory[]> {
  const rows = await db.story.findMany({
    where: { staleSince: { not: null }, ...isPublished },
    orderBy: [{ staleSince: 'asc' }, { id: 'asc' }],
    select: stale,
  });
  return rows.map(asStale);
}

/** How many stories wait for their comparison, and for how long the oldest has, in seconds by the database's clock. */
export async function publishingDelay(db: Database): Promise<{ stories: number; seconds: number }> {
  const [row] = await db.$queryRaw<[{ stories: number; seconds: number }]>`
    SELECT count(*)::int AS stories, coalesce(extract(epoch FROM now() - min("staleSince")), 0)::float8 AS seconds
    FROM "Story" WHERE "staleSince" IS NOT NULL AND "heldAt" IS NULL AND "retractedAt" IS NULL`;
  return row;
}

/** A story whose comparison is out of date; null where it is not, where it waits, or there is no such story. */
export async function staleStory(db: Database, id: string): Promise<StaleStory | null> {
  const row = await db.story.findUnique({ where: { id, staleSince: { not: null }, ...isPublished }, select: stale });
  return row && asStale(row);
}

function asStale({ id, staleSince, articles }: Prisma.StoryGetPayload<{ select: typeof stale }>): StaleStory {
  return { id, staleSince: staleSince!, articleIds: articles.map((article) => article.id) };
}
