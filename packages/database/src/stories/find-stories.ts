import type { Analysis } from '@parallax/analysis';
import { publishedAt } from '../articles/published-at.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';

export interface StoryCandidate {
  id: string;
  title: string;
  /** How many persons, organisations and places it shares with the article. */
  shared: number;
  /** In order of publication. */
  articleIds: string[];
}

export interface StaleStory {
  id: string;
  /** Which state of the story it is: `saveComparison` wants it back. */
  staleSince: Date;
  /** In order of publication, those without a date last. */
  articleIds: string[];
}

const DAYS = 30;
const SHARED = 2;
const MOST = 20;

const articles = {
  select: { id: true },
  orderBy: [{ publishedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
} satisfies Prisma.Story$articlesArgs;

/**
 * Stories that a new article may belong to: at least two of its entities are in them by name or by-name, and they have an
 * article within 30 days of it, where both dates are known. Newest first, at most 20.
 */
export async function storyCandidates(
  db: Database,
  analysis: Pick<Analysis, 'entities' | 'published'>,
): Promise<StoryCandidate[]> {
  const named = analysis.entities.flatMap(({ name, aliases }, entity) =>
    [...new Set([name, ...aliases])].map((name) => ({ entity, name })),
  );
  const entities = named.map(({ entity }) => entity);
  const names = named.map(({ name }) => name);
  const published = publishedAt(analysis.published);
  // Two branches, because each has an index and the two conditions together would have none.
  const found = await db.$queryRaw<{ id: string; shared: number }[]>`
    WITH named(entity, name) AS (SELECT * FROM unnest(${entities}::int[], ${names}::text[])),
    carrier(entity, "articleId") AS (
      SELECT named.entity, e."articleId" FROM named JOIN "ArticleEntity" e ON e."name" = named.name
      UNION
      SELECT named.entity, e."articleId" FROM named JOIN "ArticleEntity" e ON e."aliases" @> ARRAY[named.name]
    )
    SELECT a."storyId" AS id, count(DISTINCT carrier.entity)::int AS shared
    FROM carrier JOIN "Article" a ON a."id" = carrier."articleId"
    WHERE a."storyId" IS NOT NULL
      AND (a."publishedAt" IS NULL OR ${published}::timestamptz IS NULL
        OR a."publishedAt" BETWEEN ${published}::timestamptz - ${DAYS} * interval '1 day'
                               AND ${published}::timestamptz + ${DAYS} * interval '1 day')
    GROUP BY a."storyId"
    HAVING count(DISTINCT carrier.entity) >= ${SHARED}
    ORDER BY max(a."publishedAt") DESC NULLS LAST, a."storyId"
    LIMIT ${MOST}`;
  const stories = await db.story.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: { id: true, title: true, articles },
  });
  const byId = new Map(stories.map((story) => [story.id, story]));
  return found.flatMap(({ id, shared }) => {
    const story = byId.get(id);
    return story ? [{ id, title: story.title, shared, articleIds: story.articles.map((article) => article.id) }] : [];
  });
}

/** Stories whose comparison is out of date, longest first. */
export async function staleStories(db: Database): Promise<StaleStory[]> {
  const rows = await db.story.findMany({
    where: { staleSince: { not: null } },
    orderBy: [{ staleSince: 'asc' }, { id: 'asc' }],
    select: { id: true, staleSince: true, articles },
  });
  return rows.map((story) => ({
    id: story.id,
    staleSince: story.staleSince!,
    articleIds: story.articles.map(({ id }) => id),
  }));
}
