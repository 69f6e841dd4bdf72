import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { auditServer } from 'graphql-http';
import relay from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedApi, serveApi } from './api-serve.ts';
import { storeStory } from './api-story.ts';

const stories = 5;
let database: OpenedDatabase;
let api: ServedApi;

beforeAll(async () => {
  database = await createTestDatabase();
  for (let ferry = 1; ferry <= stories; ferry++) await storeStory(database.prisma, ferry);
  api = await serveApi(database);
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await database.close();
});

it('passes every audit of GraphQL over HTTP', async () => {
  const results = await auditServer({ url: api.url });
  expect(results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`)).toEqual([]);
  expect(results).toHaveLength(61);
});

describe('urql', () => {
  it('reads, and pages by the cursor of the last page', async () => {
    const client = new Client({ url: api.url, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
    const page = `query Page($after: String) {
      stories(first: 2, after: $after) { nodes { id slug } pageInfo { endCursor hasNextPage } } }`;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data, error } = await client.query(page, { after }).toPromise();
      expect(error).toBeUndefined();
      seen.push(...data.stories.nodes.map(({ slug }: { slug: string }) => slug));
      ({ endCursor: after, hasNextPage: more } = data.stories.pageInfo);
    }
    expect(new Set(seen).size).toBe(stories);
  });

  it('tells the code of an error', async () => {
    const client = new Client({ url: api.url, exchanges: [fetchExchange], preferGetMethod: true });
    const { error } = await client.query('{ node(id: "nonsense") { id } }', {}).toPromise();
    expect(error?.graphQLErrors[0]?.extensions.code).toBe('BAD_ID');
  });
});

it('Apollo keeps each object once, and puts pages together', async () => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: api.url }),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { stories: relayStylePagination() } } } }),
  });
  const query = gql`
    query Page($after: String) {
      stories(first: 2, after: $after) {
        edges { cursor node { id slug title } }
        pageInfo { endCursor hasNextPage }
      }
    }
  `;
  interface Page {
    stories: { edges: { node: { id: string; slug: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  }
  const watched = client.watchQuery<Page>({ query });
  let { data } = (await watched.reobserve()) as { data: Page };
  while (data.stories.pageInfo.hasNextPage) {
    await watched.fetchMore({ variables: { after: data.stories.pageInfo.endCursor } });
    data = watched.getCurrentResult().data as Page;
  }
  expect(new Set(data.stories.edges.map(({ node }) => node.slug)).size).toBe(stories);
  const kept = Object.keys(client.cache.extract() as object).filter((name) => name.startsWith('Story:'));
  expect(kept).toHaveLength(stories);
  client.stop();
});

it('Relay compiles against the schema, pages and refetches', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-relay-'));
  try {
    await mkdir(join(folder, 'src'));
    await copyFile(
      fileURLToPath(new URL('../../packages/schema/schema.graphql', import.meta.url)),
      join(folder, 'schema.graphql'),
    );
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(
      join(folder, 'relay.config.json'),
      JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true }),
    );
    await writeFile(
      join(folder, 'src', 'stories.js'),
      `import { graphql } from 'relay-runtime';
      graphql\`
        query storiesQuery { ...stories_list }
      \`;
      graphql\`
        fragment stories_list on Query
        @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
        @refetchable(queryName: "storiesPageQuery") {
          stories(first: $count, after: $cursor) @connection(key: "stories_stories") { edges { node { slug ...stories_story } } }
        }
      \`;
      graphql\`
        fragment stories_story on Story @refetchable(queryName: "storiesStoryQuery") { title findings(first: 1) { edges { node { text } } } }
      \`;`,
    );
    const compiler = join(dirname(createRequire(import.meta.url).resolve('relay-compiler/package.json')), 'cli.js');
    await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: folder });

    const compiled = async (name: string) =>
      (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'src', '__generated__', `${name}.graphql.js`)).href))
        .default;
    const environment = new relay.Environment({
      network: relay.Network.create(async ({ text }, variables) => {
        const response = await fetch(api.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: text, variables }),
        });
        return response.json();
      }),
      store: new relay.Store(new relay.RecordSource()),
    });
    const read = (query: never, variables: object) => relay.fetchQuery(environment, query, variables).toPromise();
    await read((await compiled('storiesQuery')) as never, {});
    const page = (await compiled('storiesPageQuery')) as never;
    const records = () => environment.getStore().getSource().toJSON() as Record<string, { [field: string]: unknown }>;
    const known = () => Object.values(records()).filter(({ __typename }) => __typename === 'Story');
    expect(known()).toHaveLength(2);
    while (known().length < stories) {
      const before = known().length;
      const info = Object.values(records()).findLast(
        ({ __typename, endCursor }) => __typename === 'PageInfo' && endCursor,
      );
      await read(page, { count: 2, cursor: info?.endCursor });
      expect(known().length).toBeGreaterThan(before);
    }
    const [story] = known();
    await read((await compiled('storiesStoryQuery')) as never, { id: story!.__id });
    expect(Object.values(records()).some(({ __typename }) => __typename === 'Finding')).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
