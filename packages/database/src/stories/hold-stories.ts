import { StoreError } from '../errors.ts';
import { addPublishing } from '../jobs/add-job.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import type { Transaction } from '../transaction.ts';
import { markStale } from './create-story.ts';

/**
 * Holds a story: what is published of it stays as it is, and what its articles change waits for an editor.
 * @throws StoreError `STORY_NOT_FOUND`.
 */
export async function holdStory(db: Database, id: string): Promise<void> {
  const { count } = await db.story.updateMany({
    where: { id, mergedIntoId: null, heldAt: null },
    data: { heldAt: new Date() },
  });
  if (count === 0) await db.$transaction((tx) => lockStory(tx, id));
}

/**
 * Lets a story be published again, with all that waited.
 * @throws StoreError `STORY_NOT_FOUND`.
 */
export async function releaseStory(db: Database, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockStory(tx, id);
    const { staleSince } = await tx.story.update({ where: { id }, data: { heldAt: null } });
    if (staleSince) await addPublishing(tx, id);
  });
}

/**
 * Takes back what was published of a story: its address says so, with the editor's note, and no list or search leads to it.
 * @throws StoreError `STORY_NOT_FOUND`, `TEXT_NOT_STORABLE`.
 */
export async function retractStory(db: Database, id: string, note: string, now: Date): Promise<void> {
  checkStorable(note, 'The note');
  await db.$transaction(async (tx) => {
    await lockStory(tx, id);
    await tx.searchDocument.deleteMany({ where: { storyId: id } });
    // Pages that are kept are made anew when a story changes.
    await tx.story.update({ where: { id }, data: { retractedAt: now, retractionNote: note, changedAt: now } });
  });
}

/**
 * Publishes a story again that was retracted: it is compared once more.
 * @throws StoreError `STORY_NOT_FOUND`.
 */
export async function restoreStory(db: Database, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockStory(tx, id);
    await tx.story.update({ where: { id }, data: { retractedAt: null, retractionNote: null } });
    await markStale(tx, id, 'article joined or left');
  });
}

/** A merged story cannot be edited: the one that it leads to can. */
async function lockStory(tx: Transaction, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Story" WHERE "id" = ${id} AND "mergedIntoId" IS NULL FOR UPDATE`;
  if (rows.length === 0) throw new StoreError('STORY_NOT_FOUND', `There is no story "${id}".`);
}
