import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countJobs } from './jobs/find-jobs.ts';
import { databaseFolder, openDatabase } from './open.ts';
import { databaseProblems } from './readiness.ts';
import { publishingDelay } from './stories/find-stories.ts';

/** What a database is found to be like, when nothing in it is changed. */
export interface DatabaseState {
  /** Why it cannot be worked on as it is, for people; where there is something, the numbers are zero. */
  problems: string[];
  deadJobs: number;
  staleStories: number;
  /** How long the story that has waited longest for its comparison has, in seconds. */
  oldestStale: number;
  /** What the database's clock says. */
  clock: Date;
}

/**
 * Looks at a database without bringing it up to date.
 * @returns null where the data folder holds none yet.
 * @throws DatabaseLockedError; the driver's error where a server does not answer.
 */
export async function inspectDatabase(options: {
  url: string | undefined;
  dataFolder: string;
}): Promise<DatabaseState | null> {
  const folder = options.url === undefined ? options.dataFolder : /^pglite:(.+)/.exec(options.url)?.[1];
  if (folder !== undefined && !existsSync(join(databaseFolder(folder), 'PG_VERSION'))) return null;
  await using opened = await openDatabase({ ...options, migrate: false });
  const db = opened.prisma;
  const [{ clock }] = await db.$queryRaw<[{ clock: Date }]>`SELECT clock_timestamp() AS clock`;
  const problems = await databaseProblems(db);
  if (problems.length > 0) return { problems, deadJobs: 0, staleStories: 0, oldestStale: 0, clock };
  const dead = await countJobs(db, { states: ['dead'] });
  const { stories, seconds } = await publishingDelay(db);
  const deadJobs = dead.reduce((sum, { count }) => sum + count, 0);
  return { problems, deadJobs, staleStories: stories, oldestStale: seconds, clock };
}
