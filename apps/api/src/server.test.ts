import { once } from 'node:events';
import { request as httpRequest, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import type { IngestOutcome } from '@parallax/schema';
import { parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventHub } from './events/hub.ts';
import { limits } from './graph/limits.ts';
import { examples } from './graphiql/examples.ts';
import { bodyLimits, createApi } from './server.ts';

const webOrigin = 'http://localhost:3000';
const token = 'a-token-for-the-tests';
const logged: string[] = [];
let database: OpenedDatabase;
let server: Server;
let address: string;
let ingest: () => Promise<IngestOutcome[]> = async () => [];

beforeAll(async () => {
  database = await createTestDatabase();
  server = createApi({
    database: database.prisma,
    publishing: { ingest: () => ingest() },
    hub: new EventHub((await database.queue()).presence),
    token,
    webOrigin,
    log: pino({ level: 'error' }, { write: (line: string) => logged.push(line) }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer> {
  return (await (await post({ query, variables }, headers)).json()) as Answer;
}

const codesOf = (answer: Answer) => answer.errors?.map((error) => error.extensions?.code);

describe('who may ask', () => {
  it('lets pages of the website ask, and of no other origin', async () => {
    const ours = await post({ query: '{ __typename }' }, { origin: webOrigin });
    expect(ours.headers.get('access-control-allow-origin')).toBe(webOrigin);
    expect(ours.headers.get('access-control-allow-credentials')).toBeNull();
    const theirs = await post({ query: '{ __typename }' }, { origin: 'https://elsewhere.example' });
    expect(theirs.headers.get('access-control-allow-origin')).not.toBe('https://elsewhere.example');
    expect(theirs.headers.get('access-control-allow-origin')).not.toBe('*');
  });

  it.each([
    ['application/x-www-form-urlencoded', 'query=mutation%7B__typename%7D'],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--'],
    ['text/plain', '{"query":"{ __typename }"}'],
    ['application/graphql', '{ __typename }'],
  ])('takes no %s, which a page of another origin could send unasked', async (type, body) => {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBe(415);
  });

  it('changes nothing by GET', async () => {
    const query = encodeURIComponent('mutation { finishAttempt(attempt: "QXR0ZW1wdDp4") { __typename } }');
    const response = await fetch(`${address}?query=${query}`, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(405);
  });

  it('brings articles in for editors only', async () => {
    const mutation = `mutation { ingestArticles(articles: [{ key: "k", text: "A text." }]) {
      __typename ... on Failure { code } ... on IngestReport { outcomes { key status } } } }`;
    ingest = async () => [{ key: 'k', status: 'REJECTED', articleId: null, code: 'x', message: 'x' }];
    expect((await ask(mutation)).data).toEqual({ ingestArticles: { __typename: 'NotAllowed', code: 'NOT_SIGNED_IN' } });
    const wrong = await post({ query: mutation }, { authorization: 'Bearer wrong' });
    expect(wrong.status).toBe(401);
    expect(codesOf((await wrong.json()) as Answer)).toEqual(['BAD_TOKEN']);
    expect((await ask(mutation, {}, { authorization: `Bearer ${token}` })).data).toEqual({
      ingestArticles: { __typename: 'IngestReport', outcomes: [{ key: 'k', status: 'REJECTED' }] },
    });
  });
});

describe('what may be sent', () => {
  it('does not repeat a body that is not JSON', async () => {
    const response = await post('{"query": <script>secret');
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('secret');
  });

  it.each([['[{"query":"{ __typename }"},{"query":"{ __typename }"}]'], ['{}'], ['null'], ['"text"'], ['']])(
    'takes one operation a request: %s',
    async (body) => {
      expect((await post(body)).status).toBe(400);
    },
  );

  it('takes no more bytes than a query needs, announced or not', async () => {
    const large = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(bodyLimits.reader) } });
    expect((await post(large)).status).toBe(413);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      });
      request.on('response', (response) => resolve(response.statusCode));
      request.on('error', reject);
      request.end(large);
    });
    expect(status).toBe(413);
  });

  it('takes no packed body', async () => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync('{"query":"{ __typename }"}'),
    });
    expect(response.status).toBe(415);
  });

  it('does not wait for ever for a body', async () => {
    expect(server.requestTimeout).toBeLessThanOrEqual(15_000);
    expect(server.headersTimeout).toBeLessThanOrEqual(5_000);
    const before = server.requestTimeout;
    server.requestTimeout = 500;
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    await once(socket, 'close');
    server.requestTimeout = before;
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 408/);
  });
});

