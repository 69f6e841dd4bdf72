import type { Story } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';

/** A story that was asked for, or the one that holds its articles since an editor merged the two. */
export type StandingStory = Story & { askedFor?: string };

/** The stories with these ids as they stand: a merged story leads to the one that it went into. */
export async function standingStories(db: Database, ids: readonly string[]): Promise<StandingStory[]> {
  const rows = await db.story.findMany({ where: { id: { in: [...ids] } } });
  const into = [...new Set(rows.flatMap(({ mergedIntoId }) => mergedIntoId ?? []))];
  const merged = into.length === 0 ? [] : await db.story.findMany({ where: { id: { in: into } } });
  const byId = new Map(merged.map((story) => [story.id, story]));
  return rows.map((row) => ({ ...(byId.get(row.mergedIntoId ?? '') ?? row), askedFor: row.id }));
}
