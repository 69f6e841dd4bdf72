import { StoreError } from '../errors.ts';
import type { Transaction } from '../transaction.ts';

/**
 * Locks a story's row until the transaction ends, so that changes to one story come one after another.
 * @returns since when the story is stale.
 * @throws StoreError `STORY_NOT_FOUND`.
 */
export async function lockStory(tx: Transaction, storyId: string): Promise<{ staleSince: Date | null }> {
  const [row] = await tx.$queryRaw<{ staleSince: Date | null }[]>`
    SELECT "staleSince" FROM "Story" WHERE "id" = ${storyId} FOR NO KEY UPDATE`;
  if (!row) throw new StoreError('STORY_NOT_FOUND', `There is no story "${storyId}".`);
  return row;
}

/** The number of the lock. It is taken after the rows of the article, and before those of stories. */
const joining = 51_512_001;

/**
 * Waits until nobody else decides which article belongs to which story, and keeps others waiting until the transaction ends.
 * What they decided is seen after it. Two processes would otherwise open two stories for one event.
 */
export async function lockJoining(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${joining}::bigint)`;
}