describe('what an operation may be', () => {
  const nested = (depth: number) =>
    `{ stories ${'{ nodes { articles '.repeat(depth)}{ totalCount }${' } }'.repeat(depth)} }`;
  const fragments = (count: number) =>
    `{ ...F0 } ${Array.from({ length: count }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(' ')} fragment F${count} on Query { __typename }`;

  it.each([
    ['nested deeply', nested(limits.depth)],
    ['nested so deeply that a parser runs out of stack', nested(5_000).slice(0, 60_000)],
    ['of many tokens', `{ ${'__typename '.repeat(limits.tokens)} }`],
    [
      'of many aliases',
      `{ ${Array.from({ length: limits.aliases + 1 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
    ],
    ['of many directives', `{ __typename ${'@include(if: true) '.repeat(limits.directives + 1)} }`],
    ['of fragments that double', fragments(40)],
    [
      'that costs too much',
      '{ claims(first: 100) { nodes { article { claims { findings { claims { findings { claims { id } } } } } } } } }',
    ],
  ])('refuses one %s', async (_, query) => {
    const start = performance.now();
    const response = await post({ query });
    const answer = (await response.json()) as Answer;
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect(response.status).toBeLessThan(500);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('tells the cost and the limit', async () => {
    const answer = await ask('{ stories(first: 3) { nodes { title } } }');
    expect(answer.extensions).toMatchObject({ cost: { requested: 4, limit: 100_000, remaining: expect.any(Number) } });
  });

  it('pages by 100 at most', async () => {
    expect((await ask('{ stories(first: 5000) { nodes { id } pageInfo { hasNextPage } } }')).errors).toBeUndefined();
    expect(codesOf(await ask('{ stories(first: -1) { nodes { id } } }'))).toEqual(['BAD_INPUT']);
    expect(codesOf(await ask('{ stories(after: "nonsense") { nodes { id } } }'))).toEqual(['BAD_CURSOR']);
  });

  it('can be asked what it is', async () => {
    const answer = await ask('{ __schema { queryType { name } } __type(name: "Story") { description } }');
    expect(answer.data).toMatchObject({ __schema: { queryType: { name: 'Query' } } });
  });
});

describe('what comes back', () => {
  it('names what is wrong with an id, and finds nothing where nothing is', async () => {
    expect(codesOf(await ask('{ node(id: "nonsense") { id } }'))).toEqual(['BAD_ID']);
    for (const name of ['Nothing:1', 'PageInfo:1', 'Node:1', 'ID:1', 'constructor:1']) {
      const id = Buffer.from(name).toString('base64url');
      expect(codesOf(await ask(`{ node(id: "${id}") { id } }`)), name).toEqual(['BAD_ID']);
      expect(codesOf(await ask(`{ nodes(ids: ["${id}"]) { id } }`)), name).toEqual(['BAD_ID']);
    }
    expect((await ask('{ article(id: "QXJ0aWNsZTpub25l") { title } }')).data).toEqual({ article: null });
    expect((await ask('{ story(slug: "no-such-story") { title } }')).data).toEqual({ story: null });
  });

  it('calls a NUL character bad input, not a fault of its own', async () => {
    const answer = await ask('query ($slug: String!) { story(slug: $slug) { title } }', { slug: 'a\0b' });
    expect(codesOf(answer)).toEqual(['BAD_INPUT']);
  });

  it('hides what went wrong inside, and logs it under the id that it tells', async () => {
    ingest = async () => {
      throw new Error('password of the database');
    };
    const response = await post(
      {
        query: 'mutation { ingestArticles(articles: [{ key: "k", text: "A text." }]) { __typename } }',
      },
      { authorization: `Bearer ${token}` },
    );
    const text = await response.text();
    expect(text).not.toMatch(/password|\.ts|\.js|stack/);
    const { id, code } = (JSON.parse(text) as Answer).errors![0]!.extensions!;
    expect(code).toBe('INTERNAL_SERVER_ERROR');
    expect(logged.find((line) => line.includes(String(id)))).toContain('password of the database');
  });

  it('says whether it lives and whether it is ready', async () => {
    const base = new URL(address).origin;
    expect((await fetch(`${base}/health`)).status).toBe(200);
    expect((await fetch(`${base}/ready`)).status).toBe(200);
    expect((await fetch(`${base}/version`)).status).toBe(200);
    const root = await fetch(`${base}/`, { redirect: 'manual' });
    expect([root.status, root.headers.get('location')]).toEqual([302, '/graphql']);
    expect((await fetch(`${base}/elsewhere`)).status).toBe(404);
  });
});

describe('the playground', () => {
  it('loads nothing from another host', async () => {
    const response = await fetch(address, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toContain('text/html');
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:/);
    const page = await response.text();
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]*\s(src|href)=["']https?:/);
    expect(page).toContain('WhoDeniedIt');
  });

  it('is sent packed', async () => {
    const page = await new Promise<Buffer>((resolve, reject) => {
      httpRequest(address, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        resolve(Buffer.concat(chunks));
      })
        .on('error', reject)
        .end();
    });
    expect(gunzipSync(page).length).toBeGreaterThan(3 * page.length);
  });

  it.each(examples)('has an example that runs as it stands: $name', async ({ query }) => {
    expect(parse(query).definitions).toHaveLength(1);
    expect((await ask(query)).errors).toBeUndefined();
  });
});
