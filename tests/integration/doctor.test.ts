import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addJob, openDatabase } from '@parallax/database';
import { createTestDatabase, emptyDatabase } from '@parallax/database/testing';
import pino from 'pino';
import { expect, it } from 'vitest';
import { checkDatabase, checkWork } from '../../apps/api/src/doctor/database.ts';
import type { Finding } from '../../apps/api/src/doctor/finding.ts';
import { checkClock, checkFolder, checkNode } from '../../apps/api/src/doctor/machine.ts';
import { checkPorts } from '../../apps/api/src/doctor/servers.ts';
import { EventHub } from '../../apps/api/src/events/hub.ts';
import { Metrics } from '../../apps/api/src/operations/metrics.ts';
import { createApi } from '../../apps/api/src/server.ts';
import { readSettings } from '../../apps/api/src/settings.ts';

const brief = (findings: readonly Finding[]) => findings.map(({ state, about }) => `${state} ${about}`);
const story = {
  id: 's',
  slug: 's',
  title: 'Waits',
  createdAt: new Date(),
  staleSince: new Date(Date.now() - 3_600_000),
};

it('tells an old Node, a clock that went back and a folder that cannot be made from what is well', () => {
  expect(checkNode('20.18.9')).toMatchObject({ state: 'wrong', mend: expect.stringContaining('20.19') });
  expect(checkNode('22.0.0').state).toBe('ok');
  expect(checkClock(new Date(0)).state).toBe('wrong');
  expect(checkClock().state).toBe('ok');
  expect(brief(checkFolder(join(tmpdir(), 'parallax-none', 'yet')))).toEqual(['note Data folder', 'ok Disk']);
  // Nobody makes a folder there, root included.
  expect(brief(checkFolder('/proc/parallax'))).toEqual(['wrong Data folder']);
});

// Where the tests run on a server, they have run without one before.
it.skipIf(process.env.TEST_DATABASE_URL)(
  'looks at an embedded database that is stopped, and at one that an API serves, and changes neither',
  async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'parallax-doctor-'));
    const settings = readSettings({ DATA_FOLDER: dataFolder });
    try {
      expect(brief(await checkDatabase(settings, null))).toEqual(['ok Lock', 'note Database']);
      {
        await using opened = await openDatabase({ dataFolder, template: await emptyDatabase() });
        const db = opened.prisma;
        await db.story.create({ data: story });
        await addJob(db, 'reread-article', { article: 'x' });
        await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`;

        const hub = new EventHub((await opened.queue()).presence);
        const publishing = { ingest: () => Promise.reject(new Error('None here.')) };
        const log = pino({ level: 'silent' });
        const metrics = new Metrics(db, hub);
        const webOrigin = 'http://localhost:3000';
        const server = createApi({ database: db, publishing, hub, token: 'of-this-test', webOrigin, metrics, log });
        server.listen(0, '127.0.0.1');
        const other = createServer((_, response) => void response.end('Something else.')).listen(0, '127.0.0.1');
        await Promise.all([once(server, 'listening'), once(other, 'listening')]);
        const { port } = server.address() as AddressInfo;
        const url = `http://127.0.0.1:${port}`;
        try {
          expect(brief(await checkDatabase(settings, null))).toEqual(['note Lock']);
          opened.lock!.publish({ url: `${url}/graphql`, token: 'of-this-test' });
          const running = await checkDatabase(settings, url);
          expect(brief(running)).toEqual(['ok Lock', 'ok API', 'wrong Jobs', 'wrong Stories']);
          expect(running.slice(2).every(({ mend }) => mend)).toBe(true);
          const ports = await checkPorts({ host: '127.0.0.1', port }, (other.address() as AddressInfo).port);
          expect(ports.api).toBe(url);
          expect(brief(ports.findings)).toEqual(['ok API port', 'wrong Website port']);
          await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_feeds'`;
          expect(brief(await checkDatabase(settings, url))).toEqual(['ok Lock', 'wrong API']);
        } finally {
          server.closeAllConnections();
          server.close();
          other.closeAllConnections();
          other.close();
        }
      }
      // Opening it to work on would refuse; looking says why.
      const unfit = await checkDatabase(settings, null);
      expect(brief(unfit)).toEqual(['ok Lock', 'wrong Database']);
      expect(unfit[1]!.says).toContain('_feeds');
    } finally {
      await rm(dataFolder, { recursive: true, force: true });
    }
  },
);

it('says that stories wait where nothing runs, and that it is wrong only where something does', () => {
  const old = { deadJobs: 0, staleStories: 2, oldestStale: 3_600 };
  expect(brief(checkWork(old, false))).toEqual(['ok Jobs', 'note Stories']);
  expect(brief(checkWork(old, true))).toEqual(['ok Jobs', 'wrong Stories']);
  expect(brief(checkWork({ ...old, oldestStale: 30 }, true))).toEqual(['ok Jobs', 'note Stories']);
});

it.skipIf(!process.env.TEST_DATABASE_URL)('looks at a PostgreSQL server, and says where none answers', async () => {
  await using opened = await createTestDatabase();
  const [{ name }] = await opened.prisma.$queryRaw<[{ name: string }]>`SELECT current_database() AS name`;
  const url = new URL(process.env.TEST_DATABASE_URL!);
  url.pathname = `/${name}`;
  const well = await checkDatabase(readSettings({ DATABASE_URL: url.href }), null);
  expect(brief(well)).toEqual(['ok Database', 'ok Jobs', 'ok Stories']);
  url.port = '1';
  expect(brief(await checkDatabase(readSettings({ DATABASE_URL: url.href }), null))).toEqual(['wrong Database']);
});
