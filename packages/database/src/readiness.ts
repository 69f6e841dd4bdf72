import { readMigrations } from './migrations.ts';
import type { Database } from './open.ts';

/** Why the database cannot be worked on as it is, for people; an empty list where it can. */
export async function databaseProblems(db: Database): Promise<string[]> {
  let applied: { migration_name: string; finished_at: Date | null }[];
  try {
    applied =
      await db.$queryRaw`SELECT migration_name, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL`;
  } catch {
    return ['The database does not answer.'];
  }
  const problems: string[] = [];
  const done = new Set(applied.filter((row) => row.finished_at !== null).map((row) => row.migration_name));
  const missing = readMigrations().filter(({ name }) => !done.has(name));
  if (missing.length > 0) problems.push(`${missing.length} migrations are not applied: ${missing[0]!.name}, ….`);
  const [queue] = await db.$queryRaw<[{ there: boolean }]>`
    SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS there`;
  if (!queue.there) problems.push('The job queue has no tables.');
  return problems;
}
