import { randomUUID } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import { addPublishing } from '../jobs/add-job.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import type { Transaction } from '../transaction.ts';

export interface NewStory {
  title: string;
  /** By default a random one. */
  id?: string | undefined;
}

const LONGEST_SLUG = 80;

/** Makes a story that no article has joined yet, with an address of its own. */
export async function createStory(db: Database, story: NewStory): Promise<{ id: string; slug: string }> {
  return db.$transaction((tx) => insertStory(tx, story));
}

export async function insertStory(tx: Transaction, story: NewStory): Promise<{ id: string; slug: string }> {
  checkStorable(story, 'The story');
  const { title, id = randomUUID() } = story;
  const base = slugOf(title);
  const near = await tx.story.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const taken = new Set(near.map(({ slug }) => slug));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (taken.has(slug)) continue;
    // Another transaction may take the same slug at this moment: whoever comes second goes on to the next.
    const rows = await tx.$queryRaw<unknown[]>`
      INSERT INTO "Story" ("id", "slug", "title") VALUES (${id}, ${slug}, ${title}) ON CONFLICT ("slug") DO NOTHING RETURNING 1`;
    if (rows.length > 0) return { id, slug };
  }
}

/**
 * Notes that a story's comparison is out of date, and, where an article joined or left, when; a job will publish it. Also locks the story's row
 * until the transaction ends. Two changes never bear the same time: `staleSince` tells one state of the story from the next.
 */
export async function markStale(
  tx: Transaction,
  storyId: string,
  why: 'article joined or left' | 'article analysed again',
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Story"
    SET "staleSince" = greatest(date_trunc('milliseconds', clock_timestamp()), "staleSince" + interval '1 millisecond'),
        "changedAt" = CASE WHEN ${why === 'article joined or left'} THEN clock_timestamp() ELSE "changedAt" END
    WHERE "id" = ${storyId}`;
  await addPublishing(tx, storyId);
}

/** Has a story compared again that counts as up to date, if there is such a story. */
export async function markOutOfDate(db: Database, storyId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ staleSince: Date | null }[]>`
      SELECT "staleSince" FROM "Story" WHERE "id" = ${storyId} FOR NO KEY UPDATE`;
    if (rows[0]?.staleSince === null) await markStale(tx, storyId, 'article analysed again');
  });
}

function slugOf(title: string): string {
  const slug = slugify(title);
  if (slug.length <= LONGEST_SLUG) return slug || 'story';
  const cut = slug.slice(0, LONGEST_SLUG + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || slug.slice(0, LONGEST_SLUG);
}
