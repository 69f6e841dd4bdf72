import { findJobs, type OpenedDatabase, openDatabase } from '@parallax/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres } from '../../scripts/postgres.mjs';
import { subscribe } from '../event-stream.ts';
import { ApiProcess } from './api-process.ts';
import { article } from './articles.ts';

const token = 'a-token-for-the-workers-test';
const server = await startPostgres();
const without = 'reason' in server ? `: left out, because ${server.reason}` : '';
let database: OpenedDatabase;
let apis: ApiProcess[] = [];
let workers: ApiProcess[] = [];

beforeAll(async () => {
  if ('reason' in server) return;
  const settings = { DATABASE_URL: server.url, PARALLAX_TOKEN: token, SAMPLE_ARTICLES: 'off', JOBS: 'off' };
  apis = [new ApiProcess(settings), new ApiProcess(settings)];
  workers = [new ApiProcess(settings, 'worker'), new ApiProcess(settings, 'worker')];
  await Promise.all([...apis.map((api) => api.ready()), ...workers.map((worker) => worker.said(/Worker ready/))]);
  database = await openDatabase({ url: server.url });
}, 120_000);

afterAll(async () => {
  await Promise.all([...apis, ...workers].map((process) => process.end('SIGKILL')));
  await database?.close();
  if ('stop' in server) await server.stop();
});

async function post(address: string, query: string, variables: object): Promise<never> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: never; errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]!.message);
  return data;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Lets both workers stand still at a moment when each is in the middle of a job; gives the jobs. */
async function stopInMidJob(): Promise<string[]> {
  for (;;) {
    for (const worker of workers) worker.signal('SIGSTOP');
    // What they had sent already arrives.
    await pause(50);
    const running = await findJobs(database.prisma, { states: ['running'] }, { first: 10 });
    if (running.length === 2) return running.map(({ id }) => id);
    for (const worker of workers) worker.signal('SIGCONT');
    await pause(20);
  }
}

it.skipIf('reason' in server)(
  `two APIs and two workers on one server tell each other, and lose and repeat nothing when a worker is killed${without}`,
  { timeout: 180_000 },
  async () => {
    const [one, other] = await Promise.all(apis.map((api) => api.ready()));
    const articles = await subscribe(other!, 'subscription { articleStored { id publisher { name } } }');
    const briefings = await subscribe(other!, 'subscription { briefingPublished { revision story { slug } } }');
    const progress = await subscribe(
      other!,
      'subscription { ingestProgress(batch: "flood") { waiting running dead storiesToCompare isDone } }',
      { token },
    );
    const announced: string[] = [];
    const hearing = (async () => {
      for await (const { data } of articles) announced.push(data.articleStored.publisher.name);
    })();
    const published: string[] = [];
    const reading = (async () => {
      for await (const { data } of briefings)
        published.push(`${data.briefingPublished.story.slug} ${data.briefingPublished.revision}`);
    })();
    // Nothing is to be done yet, so this one ends at once.
    for await (const { data } of progress) expect(data.ingestProgress).toMatchObject({ waiting: 0, isDone: true });

    const numbers = Array.from({ length: 24 }, (_, index) => index);
    const { ingestArticles } = (await post(
      one!,
      `mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles, batch: "flood", wait: false) {
        ... on IngestReport { outcomes { key status } } ... on Failure { message } } }`,
      { articles: numbers.map(article) },
    )) as { ingestArticles: { outcomes: { status: string }[] } };
    expect(ingestArticles.outcomes.map(({ status }) => status)).toEqual(numbers.map(() => 'QUEUED'));

    const broken = await stopInMidJob();
    await workers[0]!.end('SIGKILL');
    workers[1]!.signal('SIGCONT');
    expect(broken).toHaveLength(2);

    const steps: { waiting: number; isDone: boolean }[] = [];
    const following = await subscribe(
      other!,
      'subscription { ingestProgress(batch: "flood") { waiting running dead storiesToCompare isDone } }',
      {
        token,
      },
    );
    for await (const { data } of following) steps.push(data.ingestProgress);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.at(-1)).toEqual({ waiting: 0, running: 0, dead: 0, storiesToCompare: 0, isDone: true });

    const db = database.prisma;
    const names = numbers.map((number) => article(number).publisher).sort();
    const rows = await db.article.findMany({ select: { publisher: { select: { name: true } }, storyId: true } });
    expect(rows.map(({ publisher }) => publisher!.name).sort()).toEqual(names);
    // Each was announced, on the other API, once.
    expect(announced.sort()).toEqual(names);
    expect(new Set(published).size).toBe(published.length);
    for (const { id, slug } of await db.story.findMany()) {
      const revisions = await db.briefing.findMany({ where: { storyId: id }, orderBy: { revision: 'desc' } });
      expect(revisions[0]!.articleCount).toBe(rows.filter(({ storyId }) => storyId === id).length);
      expect(published.filter((line) => line.startsWith(`${slug} `))).toHaveLength(revisions.length);
    }
    expect(await findJobs(db, {}, { first: 10 })).toEqual([]);

    // A stop ends subscriptions as their end.
    expect(await apis[1]!.end('SIGTERM')).toBe(0);
    await Promise.all([hearing, reading]);
  },
);

it.skipIf('reason' in server)(
  `a worker that is told to stop, and again, gives the job that it is in the middle of to the next${without}`,
  { timeout: 120_000 },
  async () => {
    const address = await apis[0]!.ready();
    const numbers = [100, 101];
    // Long, so that storing what was read takes a while.
    const articles = numbers.map(article).map(({ text, ...rest }) => {
      const more = Array.from(
        { length: 150 },
        (_, day) => `The mayor said on ${day} May that ${day + 2} houses were dry.`,
      );
      return { ...rest, text: `${text}\n${more.join('\n\n')}\n` };
    });
    await post(
      address,
      `mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles, batch: "stop", wait: false) { __typename } }`,
      { articles },
    );
    const running = () => findJobs(database.prisma, { states: ['running'] }, { first: 10 });
    while ((await running()).length === 0) await pause(5);
    // The first signal lets it finish, the second does not; two at one moment are one.
    const again = setInterval(() => workers[1]!.signal('SIGTERM'), 50);
    expect(await workers[1]!.end('SIGTERM')).toBe(1);
    clearInterval(again);
    expect(await running()).toHaveLength(1);
    const next = new ApiProcess(
      { DATABASE_URL: 'url' in server ? server.url : '', PARALLAX_TOKEN: token, SAMPLE_ARTICLES: 'off' },
      'worker',
    );
    workers.push(next);
    await next.said(/Worker ready/);
    const following = await subscribe(
      address,
      'subscription { ingestProgress(batch: "stop") { waiting running dead isDone } }',
      { token },
    );
    let last: unknown;
    for await (const { data } of following) last = data.ingestProgress;
    expect(last).toMatchObject({ waiting: 0, running: 0, dead: 0, isDone: true });
    const names = numbers.map((number) => article(number).publisher).sort();
    const rows = await database.prisma.article.findMany({
      where: { publisher: { name: { in: names } } },
      select: { publisher: { select: { name: true } } },
    });
    expect(rows.map(({ publisher }) => publisher!.name).sort()).toEqual(names);

    // With nothing to do, each ends at the first.
    expect(await next.end('SIGTERM')).toBe(0);
    expect(await apis[0]!.end('SIGTERM')).toBe(0);
  },
);
