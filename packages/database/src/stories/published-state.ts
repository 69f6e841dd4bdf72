import type { Database } from '../open.ts';

/**
 * In which state the published stories are, as a short text that is another one after every publication and after every
 * article that joins or leaves a story. Whoever keeps pages asks for it about twice a second, so it reads the ends of
 * indexes only, and the number of stories.
 */
export async function publishedState(db: Database): Promise<string> {
  const [row] = await db.$queryRaw<[{ state: string }]>`
    SELECT concat_ws(
      '/',
      (SELECT count(*) FROM "Story"),
      (SELECT max("changedAt") FROM "Story"),
      (SELECT concat_ws(' ', count(*), sum(extract(epoch FROM "staleSince"))) FROM "Story" WHERE "staleSince" IS NOT NULL),
      (SELECT max("publishedAt") FROM "Briefing")
    ) AS state`;
  return row.state;
}
