import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWeb } from './servers.ts';

// Between the arrival of articles and their briefing lie seconds: an API that has got no further stands in for that time.
const story = {
  id: 'U3Rvcnk6dHdvLWZlcnJpZXM',
  title: 'Two ferries collide off the mole',
  slug: 'two-ferries',
  isStale: true,
  asOf: null,
  articleCount: 2,
  originCount: 0,
  quiz: null,
  briefing: null,
  briefings: { nodes: [] },
  articles: { nodes: [] },
  centralFinding: null,
  openQuestions: [],
  positions: [],
};
const empty = Object.fromEntries(
  ['findings', 'divergences', 'numbers', 'timeline', 'quotations', 'entities'].map((name) => [name, { nodes: [] }]),
);

let api: Server;
let website: Awaited<ReturnType<typeof startWeb>>;

beforeAll(async () => {
  api = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    const learning = { attempts: [] };
    response.end(JSON.stringify({ data: { story: { ...story, ...empty }, stories: { nodes: [story] }, learning } }));
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  website = await startWeb(`http://127.0.0.1:${(api.address() as AddressInfo).port}/graphql`);
});

afterAll(async () => {
  await website?.stop();
  api?.close();
});

it.each([
  ['/', 'The briefing is being prepared', false],
  ['/stories/two-ferries', 'This briefing is being prepared', true],
  ['/quiz/two-ferries', 'This quiz is being prepared', true],
])('says at %s that it is under way', async (path, words, looksAgain) => {
  const response = await fetch(`${website.url}${path}`);
  expect(response.status).toBe(200);
  const html = await response.text();
  expect(html).toContain('Two ferries collide off the mole');
  expect(html).toContain(words);
  expect(html.includes('http-equiv="refresh"')).toBe(looksAgain);
});

it('has no page for a revision that is not made', async () => {
  expect((await fetch(`${website.url}/stories/two-ferries/revisions/1`)).status).toBe(404);
});
