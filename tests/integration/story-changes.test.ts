import { fingerprint, keysOf } from '@parallax/comparison';
import { type OpenedDatabase, readAnalyses, replaceAnalysis } from '@parallax/database';
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

async function bringIn(publisher: string, published: string, body: string, headline = title): Promise<void> {
  const id = publisher.replace(/\W/g, '');
  await publishing.store({ id, publisher, published, title: headline, text: `${headline}\n\n${body}\n` });
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

it('withholds the questions whose claims are read in another way; a finished attempt keeps what was asked', async () => {
  const headline = 'Library of Sandmoor loses its roof';
  await bringIn(
    'Sandmoor Echo',
    '2027-04-06T07:00:00Z',
    'The roof of the public library in Sandmoor fell in on Monday night, the fire brigade said. Mayor Ilka Brenner said that 12 people were in the reading room. “We heard a crack and ran,” said Tomas Veit, a librarian. The fire brigade said that 3 people were injured. The council had put off repairs twice, according to the union of librarians. Brenner said that the building would stay closed until June.',
    headline,
  );
  const { prisma } = database;
  const story = await prisma.story.findFirstOrThrow({ where: { title: { contains: 'Library' } } });
  const first = await prisma.quiz.findFirstOrThrow({ where: { storyId: story.id }, include: { questions: true } });
  expect(first.questions.length).toBeGreaterThan(1);
  expect(first.questions.every(({ grounds }) => grounds !== null)).toBe(true);
  const asked = first.questions.map(({ id }) => id);
  const { id: attemptId } = await prisma.attempt.create({
    data: { quizId: first.id, mode: 'TEST', questionIds: asked, finishedAt: new Date(0) },
  });

  // The same article, read in another way: what was asserted there is unconfirmed now.
  const { id: article } = await prisma.article.findFirstOrThrow({ where: { storyId: story.id } });
  const [analysis] = await readAnalyses(prisma, [article]);
  const claims = analysis!.claims.map((claim) => ({ ...claim, certainty: 'unconfirmed' as const }));
  const print = fingerprint(analysis!);
  await replaceAnalysis(prisma, { ...analysis!, claims }, { fingerprint: print, keys: keysOf(print) });
  await publishing.publishStale();
  const later = await prisma.question.findMany({ where: { quizId: first.id } });
  const withheld = later.filter(({ withheldAt }) => withheldAt !== null);
  expect(withheld.length).toBeGreaterThan(0);
  for (const question of withheld)
    expect(question.withheld).toMatch(/^(?:EVIDENCE_GONE|CLAIM_CHANGED|ARTICLES_CHANGED)$/);
  const id = Buffer.from(`Attempt:${attemptId}`).toString('base64url');
  const { attempt } = await read(prisma, 'query ($id: ID!) { attempt(id: $id) { questions { id } } }', { id });
  expect(attempt.questions).toHaveLength(asked.length);
});
