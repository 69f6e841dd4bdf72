import { addJob } from '../jobs/add-job.ts';
import type { Database } from '../open.ts';
import type { Transaction } from '../transaction.ts';

export interface NewFeed {
  url: string;
  everyMinutes: number;
  entries: number;
}

/** Adds a feed that is fetched from now on, or changes how often and how much of it is taken. */
export async function addFeed(db: Database, { url, everyMinutes, entries }: NewFeed): Promise<{ id: string }> {
  const change = { everyMinutes, entries, dueAt: new Date() };
  return db.feed.upsert({ where: { url }, create: { url, ...change }, update: change, select: { id: true } });
}

/** Removes a feed; its articles stay. @returns whether there was one. */
export async function removeFeed(db: Database, id: string): Promise<boolean> {
  return (await db.feed.deleteMany({ where: { id } })).count > 0;
}

/** What a feed answered with: its own name, and what to send along the next time. */
export interface FeedAnswer {
  title?: string | undefined;
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/** Notes that a feed was fetched, in the transaction that takes its entries up: one that counts as unchanged is not looked into. */
export async function noteFetched(db: Database | Transaction, id: string, answer: FeedAnswer | null): Promise<void> {
  const fresh = answer && {
    etag: answer.etag ?? null,
    lastModified: answer.lastModified ?? null,
    ...(answer.title ? { title: answer.title } : {}),
  };
  await db.feed.updateMany({ where: { id }, data: { fetchedAt: new Date(), error: null, ...fresh } });
}

/** Notes why a feed could not be fetched. */
export async function noteNotFetched(db: Database, id: string, error: string): Promise<void> {
  await db.feed.updateMany({ where: { id }, data: { error } });
}

/** So many are put into the queue at once; the rest is found the next time. */
const mostAtOnce = 100;

/**
 * Puts a job into the queue for every feed that is due, once among all who ask at one time.
 * @returns how many.
 */
export async function queueDueFeeds(db: Database): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string; url: string; entries: number }[]>`
      UPDATE "Feed" SET "dueAt" = now() + "everyMinutes" * interval '1 minute'
      WHERE "id" IN (
        SELECT "id" FROM "Feed" WHERE "dueAt" <= now() ORDER BY "dueAt" LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED)
      RETURNING "id", "url", "entries"`;
    for (const { id, url, entries } of due) {
      await addJob(tx, 'fetch-feed', { feed: id, url, entries }, { key: `fetch-feed:${id}` });
    }
    return due.length;
  });
}
