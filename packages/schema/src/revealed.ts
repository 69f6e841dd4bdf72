import { type Attempt as AttemptRow, holdsKeyBack } from '@parallax/database';
import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { Context } from './context.ts';

const assignmentById = createContextCache(
  ({ db }: Context) =>
    new DataLoader(async (ids: readonly string[]) => {
      const rows = await db.assignment.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, isKeyHeldBack: true, dueAt: true },
      });
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    }),
);

/** Until when the key of an attempt and what was right are held back, though it may be finished; null where they are not. */
export async function heldUntil(attempt: AttemptRow, context: Context): Promise<Date | null> {
  if (attempt.assignmentId === null) return null;
  const assignment = await assignmentById(context).load(attempt.assignmentId);
  return assignment && holdsKeyBack(assignment, context.now()) ? assignment.dueAt : null;
}

/**
 * Whether whoever takes an attempt may see its key and what was right: in practice with each answer, in a test when it is
 * finished, and of one whose key is held back after the due date.
 */
export async function isRevealed(attempt: AttemptRow, context: Context): Promise<boolean> {
  if (attempt.mode === 'TEST' && attempt.finishedAt === null) return false;
  return (await heldUntil(attempt, context)) === null;
}
