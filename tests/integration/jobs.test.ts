import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  addFeed,
  addJob,
  countJobs,
  findJobs,
  type OpenedDatabase,
  queueDueFeeds,
  retryJobs,
} from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobIntake } from '../../apps/api/src/jobs/intake.ts';
import { JobWorker } from '../../apps/api/src/jobs/worker.ts';
import { PublishingRoom } from '../../apps/api/src/publishing/publishing.ts';

let database: OpenedDatabase;
let room: PublishingRoom;
let worker: JobWorker;
let intake: JobIntake;
let web: Server;
let site: string;
const asked: { path: string; etag: string | undefined }[] = [];
const log = pino({ level: 'silent' });

beforeAll(async () => {
  database = await createTestDatabase();
  const { presence } = await database.queue();
  room = new PublishingRoom({ database: database.prisma, log });
  intake = new JobIntake(database.prisma, presence);
  web = createServer((request, response) => {
    asked.push({ path: request.url!, etag: request.headers['if-none-match'] });
    if (request.url === '/feed.xml') {
      if (request.headers['if-none-match'] === '"one"') {
        response.writeHead(304).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"one"' }).end(feed());
    } else if (request.url === '/lighthouse') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  const guard = { allowAddress: () => true, allowPort: () => true };
  worker = await JobWorker.start({ opened: database, room, log, guard });
});

afterAll(async () => {
  await worker.stop();
  web.closeAllConnections();
  web.close();
  await database.close();
});

const feed = () =>
  `<rss version="2.0"><channel><title>Coast news</title><item><title>Lighthouse relit</title><link>${site}/lighthouse</link></item></channel></rss>`;
const page =
  '<html><head><title>Lighthouse relit</title></head><body><article><h1>Lighthouse relit</h1><p>The lighthouse of Sandvar was lit again on Sunday after nine years, the coast guard said.</p><p>The keeper, Ida Brenn, said that 200 people had come to see it.</p></article></body></html>';

function article(key: string, publisher: string, number: number) {
  const nothing = { html: null, title: null, byline: null, updated: null, url: null, language: null, marks: [] };
  const text = `Quarry of Melby closes after rockfall

The quarry of Melby was closed on Monday after a rockfall, the owner, Alvik Stone, said. It has ${number} workers, said the union's speaker, Jon Brenn.

The mayor of Melby, Ines Corvo, denied that the town had been warned of a rockfall in the quarry.
`;
  return { ...nothing, key, text, publisher, published: '2026-04-06' };
}

/** Waits until nothing is to be done any more. */
async function untilIdle(): Promise<void> {
  for (;;) {
    const open = (await countJobs(database.prisma)).filter(({ state }) => state !== 'dead' && state !== 'retrying');
    if (open.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

const briefings = () => database.prisma.briefing.findMany({ orderBy: { revision: 'asc' } });

describe('articles through the queue', () => {
  it('are read, and their story published once, after all of them', async () => {
    const articles = [
      article('a', 'Melby Post', 40),
      article('same', 'Melby Post', 40),
      article('b', 'The Ledger', 60),
    ];
    const outcomes = await intake.ingest(articles, { batch: 'first', wait: true });
    expect(outcomes.map(({ key, status }) => [key, status])).toEqual([
      ['a', 'STORED'],
      ['same', 'ALREADY_IN'],
      ['b', 'STORED'],
    ]);
    await untilIdle();
    expect(await briefings()).toMatchObject([{ revision: 1, articleCount: 2 }]);
    expect(await intake.ingest(articles.slice(0, 1), { batch: null, wait: true })).toMatchObject([
      { status: 'ALREADY_IN', articleId: outcomes[0]!.articleId },
    ]);
    expect(await countJobs(database.prisma)).toEqual([]);
  });

  it('are turned away at once where they cannot be read', async () => {
    const bad = { ...article('empty', 'Melby Post', 1), text: ' \n' };
    expect(await intake.ingest([bad], { batch: null, wait: true })).toMatchObject([
      { status: 'REJECTED', code: 'empty-article' },
    ]);
    expect(await countJobs(database.prisma)).toEqual([]);
  });
});

describe('jobs that fail', () => {
  it('are tried again later, stay when they failed for good, and can be retried', async () => {
    const db = database.prisma;
    await db.$executeRawUnsafe('ALTER TABLE "Origin" RENAME TO "OriginAway"');
    const story = await db.story.findFirstOrThrow();
    await intake.ingest([article('c', 'The Miner', 50)], { batch: null, wait: true });
    const failed = async () => (await findJobs(db, { task: 'publish-story' }, { first: 5 }))[0];
    for (;;) {
      const job = await failed();
      if (job?.state === 'retrying') break;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(await failed()).toMatchObject({ attempts: 1, mostAttempts: 8, about: story.id });
    expect((await failed())!.error).toContain('Origin');
    // A day of tries later.
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`;
    expect(await failed()).toMatchObject({ state: 'dead' });
    // A start does not bring it back.
    expect(await room.queueLeftovers()).toBe(0);
    await db.$executeRawUnsafe('ALTER TABLE "OriginAway" RENAME TO "Origin"');
    const { id } = (await failed())!;
    expect(await retryJobs(db, [id, '999999'])).toEqual([id]);
    await untilIdle();
    expect((await briefings()).at(-1)).toMatchObject({ revision: 2, articleCount: 3 });
  });

  it('are not tried again where what they were given is the cause', async () => {
    const db = database.prisma;
    await addJob(db, 'fetch-page', { url: `${site}/nowhere` });
    for (;;) {
      const [job] = await findJobs(db, {}, { first: 1 });
      if (job?.state === 'dead' || job?.state === 'retrying') {
        expect(job).toMatchObject({ task: 'fetch-page', state: 'dead', attempts: 1, about: `${site}/nowhere` });
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
});

describe('what a former version has read', () => {
  it('is read again, by a job for each article', async () => {
    const db = database.prisma;
    const { id } = await db.article.findFirstOrThrow({ where: { publisher: { name: 'The Miner' } } });
    await db.article.update({ where: { id }, data: { stages: ['clean@0'] } });
    expect(await room.queueLeftovers()).toBe(1);
    await untilIdle();
    expect((await db.article.findUniqueOrThrow({ where: { id } })).stages).not.toContain('clean@0');
    expect(await db.story.count({ where: { staleSince: { not: null } } })).toBe(0);
  });
});

describe('feeds', () => {
  it('are fetched when they are due, once, and their articles brought in', async () => {
    const db = database.prisma;
    const { id } = await addFeed(db, { url: `${site}/feed.xml`, everyMinutes: 30, entries: 10 });
    expect(await Promise.all([queueDueFeeds(db), queueDueFeeds(db)])).toEqual(expect.arrayContaining([1, 0]));
    await untilIdle();
    expect(await db.article.count({ where: { title: 'Lighthouse relit' } })).toBe(1);
    expect(await db.feed.findUniqueOrThrow({ where: { id } })).toMatchObject({
      title: 'Coast news',
      etag: '"one"',
      error: null,
    });

    await db.feed.update({ where: { id }, data: { dueAt: new Date() } });
    await queueDueFeeds(db);
    await untilIdle();
    // Unchanged: nothing of it was fetched again.
    expect(asked.filter(({ path }) => path === '/feed.xml').map(({ etag }) => etag)).toEqual([undefined, '"one"']);
    expect(asked.filter(({ path }) => path === '/lighthouse')).toHaveLength(1);
  });
});
