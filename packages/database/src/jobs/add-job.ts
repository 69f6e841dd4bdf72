import { createHash } from 'node:crypto';
import type { Database } from '../open.ts';
import type { Transaction } from '../transaction.ts';
import { lines } from './queue-schema.ts';
import { policies, type Task, type TaskPayloads } from './tasks.ts';

export interface JobOptions {
  /** Of the jobs that wait under one key there is one: a later one takes the place of an earlier. */
  key?: string;
}

/**
 * Puts a job into the queue. Inside a transaction it is there when the transaction is, or not at all.
 * @returns the job's id.
 */
export async function addJob<Name extends Task>(
  db: Database | Transaction,
  task: Name,
  payload: TaskPayloads[Name],
  { key }: JobOptions = {},
): Promise<string> {
  const { priority, attempts } = policies[task];
  const [row] = await db.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM graphile_worker.add_job(
      ${task}, ${JSON.stringify(payload)}::json, job_key => ${key ?? null}::text,
      priority => ${priority}::int, max_attempts => ${attempts}::int)`;
  return String(row!.id);
}

/** Publishing waits for a pause in what comes in, and for no longer than this altogether; in milliseconds. */
const pause = 300;
const longestPause = 10_000;

/** Has a story compared and published soon. Jobs that wait for it already are one with this. */
export async function addPublishing(db: Database | Transaction, story: string): Promise<void> {
  const { priority, attempts } = policies['publish-story'];
  const key = publishingKey(story);
  // A new state of the story is a new thing to try.
  await db.$executeRaw`
    DELETE FROM graphile_worker._private_jobs WHERE key = ${key} AND locked_at IS NULL AND attempts >= max_attempts`;
  await db.$queryRaw`
    SELECT id FROM graphile_worker.add_job(
      'publish-story', ${JSON.stringify({ story })}::json, queue_name => ${lineOf(story)}, job_key => ${key},
      priority => ${priority}::int, max_attempts => ${attempts}::int,
      run_at => least(
        clock_timestamp() + ${pause} * interval '1 millisecond',
        (SELECT created_at + ${longestPause} * interval '1 millisecond' FROM graphile_worker._private_jobs
          WHERE key = ${key} AND locked_at IS NULL AND attempts = 0)))`;
}

/** Takes back what waits to be published of a story that is up to date. */
export async function removePublishing(tx: Transaction, story: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM graphile_worker.remove_job(${publishingKey(story)})`;
}

const publishingKey = (story: string) => `publish-story:${story}`;

function lineOf(story: string): string {
  return `story-${createHash('sha256').update(story).digest().readUInt16BE(0) % lines}`;
}
