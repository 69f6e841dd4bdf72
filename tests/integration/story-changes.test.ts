import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PublishingRoom } from '../../apps/api/src/publishing/publishing.ts';
import { read } from './api-ask.ts';

let database: OpenedDatabase;
let publishing: PublishingRoom;

beforeAll(async () => {
  database = await createTestDatabase();
  publishing = new PublishingRoom({ database: database.prisma, log: pino({ level: 'silent' }) });
});

afterAll(async () => {
  await publishing.stop();
  await database.close();
});

const title = 'Ferry aground off Ulverholm';

async function bringIn(publisher: string, published: string, body: string): Promise<void> {
  const id = publisher.replace(/\W/g, '');
  await publishing.store({ id, publisher, published, title, text: `${title}\n\n${body}\n` });
  await publishing.publishStale();
}

it('tells in the graph what an article that joins a story changes in its comparison', async () => {
  await bringIn(
    'The Skerry',
    '2027-02-03T08:00:00Z',
    'The ferry Tove ran aground off Ulverholm on Tuesday, the coast guard said. It said that 40 passengers were injured. The captain was new.',
  );
  const query = `{ stories { nodes { changes { totalCount nodes { at kind text articleId findingId article { publisher { name } }
    finding { text } divergence { kind explanation } } } } } }`;
  const changesNow = async () => (await read(database.prisma, query, {})).stories.nodes[0].changes;
  // The first comparison changes nothing.
  expect(await changesNow()).toEqual({ totalCount: 0, nodes: [] });

  await bringIn(
    'The Beacon of Ulverholm',
    '2027-02-03T08:20:00Z',
    'The coast guard said that the ferry Tove ran aground off Ulverholm on Tuesday. According to the hospital, 65 passengers were injured. A tug is on its way.',
  );
  const { nodes, totalCount } = await changesNow();
  expect(totalCount).toBe(nodes.length);
  expect(nodes[0]).toMatchObject({
    kind: 'ARTICLE_JOINED',
    text: 'The Beacon of Ulverholm joined the story.',
    article: { publisher: { name: 'The Beacon of Ulverholm' } },
  });
  const appeared = nodes.filter((change: { kind: string }) => change.kind === 'FINDING_APPEARED');
  expect(appeared.map((change: { finding: { text: string } }) => change.finding.text).join(' ')).toContain('tug');
  expect(nodes.find((change: { kind: string }) => change.kind === 'DIVERGENCE_APPEARED')).toMatchObject({
    divergence: { kind: 'QUANTITY' },
  });
});
