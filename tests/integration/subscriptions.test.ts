import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { announce, type OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bounds, EventHub } from '../../apps/api/src/events/hub.ts';
import { PublishingRoom } from '../../apps/api/src/publishing/publishing.ts';
import { createApi } from '../../apps/api/src/server.ts';
import { type EventStream, type StreamedResult, subscribe } from '../event-stream.ts';

let database: OpenedDatabase;
let hub: EventHub;
let room: PublishingRoom;
let server: ReturnType<typeof createApi>;
let url: string;

beforeAll(async () => {
  database = await createTestDatabase();
  hub = new EventHub((await database.queue()).presence);
  const log = pino({ level: 'silent' });
  room = new PublishingRoom({ database: database.prisma, log });
  server = createApi({
    database: database.prisma,
    publishing: room,
    hub,
    token: 'x'.repeat(20),
    webOrigin: 'http://localhost:3000',
    log,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

const text = (count: number) =>
  `Silo of Hamnes burns\n\nThe grain silo of Hamnes burned on Friday, the fire service said. It held ${count} tonnes, said its owner, Vera Lund.\n`;

async function all(stream: EventStream): Promise<StreamedResult[]> {
  const results: StreamedResult[] = [];
  for await (const result of stream) results.push(result);
  return results;
}

async function untilOpen(count: number): Promise<void> {
  while (hub.size !== count) await new Promise((resolve) => setTimeout(resolve, 10));
}

it('tells of the article as it is now, each time anew', async () => {
  const stream = await subscribe(url, 'subscription { storyCompared { title articleCount briefing { revision } } }');
  expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
  await untilOpen(1);
  const heard = stream[Symbol.asyncIterator]();
  const counts: unknown[] = [];
  for (const [index, publisher] of ['Hamnes Post', 'The Sheaf'].entries()) {
    await room.store({ id: '', publisher, published: '2026-07-03', text: text(80 + index) });
    await room.publishStale();
    const { value } = await heard.next();
    counts.push([value!.data.storyCompared.articleCount, value!.data.storyCompared.briefing.revision]);
  }
  expect(counts).toEqual([
    [1, 1],
    [2, 2],
  ]);
  // Whoever goes away is forgotten at once, not at the next event.
  stream.end();
  await untilOpen(0);
});

it('keeps so many open of one client, and says so', async () => {
  const query = 'subscription { articleStored { id } }';
  const open: EventStream[] = [];
  for (let count = 0; count < bounds.ofClient; count++) open.push(await subscribe(url, query));
  await untilOpen(bounds.ofClient);
  const one = await subscribe(url, query);
  const [first] = await all(one);
  expect(first!.errors![0]!.extensions).toMatchObject({ code: 'TOO_MANY_SUBSCRIPTIONS' });
  for (const stream of open) stream.end();
  await untilOpen(0);
});

it('ends for a client that does not read, and keeps nothing of it', async () => {
  const story = await database.prisma.story.findFirstOrThrow();
  // What is asked for is large, so that what lies between here and there is soon full.
  const query =
    'subscription { storyCompared { articles { nodes { text title claims { text } sentences { text } } } findings { nodes { text } } } }';
  const slow = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  });
  slow.on('response', (response) => response.pause());
  slow.on('error', () => {});
  slow.end(JSON.stringify({ query }));
  await untilOpen(1);
  while (hub.size > 0) {
    for (let count = 0; count < 50; count++)
      await announce(database.prisma, { kind: 'story-compared', story: story.id });
  }
  slow.destroy();
}, 60_000);

it('refuses what costs too much before anything is heard', async () => {
  const inner = 'articles(first: 100) { nodes { claims { findings { articles { claims { findings { id } } } } } } }';
  const { response } = await subscribe(url, `subscription { storyCompared { ${inner} } }`);
  const answer = await response.text();
  expect(answer).toContain('COST_LIMIT');
  expect(hub.size).toBe(0);
});

it('ends all at a stop, and takes no more', async () => {
  const stream = await subscribe(url, 'subscription { articleStored { id } }');
  await untilOpen(1);
  hub.close();
  expect(await all(stream)).toEqual([]);
  const [first] = await all(await subscribe(url, 'subscription { articleStored { id } }'));
  expect(first!.errors![0]!.extensions).toMatchObject({ code: 'SHUTTING_DOWN' });
});
