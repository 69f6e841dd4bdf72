import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiProcess, startApi } from './api-process.ts';

/** What an attack may delay a small query of somebody else by, in milliseconds. */
const mostDelay = 50;
/** What the server may have grown by after all of it, in megabytes. */
const mostGrowth = 200;

let api: ApiProcess;

beforeAll(async () => {
  // The limits on operations are what is tried here, not the rate.
  api = await startApi({ RATE_LIMIT: '1000000000', NODE_ENV: 'development' });
});
afterAll(() => api[Symbol.asyncDispose]());

const attacker = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
  'x-forwarded-for': '203.0.113.66',
};

interface Attack {
  body: string;
  headers?: Record<string, string>;
}

interface Refusal {
  status: number;
  codes: string[];
  messages: string[];
  hasData: boolean;
  text: string;
}

async function send(body: BodyInit, headers: Record<string, string> = {}, query = ''): Promise<Refusal> {
  const response = await fetch(`${api.url}${query}`, { method: 'POST', headers: { ...attacker, ...headers }, body });
  const text = await response.text();
  let answer: { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] } = {};
  try {
    answer = JSON.parse(text);
  } catch {
    // Not every refusal is JSON.
  }
  return {
    status: response.status,
    codes: (answer.errors ?? []).map(({ extensions }) => extensions?.code ?? ''),
    messages: (answer.errors ?? []).map(({ message }) => message),
    hasData: (answer.data ?? null) !== null,
    text,
  };
}

const operation = (query: string, variables?: unknown): Attack => ({ body: JSON.stringify({ query, variables }) });
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');

