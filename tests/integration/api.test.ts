import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OpenedDatabase, readBriefing, staleStories } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { encodeGlobalId } from '@parallax/schema';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventHub } from '../../apps/api/src/events/hub.ts';
import { examples } from '../../apps/api/src/graphiql/examples.ts';
import { PublishingRoom } from '../../apps/api/src/publishing/publishing.ts';
import { seedSample } from '../../apps/api/src/publishing/sample.ts';
import { createApi } from '../../apps/api/src/server.ts';
import type { Data } from './api-ask.ts';

const token = 'a-token-for-the-api-test';
let database: OpenedDatabase;
let publishing: PublishingRoom;
let server: Server;
let address: string;
const logged: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
  publishing = new PublishingRoom({ database: database.prisma, log });
  await seedSample(database.prisma, publishing, () => {});
  const hub = new EventHub((await database.queue()).presence);
  server = createApi({ database: database.prisma, publishing, hub, token, webOrigin: 'http://localhost:3000', log });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

afterAll(async () => {
  await publishing.stop();
  server.closeAllConnections();
  server.close();
  await database.close();
});

async function ask(query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]!.message);
  return data;
}

describe('the sample articles', () => {
  it('become three stories, compared and published, without a word in the log', async () => {
    const { stories } = await ask(`{ stories { totalCount nodes { isStale articleCount originCount
      briefing { revision articleCount sections { items { text citations { exact start end article { text } } } } }
      quiz { questionCount } } } }`);
    expect(logged).toEqual([]);
    expect(stories.totalCount).toBe(3);
    for (const story of stories.nodes) {
      expect(story.isStale).toBe(false);
      expect(story.briefing).toMatchObject({ revision: 1, articleCount: story.articleCount });
      expect(story.originCount).toBeGreaterThan(1);
      expect(story.quiz.questionCount).toBeGreaterThan(0);
      const items = story.briefing.sections.flatMap((section: Data) => section.items);
      const citations = items.flatMap((item: Data) => item.citations);
      expect(citations.length).toBeGreaterThan(20);
      for (const { exact, start, end, article } of citations) expect(article.text.slice(start, end)).toBe(exact);
    }
  });

  it('answer every example of the playground', async () => {
    for (const { query } of examples) {
      const data = await ask(query);
      expect(JSON.stringify(data).length).toBeGreaterThan(200);
    }
  });

  it('are not brought in again', async () => {
    const before = await database.prisma.article.count();
    await seedSample(database.prisma, publishing, () => {});
    expect(await database.prisma.article.count()).toBe(before);
  });
});

const ingest = `mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles) {
  ... on IngestReport { outcomes { key status code article { id title name story { slug } } } } ... on Failure { code } } }`;

