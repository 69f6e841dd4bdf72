import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import type { Task } from './tasks.ts';

/**
 * - `waiting`: to be taken by the next who is free;
 * - `scheduled`: for a later time;
 * - `running`: taken by a worker;
 * - `retrying`: failed before, and tried again at a later time;
 * - `dead`: failed for good. It stays until somebody retries or drops it.
 */
export type JobState = 'waiting' | 'scheduled' | 'running' | 'retrying' | 'dead';

export const jobStates: readonly JobState[] = ['waiting', 'scheduled', 'running', 'retrying', 'dead'];

/** A job that is not done. What is done is gone from the queue. */
export interface Job {
  id: string;
  task: Task;
  state: JobState;
  /** What it is about: an article's name, an address, a story's or article's id. */
  about: string;
  batch: string | null;
  attempts: number;
  mostAttempts: number;
  /** Why it failed the last time. */
  error: string | null;
  createdAt: Date;
  /** When it runs, or ran last. */
  runAt: Date;
}

/** One place holds what the queue's columns mean; `dead` first, because a dead job may also lie in the past. */
const state = Prisma.sql`CASE
  WHEN j.locked_at IS NOT NULL THEN 'running'
  WHEN j.attempts >= j.max_attempts THEN 'dead'
  WHEN j.attempts > 0 THEN 'retrying'
  WHEN j.run_at > now() THEN 'scheduled'
  ELSE 'waiting' END`;

export interface JobFilter {
  states?: readonly JobState[] | undefined;
  task?: Task | undefined;
  batch?: string | undefined;
  ids?: readonly string[] | undefined;
}

function where({ states, task, batch, ids }: JobFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (states) conditions.push(Prisma.sql`${state} = ANY(${[...states]}::text[])`);
  if (task) conditions.push(Prisma.sql`t.identifier = ${task}`);
  if (batch !== undefined) conditions.push(Prisma.sql`j.payload->>'batch' = ${batch}`);
  if (ids) conditions.push(Prisma.sql`j.id = ANY(${[...ids]}::bigint[])`);
  return Prisma.join(conditions, ' AND ');
}

const from = Prisma.sql`graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id`;

/** Jobs in the order in which they came in. `after` is the id of one: only those behind it. */
export async function findJobs(
  db: Database,
  filter: JobFilter,
  { first, after }: { first: number; after?: string | undefined },
): Promise<Job[]> {
  return db.$queryRaw<Job[]>`
    SELECT j.id::text AS id, t.identifier AS task, ${state} AS state,
      coalesce(j.payload->>'name', j.payload->>'url', j.payload->>'story', j.payload->>'article', '') AS about,
      j.payload->>'batch' AS batch, j.attempts::int AS attempts, j.max_attempts::int AS "mostAttempts",
      j.last_error AS error, j.created_at AS "createdAt", j.run_at AS "runAt"
    FROM ${from}
    WHERE ${where(filter)} AND j.id > ${after ?? '0'}::bigint
    ORDER BY j.id LIMIT ${first}`;
}

/** How many jobs of each kind are in each state; what is not there is not named. */
export async function countJobs(
  db: Database,
  filter: JobFilter = {},
): Promise<{ task: Task; state: JobState; count: number }[]> {
  return db.$queryRaw`
    SELECT t.identifier AS task, ${state} AS state, count(*)::int AS count
    FROM ${from} WHERE ${where(filter)} GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Tries jobs again at once that failed, dead or not. @returns the ids of those that were. */
export async function retryJobs(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH failed AS (
      SELECT array_agg(id) AS ids FROM graphile_worker._private_jobs
      WHERE id = ANY(${[...ids]}::bigint[]) AND locked_at IS NULL AND attempts > 0)
    SELECT r.id::text AS id FROM failed,
      LATERAL graphile_worker.reschedule_jobs(failed.ids, run_at => now(), attempts => 0::smallint) r
    ORDER BY r.id`;
  if (rows.length > 0) await db.$queryRaw`SELECT pg_notify('jobs:insert', ${`{"count":${rows.length}}`})::text`;
  return rows.map(({ id }) => id);
}

/** Takes dead jobs out of the queue. @returns the ids of those that were. */
export async function dropJobs(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH dead AS (
      SELECT array_agg(id) AS ids FROM graphile_worker._private_jobs
      WHERE id = ANY(${[...ids]}::bigint[]) AND locked_at IS NULL AND attempts >= max_attempts)
    SELECT d.id::text AS id FROM dead, LATERAL graphile_worker.complete_jobs(dead.ids) d ORDER BY d.id`;
  return rows.map(({ id }) => id);
}

/** Makes this the last try of a running job: what it was given can never be worked on. */
export async function tryNoMore(db: Database, id: string): Promise<void> {
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET max_attempts = attempts WHERE id = ${id}::bigint`;
}

/** What is still to be done of a batch, and of the stories that are to be compared. */
export interface BatchProgress {
  waiting: number;
  running: number;
  dead: number;
  /** Stories, of any batch, whose publication is out of date. */
  storiesToCompare: number;
}

export async function batchProgress(db: Database, batch: string | null): Promise<BatchProgress> {
  const [row] = await db.$queryRaw<[BatchProgress]>`
    WITH job AS (SELECT ${state} AS state FROM graphile_worker._private_jobs j
      WHERE ${batch}::text IS NULL OR j.payload->>'batch' = ${batch})
    SELECT
      (SELECT count(*) FROM job WHERE state IN ('waiting', 'scheduled', 'retrying'))::int AS waiting,
      (SELECT count(*) FROM job WHERE state = 'running')::int AS running,
      (SELECT count(*) FROM job WHERE state = 'dead')::int AS dead,
      (SELECT count(*) FROM "Story" WHERE "staleSince" IS NOT NULL AND "mergedIntoId" IS NULL)::int AS "storiesToCompare"`;
  return row;
}