const attacks: [string, Attack, { status: number; code: string | RegExp }][] = [
  ['alias flood', operation(`{ ${times(450, (i) => `a${i}: __typename`)} }`), { status: 400, code: 'ALIASES_LIMIT' }],
  [
    'three thousand aliases',
    operation(`{ ${times(3_000, (i) => `a${i}:__typename`)} }`),
    { status: 400, code: 'TOKENS_LIMIT' },
  ],
  [
    'deep nesting',
    operation(`{ stories ${'{ nodes { articles '.repeat(20)}{ totalCount }${' } }'.repeat(20)} }`),
    { status: 400, code: 'DEPTH_LIMIT' },
  ],
  [
    'nesting of 5,000',
    operation(`${'{ a '.repeat(5_000)}${'} '.repeat(5_000)}`),
    { status: 400, code: 'TOKENS_LIMIT' },
  ],
  [
    'circular fragments',
    operation('{ stories { nodes { ...A } } } fragment A on Story { title ...B } fragment B on Story { slug ...A }'),
    { status: 400, code: /GRAPHQL_VALIDATION_FAILED|DEPTH_LIMIT|FRAGMENT/ },
  ],
  [
    'fragments that double',
    operation(
      `{ ...F0 } ${times(40, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Query { __typename }`,
    ),
    { status: 400, code: /LIMIT|GRAPHQL_VALIDATION_FAILED/ },
  ],
  [
    'fields that repeat',
    operation(`{ stories { nodes { ${times(950, () => 'title')} } } }`),
    { status: 400, code: 'FIELDS_LIMIT' },
  ],
  [
    'directive overload',
    operation(`{ __typename ${'@include(if: true) '.repeat(150)} }`),
    { status: 400, code: 'DIRECTIVES_LIMIT' },
  ],
  [
    'unknown directives',
    operation(`{ __typename ${times(500, (i) => `@x${i}`)} }`),
    { status: 400, code: /DIRECTIVES_LIMIT|TOKENS_LIMIT/ },
  ],
  [
    'batching',
    { body: JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ __typename }' }))) },
    { status: 400, code: 'BAD_REQUEST' },
  ],
  ['huge document', operation(`{ ${'__typename '.repeat(20_000)} }`), { status: 413, code: 'BODY_TOO_LARGE' }],
  ['document of 60 KB', operation(`{ ${'__typename '.repeat(5_000)} }`), { status: 400, code: 'TOKENS_LIMIT' }],
  [
    'huge variables',
    operation('query ($s: String!) { story(slug: $s) { id } }', { s: 'x'.repeat(100_000) }),
    { status: 413, code: 'BODY_TOO_LARGE' },
  ],
  [
    'variables nested deeply',
    {
      body: `{"query":"query ($s: String!) { story(slug: $s) { id } }","variables":{"s":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
    },
    { status: 400, code: 'BAD_REQUEST' },
  ],
  [
    'cost',
    operation(
      '{ claims(first: 100) { nodes { article { claims { findings { claims { findings { claims { id } } } } } } } } }',
    ),
    { status: 400, code: 'COST_LIMIT' },
  ],
  [
    'cost of introspection',
    operation(`{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`),
    { status: 400, code: 'INTROSPECTION_LIMIT' },
  ],
];

describe('each gets its refusal, by code', () => {
  it.each(attacks)('%s', async (_, { body, headers }, { status, code }) => {
    const refusal = await send(body, headers);
    expect(refusal.hasData).toBe(false);
    expect(refusal.codes.length, refusal.text).toBeGreaterThan(0);
    expect(refusal.codes[0]).toMatch(code instanceof RegExp ? code : new RegExp(`^${code}$`));
    expect(refusal.status).toBe(status);
    expect(refusal.text.length).toBeLessThan(20_000);
  });

  it('field suggestions: a typing error is told, what would have been right is not', async () => {
    const { messages } = await send(operation('{ storis { nodes { titel } } }').body);
    expect(messages[0]).toContain('Cannot query field');
    expect(messages.join()).not.toMatch(/did you mean/i);
  });

  it.each([
    ['form', 'application/x-www-form-urlencoded', 'query=mutation%7B__typename%7D'],
    [
      'multipart form',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    ],
    ['plain text', 'text/plain', '{"query":"{ __typename }"}'],
  ])('requests of other pages, as a %s', async (_, type, body) => {
    expect(await send(body, { 'content-type': type })).toMatchObject({
      status: 415,
      codes: ['UNSUPPORTED_MEDIA_TYPE'],
    });
  });

  it('a mutation by GET', async () => {
    const query = encodeURIComponent('mutation { finishAttempt(attempt: "QXR0ZW1wdDp4") { __typename } }');
    const response = await fetch(`${api.url}?query=${query}`, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(405);
  });

  it('other origins', async () => {
    const response = await fetch(api.url, {
      method: 'POST',
      headers: { ...attacker, origin: 'https://elsewhere.example' },
      body: operation('{ __typename }').body,
    });
    expect(response.headers.get('access-control-allow-origin')).not.toMatch(/^(\*|https:\/\/elsewhere.example)$/);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('ids of others, and of nothing', async () => {
    const attempt = Buffer.from('Attempt:not-yours').toString('base64url');
    const response = await send(
      operation(`{ attempt(id: "${attempt}") { score } node(id: "${attempt}") { id } }`).body,
    );
    expect(JSON.parse(response.text).data).toEqual({ attempt: null, node: null });
    expect((await send(operation('{ node(id: "nonsense") { id } }').body)).codes).toEqual(['BAD_ID']);
  });

  it('tokens that are none', async () => {
    const refusal = await send(operation('{ __typename }').body, { authorization: 'Bearer prlx_0000000000000000' });
    expect(refusal).toMatchObject({ status: 401, codes: ['BAD_TOKEN'] });
  });

  it('bodies that are packed', async () => {
    const bomb = brotliCompressSync(Buffer.alloc(30 * 1024 * 1024, 0x20));
    expect(await send(bomb, { 'content-encoding': 'br' })).toMatchObject({ status: 415 });
    expect(await send(gzipSync('{"query":"{ __typename }"}'), { 'content-encoding': 'gzip' })).toMatchObject({
      status: 415,
    });
  });

  it('bodies that never end', async () => {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    );
    let isOpen = true;
    socket.on('close', () => {
      isOpen = false;
    });
    socket.resume();
    for (let chunk = 0; chunk < 100 && isOpen; chunk++) {
      socket.write(`400\r\n${'x'.repeat(1024)}\r\n`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(isOpen).toBe(false);
  });

  it('says nothing of itself: no landing page, no trace, no text of a body that is no JSON', async () => {
    const page = await fetch(api.url, { headers: { accept: '*/*' } });
    expect(await page.text()).not.toMatch(/yoga/i);
    expect(page.headers.get('server')).toBeNull();
    const { text } = await send('{"query": <script>secret');
    expect(text).not.toMatch(/secret|stack|node_modules|\.js/);
    const faulty = await send(operation('query ($s: String!) { story(slug: $s) { title } }', { s: 'a\0b' }).body);
    expect(faulty.codes).toEqual(['BAD_INPUT']);
    expect(faulty.text).not.toMatch(/stack|node_modules/);
  });
});

describe('nobody else waits', () => {
  const small = operation('{ stories(first: 1) { nodes { id } } }').body;
  const other = { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' };

  /** Milliseconds that small queries of somebody else take, in the middle of them. */
  async function delay(samples: number): Promise<number> {
    const took: number[] = [];
    for (let sample = 0; sample < samples; sample++) {
      const begun = performance.now();
      const response = await fetch(api.url, { method: 'POST', headers: other, body: small });
      await response.arrayBuffer();
      took.push(performance.now() - begun);
    }
    return took.sort((a, b) => a - b)[Math.floor(took.length / 2)]!;
  }

  const memory = () => {
    const status = readFileSync(`/proc/${api.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
  };

  it.each(attacks)('during %s', { retry: 2 }, async (_, { body, headers }) => {
    const before = await delay(15);
    let isOver = false;
    const flood = Array.from({ length: 4 }, async () => {
      for (let turn = 0; !isOver; turn++) await send(body.replace('__typename', `__typename #${turn}\\n`), headers);
    });
    const during = await delay(15);
    isOver = true;
    await Promise.all(flood);
    expect(during - before).toBeLessThan(mostDelay);
  });

  it.runIf(process.platform === 'linux')('and the memory stays bounded, whatever documents come', async () => {
    const before = memory();
    for (let round = 0; round < 20; round++) {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          send(
            operation(
              `{ ${times(180, (i) => `stories { totalCount } # ${round} ${index} ${i} ${'x'.repeat(160)}\n`)} }`,
            ).body,
          ),
        ),
      );
    }
    expect(memory() - before).toBeLessThan(mostGrowth);
  });
});
