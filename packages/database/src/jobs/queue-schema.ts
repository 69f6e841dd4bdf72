import { Logger, runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import { tasks } from './tasks.ts';

/**
 * Of the jobs on one story, one runs at a time. A story's jobs go through the line that its id falls to; the number of lines
 * is fixed, because the queue looks at all of them whenever it takes a job.
 */
export const lines = 32;

/** The queue tells about its own doing on this; what fails is logged by whoever runs it. */
export const quiet = new Logger(() => () => {});

/** Brings the tables of the job queue (schema `graphile_worker`, apart from Prisma's) up to date. */
export async function prepareQueue(pool: Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: quiet });
  // There from the start, so that no two transactions wait for each other to make them.
  await pool.query(
    `INSERT INTO graphile_worker._private_tasks (identifier)
     SELECT name FROM unnest($1::text[]) AS name
     WHERE NOT EXISTS (SELECT FROM graphile_worker._private_tasks WHERE identifier = name)
     ON CONFLICT DO NOTHING`,
    [tasks],
  );
  await pool.query(
    `INSERT INTO graphile_worker._private_job_queues (queue_name)
     SELECT 'story-' || line FROM generate_series(0, $1::int - 1) AS line
     WHERE NOT EXISTS (SELECT FROM graphile_worker._private_job_queues WHERE queue_name = 'story-' || line)
     ON CONFLICT DO NOTHING`,
    [lines],
  );
}
