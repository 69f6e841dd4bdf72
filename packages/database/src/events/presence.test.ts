import { afterAll, beforeAll, expect, it } from 'vitest';
import { addJob } from '../jobs/add-job.ts';
import { findJobs } from '../jobs/find-jobs.ts';
import type { OpenedDatabase } from '../open.ts';
import { createTestDatabase } from '../testing.ts';
import { announce, type ParallaxEvent } from './events.ts';
import type { Presence } from './presence.ts';

let database: OpenedDatabase;
let presence: Presence;
const errors: Error[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  ({ presence } = await database.queue((error) => errors.push(error)));
}, 60_000);
afterAll(() => database.close());

/** Resolves with the next event. */
const nextEvent = () =>
  new Promise<ParallaxEvent>((resolve) => {
    const stop = presence.onEvent((event) => {
      stop();
      resolve(event);
    });
  });

const compared = (story: string) => ({ kind: 'story-compared', story }) as const;

it('hears what is announced, when the transaction is in and not where it is not', async () => {
  const { prisma } = database;
  const heard = nextEvent();
  await prisma
    .$transaction(async (tx) => {
      await announce(tx, compared('undone'));
      throw new Error('No.');
    })
    .catch(() => {});
  await prisma.$transaction((tx) => announce(tx, compared('done')));
  expect(await heard).toEqual(compared('done'));
});

it.skipIf(!process.env.TEST_DATABASE_URL)('connects again when its connection is lost, and hears on', async () => {
  const { prisma } = database;
  const again = new Promise<void>((resolve) => void presence.onReconnect(resolve));
  await prisma.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'parallax presence' AND datname = current_database()`;
  await again;
  expect(errors.length).toBeGreaterThan(0);
  const heard = nextEvent();
  await announce(prisma, compared('later'));
  expect(await heard).toEqual(compared('later'));
});

it('frees the jobs of those who do not live, and of no one else', async () => {
  const { prisma } = database;
  await presence.vouchFor('living');
  for (const worker of ['living', 'dead']) {
    const id = await addJob(prisma, 'reread-article', { article: worker });
    await prisma.$executeRaw`UPDATE graphile_worker._private_jobs
      SET locked_by = ${worker}, locked_at = now() - interval '1 minute' WHERE id = ${id}::bigint`;
  }
  expect(await presence.freeDeadWorkers()).toEqual(['dead']);
  expect((await findJobs(prisma, {}, { first: 5 })).map(({ about, state }) => [about, state])).toEqual([
    ['living', 'running'],
    ['dead', 'waiting'],
  ]);
});
