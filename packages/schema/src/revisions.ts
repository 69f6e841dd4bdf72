import { Prisma } from '@parallax/database';
import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { Context } from './context.ts';

export interface Revision {
  storyId: string;
  /** Null for the latest. */
  revision: number | null;
}

/** Ids of briefings or quizzes by story and revision: one read for all the latest, one for all that are named. */
function revisionLoader(table: 'Briefing' | 'Quiz', published: Prisma.Sql) {
  return createContextCache(
    ({ db }: Context) =>
      new DataLoader<Revision, string | null, string>(
        async (keys) => {
          const stories = keys.filter((key) => key.revision === null).map((key) => key.storyId);
          const named = keys.filter((key) => key.revision !== null);
          const found = new Map<string, string>();
          if (stories.length > 0) {
            const rows = await db.$queryRaw<{ id: string; storyId: string }[]>(
              Prisma.sql`select distinct on ("storyId") "id", "storyId" from ${Prisma.raw(`"${table}"`)}
                where "storyId" in (${Prisma.join(stories)}) and ${published} order by "storyId", "revision" desc`,
            );
            for (const row of rows) found.set(nameOf({ storyId: row.storyId, revision: null }), row.id);
          }
          if (named.length > 0) {
            const rows = await db.$queryRaw<{ id: string; storyId: string; revision: number }[]>(
              Prisma.sql`select "id", "storyId", "revision" from ${Prisma.raw(`"${table}"`)}
                where ("storyId", "revision") in (${Prisma.join(
                  named.map((key) => Prisma.sql`(${key.storyId}, ${key.revision}::int)`),
                )}) and ${published}`,
            );
            for (const row of rows) found.set(nameOf(row), row.id);
          }
          return keys.map((key) => found.get(nameOf(key)) ?? null);
        },
        { cacheKeyFn: nameOf },
      ),
  );
}

function nameOf({ storyId, revision }: Revision): string {
  return `${storyId} ${revision ?? 'latest'}`;
}

export const briefingIdOf = revisionLoader('Briefing', Prisma.sql`true`);
/** A teacher's own quiz is no revision of the story's. */
export const quizIdOf = revisionLoader('Quiz', Prisma.sql`"teacherId" is null`);
