import { rm } from 'node:fs/promises';
import { analyze } from '@parallax/analysis';
import { openDatabase, readAnalyses, readSources, staleStories } from '@parallax/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newDataFolder } from '../data-folder.ts';
import { ApiProcess } from './api-process.ts';
import { article } from './articles.ts';

const token = 'a-token-for-the-durability-test';
const sample = 13;
let folder: string;
let api: ApiProcess;

beforeAll(async () => {
  folder = await newDataFolder('kill');
});

afterAll(async () => {
  await api?.end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Outcome {
  status: string;
  article: { id: string } | null;
}

async function post(address: string, query: string, variables: object = {}): Promise<Record<string, never>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, never>; errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]!.message);
  return data;
}

async function send(address: string, numbers: readonly number[]): Promise<Outcome[]> {
  const { ingestArticles } = (await post(
    address,
    `mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles) {
      ... on IngestReport { outcomes { status article { id } } } ... on Failure { message } } }`,
    { articles: numbers.map(article) },
  )) as unknown as { ingestArticles: { outcomes: Outcome[] } };
  return ingestArticles.outcomes;
}

/** Sends two at a time until the process is gone, and adds the ids that were reported as in. */
async function sendUntilKilled(address: string, from: number, stored: string[]): Promise<void> {
  try {
    for (let number = from; ; number += 2) {
      for (const { status, article } of await send(address, [number, number + 1])) {
        expect(['STORED', 'ALREADY_IN']).toContain(status);
        stored.push(article!.id);
      }
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

it('keeps whole what it reported as in, and takes up again what was broken off', { timeout: 300_000 }, async () => {
  api = new ApiProcess({ DATA_FOLDER: folder, PARALLAX_TOKEN: token });
  await api.said(/sample articles: 6 of/);
  await api.end('SIGKILL');

  const reported: string[] = [];
  for (const [round, milliseconds] of [1_500, 2_300, 900].entries()) {
    api = new ApiProcess({ DATA_FOLDER: folder, PARALLAX_TOKEN: token });
    const address = await api.ready();
    const before = reported.length;
    const sending = sendUntilKilled(address, 100 * round, reported);
    // However slow the machine is, something was reported as in before the process is killed.
    await expect.poll(() => reported.length, { timeout: 60_000 }).toBeGreaterThan(before);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await api.end('SIGKILL');
    await sending;
  }

  api = new ApiProcess({ DATA_FOLDER: folder, PARALLAX_TOKEN: token });
  const address = await api.ready();
  // A text that came in before is known, and is not brought in twice.
  expect((await send(address, [0]))[0]).toMatchObject({ status: 'ALREADY_IN', article: { id: reported[0] } });
  for (;;) {
    const { stories } = (await post(address, '{ stories(first: 100) { nodes { isStale } } }')) as unknown as {
      stories: { nodes: { isStale: boolean }[] };
    };
    if (!stories.nodes.some((story) => story.isStale)) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(await api.end('SIGTERM')).toBe(0);
  expect(api.errors).toBe('');

  await using database = await openDatabase({ dataFolder: folder });
  const db = database.prisma;
  const rows = await db.article.findMany({ select: { id: true, storyId: true } });
  const ids = rows.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(reported.map((id) => Buffer.from(id, 'base64url').toString().split(':')[1])),
  );
  // The sample, what was reported, and at most a batch each time that was stored and not reported any more.
  expect(ids.length).toBeGreaterThanOrEqual(sample + reported.length);
  expect(ids.length).toBeLessThanOrEqual(sample + reported.length + 3 * 2);

  const stored = await readAnalyses(db, ids);
  const fresh = (await readSources(db, ids)).map((source) => analyze(source));
  for (const [index, analysis] of stored.entries()) {
    const { claims, ...rest } = fresh[index]!;
    // A chain that names one attribution twice is stored as the set that it is.
    const chains = claims.map((claim) => ({ ...claim, attributions: [...new Set(claim.attributions)] }));
    expect(analysis).toEqual({ ...rest, claims: chains });
  }

  expect(await staleStories(db)).toEqual([]);
  expect(rows.filter(({ storyId }) => storyId === null)).toEqual([]);
  const stories = await db.story.findMany({
    include: {
      _count: { select: { articles: true, origins: true } },
      briefings: { orderBy: { revision: 'desc' }, take: 1 },
      quizzes: { take: 1 },
    },
  });
  for (const { _count, briefings, quizzes } of stories) {
    expect(briefings[0]).toMatchObject({ articleCount: _count.articles, originCount: _count.origins });
    expect(quizzes).toHaveLength(1);
  }
});
