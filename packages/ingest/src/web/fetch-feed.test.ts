import { afterEach, describe, expect, it } from 'vitest';
import { codeOf } from '../errors.fixture.ts';
import { fetchEntry, fetchFeed } from './fetch-feed.ts';
import { type LocalServer, local, page, serve } from './server.fixture.ts';

let server: LocalServer | undefined;
afterEach(() => server?.close());

const rss = (...links: string[]) =>
  `<rss version="2.0"><channel><title>The Ostrand Mail</title>${links
    .map((link, at) => `<item><title>Entry ${at + 1}</title><link>${link}</link></item>`)
    .join('')}</channel></rss>`;

describe('fetchFeed', () => {
  it('reads a feed where it is in the end', async () => {
    server = await serve({
      '/feed': { status: 301, headers: { location: '/feeds/news' } },
      '/feeds/news': { headers: { 'content-type': 'application/rss+xml' }, body: rss('ferry', '/bus') },
    });
    const { origin } = server;
    expect(await fetchFeed(`${origin}/feed`, {}, local())).toMatchObject({
      url: `${origin}/feeds/news`,
      title: 'The Ostrand Mail',
      entries: [{ url: `${origin}/feeds/ferry` }, { url: `${origin}/bus` }],
    });
  });

  it('reads the character set that the feed names', async () => {
    const body = Buffer.from(
      '<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>\x93Zo\xeb\x94</title></channel></rss>',
      'latin1',
    );
    server = await serve({ '/feed': { headers: { 'content-type': 'text/xml' }, body } });
    expect((await fetchFeed(`${server.origin}/feed`, {}, local()))?.title).toBe('“Zoë”');
  });

  it('asks only for what has changed', async () => {
    const etag = '"v1"';
    const lastModified = 'Sun, 02 Mar 2031 06:00:00 GMT';
    server = await serve({
      '/feed': (response, { headers }) => {
        const unchanged = headers['if-none-match'] === etag && headers['if-modified-since'] === lastModified;
        response.writeHead(unchanged ? 304 : 200, {
          'content-type': 'application/rss+xml',
          etag,
          'last-modified': lastModified,
        });
        response.end(unchanged ? undefined : rss('/ferry'));
      },
    });
    const address = `${server.origin}/feed`;
    const first = await fetchFeed(address, {}, local());
    expect(first).toMatchObject({ etag, lastModified, entries: [{ title: 'Entry 1' }] });
    expect(await fetchFeed(address, first, local())).toBeUndefined();
    expect(await fetchFeed(address, { etag: '"v0"' }, local())).toMatchObject({ etag });
  });

  it.each([
    ['text/html', page('No feed.'), 'bad-feed'],
    ['audio/mpeg', 'ID3', 'unsupported-type'],
  ])('fails for %s', async (type, body, code) => {
    server = await serve({ '/feed': { headers: { 'content-type': type }, body } });
    const { origin } = server;
    expect(await codeOf(() => fetchFeed(`${origin}/feed`, {}, local()))).toBe(code);
  });

  it('is guarded as articles are', async () => {
    expect(await codeOf(() => fetchFeed('http://127.0.0.1/feed'))).toBe('forbidden-address');
  });
});

describe('fetchEntry', () => {
  it('reads the page, and takes from the feed what the page does not say', async () => {
    server = await serve({ '/ferry': { body: page('The boat ends.') } });
    const entry = { url: `${server.origin}/ferry`, title: 'Night boat ends', published: '2031-03-02' };
    expect(await fetchEntry(entry, { language: 'en-GB', entries: [entry] }, local())).toMatchObject({
      text: 'The boat ends.',
      title: 'Night boat ends',
      published: '2031-03-02',
      language: 'en',
    });
  });

  it.each([
    [{ text: '<p>The boat &amp; the bus end.</p>', isHtml: true }, 'The boat & the bus end.'],
    [{ text: 'The boat <Skarv> ends.', isHtml: false }, 'The boat <Skarv> ends.'],
  ])('reads the text of an entry that has no page', async (content, text) => {
    const entry = { title: 'Night boat ends', content };
    expect(await fetchEntry(entry, { entries: [entry] })).toMatchObject({ text, title: 'Night boat ends' });
  });

  it.each([
    ['neither page nor text', {}, 'bad-entry'],
    ['a page on this machine', { url: 'http://127.0.0.1/' }, 'forbidden-address'],
    ['no page of the web', { url: 'javascript:alert(1)' }, 'bad-url'],
  ])('fails for an entry with %s', async (_, entry, code) => {
    expect(await codeOf(() => fetchEntry(entry, { entries: [entry] }))).toBe(code);
  });
});
