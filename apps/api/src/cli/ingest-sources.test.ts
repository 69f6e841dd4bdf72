import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FetchOptions, Manners } from '@parallax/ingest/web';
import { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Input } from './articles.ts';
import { FeedMemory } from './feed-memory.ts';
import { readSources, type SourceOptions, takesSources } from './ingest-sources.ts';

const page = (text: string) => `<html lang="en"><body><article><p>${text}</p></article></body></html>`;
const entries = ['/ferry', '/gone', 'http://10.0.0.5/', '/bus', '/ferry'].map(
  (link) => `<item><title>The boat</title><link>${link}</link></item>`,
);
const pages: Record<string, string> = {
  '/ferry': page('The boat ends.'),
  '/bus': page('The bus goes on.'),
  '/feed': `<rss version="2.0"><channel><title>The Ostrand Mail</title>${entries.join('')}</channel></rss>`,
};
let server: Server;
let origin: string;
const said: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = pages[request.url!];
    const type = request.url === '/feed' ? 'application/rss+xml' : 'text/html';
    if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
    else response.writeHead(body ? 200 : 404, { 'content-type': type, etag: '"one"' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  said.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    said.push(
      String(line)
        .replace(/^parallax: /, '')
        .trim(),
    );
    return true;
  });
  return () => vi.restoreAllMocks();
});

const guard: FetchOptions = {
  allowAddress: (address) => address === '127.0.0.1',
  allowPort: () => true,
  manners: new Manners(0),
};

/** What each input came to: its text, or the code of its failure. */
async function read(paths: string[], options: Partial<SourceOptions> = {}, own = guard): Promise<[string, string][]> {
  const inputs: Input[] = [];
  for await (const input of readSources(paths, { entries: 30, ...options }, own)) inputs.push(input);
  return inputs.map((input) => [input.name, 'source' in input ? input.source.text : input.failure.error.code]);
}

it('takes web addresses and paths side by side, and goes on after one that fails', async () => {
  expect(await read([`${origin}/ferry`, `${origin}/gone`, '/no/such/file.txt', `${origin}/bus`])).toEqual([
    [`${origin}/ferry`, 'The boat ends.'],
    [`${origin}/gone`, 'not-found'],
    ['/no/such/file.txt', 'not-found'],
    [`${origin}/bus`, 'The bus goes on.'],
  ]);
  expect(said).toContain(`fetching ${origin}/ferry`);
});

it('brings in the entries of a feed, and goes on after those that fail', async () => {
  expect(await read([`${origin}/feed`], { feed: true, entries: 4 })).toEqual([
    [`${origin}/ferry`, 'The boat ends.'],
    [`${origin}/gone`, 'not-found'],
    ['http://10.0.0.5/', 'forbidden-address'],
    [`${origin}/bus`, 'The bus goes on.'],
  ]);
  expect(said).toEqual([
    `fetching the feed ${origin}/feed`,
    `${origin}/feed has 5 entries; the first 4 are taken (--entries)`,
    `fetching 1 of 4: ${origin}/ferry`,
    `fetching 2 of 4: ${origin}/gone`,
    'fetching 3 of 4: http://10.0.0.5/',
    `fetching 4 of 4: ${origin}/bus`,
  ]);
});

it('says what is wrong with a feed, and goes on with the next', async () => {
  expect(await read([`${origin}/ferry`, 'feed.xml', `${origin}/feed`], { feed: true, entries: 1 })).toEqual([
    [`${origin}/ferry`, 'bad-feed'],
    ['feed.xml', 'bad-url'],
    [`${origin}/ferry`, 'The boat ends.'],
  ]);
});

it('fetches nothing from this machine or by other schemes', async () => {
  expect(await read([`${origin}/ferry`, 'file:///etc/hostname', 'http://localhost/'], {}, {})).toEqual([
    [`${origin}/ferry`, 'forbidden-address'],
    ['file:///etc/hostname', 'bad-url'],
    ['http://localhost/', 'forbidden-address'],
  ]);
});

it.each([
  [['--feed', '--jsonl']],
  [['--feed']],
  [['--feed', '--entries', '0', 'https://news.example/feed']],
  [['--entries', 'many', 'https://news.example/feed']],
])('does not take %j', async (args) => {
  const verb = takesSources(new Command('ingest'))
    .exitOverride()
    .action(() => {});
  await expect(verb.parseAsync(args, { from: 'user' })).rejects.toThrow();
});

it('asks for a feed whole until its entries were kept, and for more entries than were taken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-feeds-'));
  const count = async (entries: number, memory: FeedMemory) => {
    let found = 0;
    for await (const _ of readSources([`${origin}/feed`], { feed: true, entries }, guard, memory)) found++;
    return found;
  };
  try {
    const first = new FeedMemory(folder, undefined);
    expect(await count(1, first)).toBe(1);
    expect(await count(1, new FeedMemory(folder, undefined))).toBe(1);
    first.save();
    expect(await count(1, new FeedMemory(folder, undefined))).toBe(0);
    expect(said).toContain(`${origin}/feed has not changed since it was last brought in`);
    expect(await count(2, new FeedMemory(folder, undefined))).toBe(2);
    expect(await count(1, new FeedMemory(folder, 'postgresql://elsewhere/parallax'))).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
