import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventHub } from '../../apps/api/src/events/hub.ts';
import { PublishingRoom } from '../../apps/api/src/publishing/publishing.ts';
import { createApi } from '../../apps/api/src/server.ts';
import type { Data } from './api-ask.ts';

const token = 'a-token-for-the-editors-test';
let database: OpenedDatabase;
let publishing: PublishingRoom;
let server: Server;
let address: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const log = pino({ level: 'silent' });
  publishing = new PublishingRoom({ database: database.prisma, log });
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

async function ask(query: string, variables: object = {}, authorization = `Bearer ${token}`): Promise<Data> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]!.message);
  return data;
}

/** Brings an article in; what it and its story are called. */
async function bringIn(publisher: string, text: string): Promise<{ id: string; story: { id: string; slug: string } }> {
  const { ingestArticles } = await ask(
    `mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles) {
      ... on IngestReport { outcomes { article { id story { id slug } } } } } }`,
    { articles: [{ key: 'a', publisher, published: '2027-02-03', text }] },
  );
  return ingestArticles.outcomes[0].article;
}

const bridge =
  'Bridge of Ulverholm closed\n\nThe bridge of Ulverholm was closed on Tuesday after divers found cracks in two pillars, said the engineer Rut Salo.\n';
const opera =
  'Opera chief resigns\n\nThe director of the opera of Danmora, Piet Vos, resigned over unpaid wages of the choir, the ministry of culture said.\n';
const storyOf = async (slug: string): Promise<Data> =>
  (
    await ask(
      `query ($slug: String!) { story(slug: $slug) { id slug isSettled articleCount articles { nodes { id isPinned } } } }`,
      { slug },
    )
  ).story;

const merge = `mutation ($into: ID!, $stories: [ID!]!) { mergeStories(into: $into, stories: $stories) {
  ... on Story { id articleCount } ... on Failure { code message } } }`;
const split = `mutation ($story: ID!, $articles: [ID!]!) { splitStory(story: $story, articles: $articles) {
  ... on Story { id slug articleCount } ... on InvalidInput { path } ... on Failure { code } } }`;

describe('an editor', () => {
  it('merges stories, whose addresses, ids and revisions lead on, and more articles join the merged one', async () => {
    const [first, second] = [await bringIn('Ulver Post', bridge), await bringIn('Stage', opera)];
    expect(first.story.id).not.toBe(second.story.id);
    await publishing.publishStale();
    const { mergeStories } = await ask(merge, { into: first.story.id, stories: [second.story.id] });
    expect(mergeStories).toEqual({ id: first.story.id, articleCount: 2 });
    await publishing.publishStale();

    expect(await storyOf(second.story.slug)).toMatchObject({
      id: first.story.id,
      slug: first.story.slug,
      isSettled: true,
    });
    const { node, stories, old, latest } = await ask(
      `query ($id: ID!, $slug: String!) { node(id: $id) { ... on Story { slug articleCount } }
        stories { nodes { slug } }
        old: briefing(slug: $slug, revision: 1) { revision story { slug } }
        latest: briefing(slug: $slug) { articleCount } }`,
      { id: second.story.id, slug: second.story.slug },
    );
    expect(node).toEqual({ slug: first.story.slug, articleCount: 2 });
    expect(stories.nodes).toEqual([{ slug: first.story.slug }]);
    expect(old).toEqual({ revision: 1, story: { slug: first.story.slug } });
    expect(latest.articleCount).toBe(2);

    const third = await bringIn('Choir News', opera.replace('over unpaid wages', 'on Monday over unpaid wages'));
    expect(third.story.id).toBe(first.story.id);
    for (const { id } of await database.prisma.article.findMany()) await publishing.reread(id);
    expect(await storyOf(first.story.slug)).toMatchObject({ articleCount: 3 });
  });

  it('splits a story, and an article like those that left joins them', async () => {
    const story = await storyOf('bridge-of-ulverholm-closed');
    const kept = story.articles.nodes[0].id;
    const { articles } = await ask(`{ articles(filter: { search: "Opera chief" }) { nodes { id } } }`);
    const wanted = articles.nodes.map(({ id }: Data) => id);
    expect(wanted).toHaveLength(2);
    const { splitStory } = await ask(split, { story: story.id, articles: wanted });
    expect(splitStory.articleCount).toBe(2);
    await publishing.publishStale();
    expect(await storyOf(story.slug)).toMatchObject({ articleCount: 1 });
    const late = await bringIn('Danmora Daily', opera.replace('unpaid wages of the choir', 'wages of the choir'));
    expect(late.story.id).toBe(splitStory.id);
    expect((await ask(split, { story: story.id, articles: [kept, late.id] })).splitStory).toEqual({
      code: 'INVALID_INPUT',
      path: 'articles',
    });
  });

  it('pins an article to a story, and lets it go', async () => {
    const { story, id } = await bringIn(
      'Quarry Times',
      'Quarry sold\n\nThe quarry of Holm was sold to a cement firm for 4 million crowns.\n',
    );
    const target = await storyOf('bridge-of-ulverholm-closed');
    const pin = `mutation ($article: ID!, $story: ID!) { pinArticle(article: $article, story: $story) {
      ... on Article { isPinned story { id } } ... on Failure { code } } }`;
    const pinned = { isPinned: true, story: { id: target.id } };
    expect((await ask(pin, { article: id, story: target.id })).pinArticle).toEqual(pinned);
    expect((await storyOf(story.slug)).id).toBe(target.id);
    const unpin = `mutation ($article: ID!) { unpinArticle(article: $article) { ... on Article { isPinned } ... on Failure { code } } }`;
    expect((await ask(unpin, { article: id })).unpinArticle).toEqual({ isPinned: false });
    expect((await ask(unpin, { article: target.id })).unpinArticle).toEqual({ code: 'NOT_FOUND' });
  });

  it('is nobody without the token', async () => {
    const { id } = await storyOf('bridge-of-ulverholm-closed');
    const variables = { into: id, stories: [id] };
    expect((await ask(merge, variables, '')).mergeStories.code).toBe('NOT_SIGNED_IN');
    await expect(ask(merge, variables, 'Bearer another')).rejects.toThrow('This token is unknown');
  });
});
