import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { persisted } from '@parallax/schema/persisted';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveApi } from './api-serve.ts';
import { storeStory } from './api-story.ts';

const { id, text } = persisted(parse('query Titles { stories { nodes { title } } }'));
const operations = new Map([[id, text]]);
let database: OpenedDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await storeStory(database.prisma, 1);
});
afterAll(() => database.close());

const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

it('takes the id of a known operation for its text, and says so where it knows none', async () => {
  await using api = await serveApi(database, { operations });
  const known = await (await post(api.url, { documentId: id })).json();
  expect(known.data.stories.nodes).toEqual([{ title: 'Ferry 1 aground' }]);
  const unknown = await post(api.url, { documentId: `sha256:${'0'.repeat(64)}` });
  expect(unknown.status).toBe(404);
  expect((await unknown.json()).errors[0].extensions.code).toBe('PERSISTED_OPERATION_NOT_FOUND');
});

it('keeps an answer until something is published', async () => {
  await using api = await serveApi(database, { operations });
  const get = (headers = {}) =>
    fetch(`${api.url}?documentId=${id}`, { headers: { accept: 'application/json', ...headers } });
  const first = await get();
  const etag = first.headers.get('etag')!;
  const bytes = await first.text();
  expect(await (await get()).text()).toBe(bytes);
  expect((await get({ 'if-none-match': etag })).status).toBe(304);
  await storeStory(database.prisma, 2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const after = await get({ 'if-none-match': etag });
  expect(after.status).toBe(200);
  expect(await after.text()).toContain('Ferry 2 aground');
});

it('limits a client by what it asks for, and the website by nothing', async () => {
  await using api = await serveApi(database, {
    operations,
    ratePoints: 1_000,
    websiteToken: 'the-secret-of-the-website',
  });
  const first = await post(api.url, { documentId: id });
  expect(first.headers.get('ratelimit-policy')).toBe('"client";q=1000;w=60');
  expect((await first.json()).extensions.cost).toEqual({
    requested: 21,
    limit: 100_000,
    remaining: 879,
    resetSeconds: 60,
  });
  let last = first;
  for (let turn = 0; turn < 10; turn++) last = await post(api.url, { documentId: id });
  expect(last.status).toBe(429);
  expect((await last.json()).errors[0].extensions.code).toBe('RATE_LIMITED');
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  const website = { 'x-parallax-website': 'the-secret-of-the-website' };
  expect((await post(api.url, { documentId: id }, website)).status).toBe(200);
  expect((await post(api.url, { documentId: id }, { 'x-parallax-website': 'a guess' })).status).toBe(429);
});