describe('bringing articles in', () => {
  const text =
    'Ferry aground off Maren\n\nThe ferry Alba ran aground off the island of Maren on Monday, the harbour office said. Two of the crew were hurt, said harbour master Ines Corvo.\n';

  it('stores, knows what is in, and says why something is not, each for itself', async () => {
    const articles = [
      { key: 'new', text, publisher: 'Maren Post', published: '2026-05-04' },
      { key: 'same', text, publisher: 'Maren Post', published: '2026-05-04' },
      { key: 'empty', text: '  \n' },
      { key: 'dateless', text: 'Some words.', published: 'yesterday' },
      {
        key: 'page',
        html: '<html><body><article><h1>Ferry refloated</h1><p>The ferry Alba was refloated off Maren on Tuesday, the harbour office said.</p></article></body></html>',
      },
      {
        key: 'bare',
        text: 'A barge struck the lock gate at Tern in thick fog before dawn on Friday. No one was hurt.',
      },
    ];
    const { ingestArticles } = await ask(ingest, { articles });
    expect(ingestArticles.outcomes.map(({ key, status, code }: Data) => [key, status, code])).toEqual([
      ['new', 'STORED', null],
      ['same', 'ALREADY_IN', null],
      ['empty', 'REJECTED', 'empty-article'],
      ['dateless', 'REJECTED', 'bad-record'],
      ['page', 'STORED', null],
      ['bare', 'STORED', null],
    ]);
    // By outlet, by headline, by first words: one name everywhere.
    expect(ingestArticles.outcomes.flatMap(({ article }: Data) => article?.name ?? [])).toEqual([
      'Maren Post',
      'Maren Post',
      '“Ferry refloated”',
      '“A barge struck the lock gate at Tern in thick …”',
    ]);
    expect(ingestArticles.outcomes[1].article.id).toBe(ingestArticles.outcomes[0].article.id);
  });

  it('publishes a new revision when an article joins a story, and tells what changed', async () => {
    await publishing.publishStale();
    const { article } = await ask(
      'query ($search: String) { articles(filter: { search: $search }) { nodes { story { id slug briefing { revision } } } } }',
      {
        search: 'Ferry aground',
      },
    ).then((data) => ({ article: data.articles.nodes[0] }));
    expect(article.story.briefing.revision).toBe(1);
    const second = text.replace('Two of the crew were hurt', 'Three of the crew were hurt');
    await ask(ingest, {
      articles: [{ key: 'second', text: second, publisher: 'Coast Courier', published: '2026-05-05' }],
    });
    await publishing.publishStale();
    const { story } = await ask(
      'query ($slug: String!) { story(slug: $slug) { id briefing { revision changes { text } } briefings { totalCount } } }',
      {
        slug: article.story.slug,
      },
    );
    expect(story.briefing.revision).toBe(2);
    expect(story.briefings.totalCount).toBe(2);
    expect(story.briefing.changes.length).toBeGreaterThan(0);
    const revisions = `query ($slug: String!, $revision: Int) { briefing(slug: $slug, revision: $revision) {
      revision why isLatest itemChanges { kind } revisions(newerThan: 1) { nodes { revision } } } }`;
    const { briefing: latest } = await ask(revisions, { slug: article.story.slug });
    expect(latest).toMatchObject({ revision: 2, why: 'One article joined the story.', isLatest: true });
    expect(latest.itemChanges.length).toBeGreaterThan(0);
    const { briefing: first } = await ask(revisions, { slug: article.story.slug, revision: 1 });
    expect(first).toMatchObject({
      revision: 1,
      why: 'First version, from two articles.',
      isLatest: false,
      itemChanges: [],
    });
    expect(first.revisions.nodes).toEqual([{ revision: 2 }]);
    expect(await ask(revisions, { slug: 'no-such-story' })).toEqual({ briefing: null });
  });

  it('keeps an article whose story cannot be compared, and compares it when it can', async () => {
    const stale = await database.prisma.story.findFirstOrThrow({ orderBy: { id: 'asc' } });
    const before = await readBriefing(database.prisma, stale.id);
    await database.prisma.$executeRawUnsafe('ALTER TABLE "Origin" RENAME TO "OriginAway"');
    await database.prisma.story.update({ where: { id: stale.id }, data: { staleSince: new Date() } });
    await publishing.publishStale();
    expect(logged.join()).toContain('could not be compared');
    await database.prisma.$executeRawUnsafe('ALTER TABLE "OriginAway" RENAME TO "Origin"');
    expect((await staleStories(database.prisma)).map(({ id }) => id)).toEqual([stale.id]);
    expect((await readBriefing(database.prisma, stale.id))?.briefing.title).toBe(before?.briefing.title);
    await database.prisma.story.update({ where: { id: stale.id }, data: { staleSince: new Date() } });
    await publishing.publishStale();
    expect(await staleStories(database.prisma)).toEqual([]);
  });

  it('reads again what older stages have read', async () => {
    const article = await database.prisma.article.findFirstOrThrow();
    await database.prisma.article.update({ where: { id: article.id }, data: { stages: ['clean@0'] } });
    await publishing.reread(article.id);
    await publishing.publishStale();
    const { article: again } = await ask(
      'query ($id: ID!) { article(id: $id) { stages story { isStale } claims { findings { status } } } }',
      { id: encodeGlobalId('Article', article.id) },
    );
    expect(again.stages).not.toContain('clean@0');
    expect(again.story.isStale).toBe(false);
    expect(again.claims.some(({ findings }: { findings: unknown[] }) => findings.length > 0)).toBe(true);
  });
});

describe('a report of an error', () => {
  const withoutToken = async (query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: Data }).data;
  };
  const report = `mutation ($about: ID!, $message: String) {
    reportError(about: $about, kind: MISLEADING, message: $message) {
      __typename ... on Failure { code message }
    }
  }`;

  it('is sent by anybody, and listed and closed by editors alone', async () => {
    const { stories } = await ask('{ stories { nodes { slug briefing { id sections { items { id text } } } } } }');
    const [story] = stories.nodes;
    const [item] = story.briefing.sections[0].items;
    const sent = await withoutToken(report, { about: item.id, message: 'The hedge is gone.' });
    expect(sent.reportError.__typename).toBe('ErrorReportReceipt');
    const list = `query ($slug: String) { errorReports(filter: { state: OPEN, story: $slug }) {
      __typename ... on Failure { code } ... on ErrorReportConnection {
        totalCount nodes { id kind quote message state item { id } story { slug } article { id } } } } }`;
    expect((await withoutToken(list)).errorReports).toEqual({ __typename: 'NotAllowed', code: 'NOT_SIGNED_IN' });
    const { errorReports } = await ask(list, { slug: story.slug });
    expect(errorReports).toMatchObject({
      totalCount: 1,
      nodes: [{ kind: 'MISLEADING', quote: item.text, message: 'The hedge is gone.', item: { id: item.id } }],
    });
    expect((await ask(list, { slug: stories.nodes[1].slug })).errorReports.totalCount).toBe(0);
    const { id } = errorReports.nodes[0];
    expect((await withoutToken('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
    const close = `mutation ($id: ID!) { closeErrorReport(report: $id, state: CORRECTED) {
      __typename ... on ErrorReport { state closedAt } } }`;
    expect((await withoutToken(close, { id })).closeErrorReport.__typename).toBe('NotAllowed');
    expect((await ask(close, { id })).closeErrorReport).toMatchObject({ state: 'CORRECTED' });
    expect((await ask(list)).errorReports.totalCount).toBe(0);
  });

  it('says what is wrong with it', async () => {
    const { stories } = await ask('{ stories { nodes { id briefing { sections { items { id } } } } } }');
    const { id, briefing } = stories.nodes[0];
    const answer = async (variables: object) => (await withoutToken(report, variables)).reportError.code;
    expect(await answer({ about: id })).toBe('INVALID_INPUT');
    expect(await answer({ about: briefing.sections[0].items[0].id, message: 'x'.repeat(2001) })).toBe('INVALID_INPUT');
    expect(await answer({ about: encodeGlobalId('BriefingItem', 'none') })).toBe('NOT_FOUND');
  });
});
