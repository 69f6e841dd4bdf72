import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { addPublishing } from './add-job.ts';
import { policies } from './tasks.ts';

/** An article that other versions of the stages have read, or that has no fingerprint yet. */
const outdated = (stages: readonly string[]) =>
  ({
    OR: [{ NOT: { stages: { equals: [...stages] } } }, { fingerprint: { equals: Prisma.DbNull } }],
  }) satisfies Prisma.ArticleWhereInput;

/**
 * Whether an article is to be read again.
 * @param stages names and versions of the stages that read now: `clean@3`.
 */
export async function isOutdated(db: Database, article: string, stages: readonly string[]): Promise<boolean> {
  return (await db.article.count({ where: { id: article, ...outdated(stages) } })) > 0;
}

/** So many articles go into the queue with one statement. */
const atOnce = 5_000;

/**
 * Puts into the queue what is to be done and nobody has put there: articles that a former version has read, and stories that
 * are out of date. What failed for good before is left for people to look at.
 * @returns how many jobs were added.
 */
export async function queueLeftovers(db: Database, stages: readonly string[]): Promise<number> {
  const { priority, attempts } = policies['reread-article'];
  let added = 0;
  const articles = await db.article.findMany({ where: outdated(stages), select: { id: true }, orderBy: { id: 'asc' } });
  for (let from = 0; from < articles.length; from += atOnce) {
    const ids = articles.slice(from, from + atOnce).map(({ id }) => id);
    const rows = await db.$queryRaw<unknown[]>`
      SELECT id FROM unnest(${ids}::text[]) AS article, LATERAL graphile_worker.add_job(
        'reread-article', json_build_object('article', article), job_key => 'reread-article:' || article,
        priority => ${priority}::int, max_attempts => ${attempts}::int)
      WHERE NOT EXISTS (SELECT FROM graphile_worker._private_jobs WHERE key = 'reread-article:' || article)`;
    added += rows.length;
  }
  const stories = await db.$queryRaw<{ id: string }[]>`
    SELECT s."id" FROM "Story" s WHERE s."staleSince" IS NOT NULL AND s."heldAt" IS NULL AND s."retractedAt" IS NULL
      AND NOT EXISTS (SELECT FROM graphile_worker._private_jobs j WHERE j.key = 'publish-story:' || s."id")`;
  for (const { id } of stories) await addPublishing(db, id);
  return added + stories.length;
}
