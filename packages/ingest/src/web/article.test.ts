import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchArticle } from './article.ts';
import { type LocalServer, local, page, serve } from './server.fixture.ts';

const sentence = 'The Ostrand ferry company will end its night crossings on Monday, its director, Maud Errant, said.';
const ok = page(sentence);
let server: LocalServer | undefined;
afterEach(() => server?.close());

/** A server for this test only. */
async function start(...args: Parameters<typeof serve>): Promise<LocalServer> {
  server = await serve(...args);
  return server;
}

describe('fetchArticle', () => {
  it('reads a page and says where it was found', async () => {
    const { origin, asked } = await start({ '/ferry': { body: page(sentence, '<title>Night boat ends</title>') } });
    expect(await fetchArticle(`${origin}/ferry#top`, local())).toMatchObject({
      text: sentence,
      title: 'Night boat ends',
      url: `${origin}/ferry`,
    });
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/ferry']);
    expect(asked[1]!.headers['user-agent']).toMatch(/^Parallax \(/);
    expect(asked[1]!.headers).not.toHaveProperty('cookie');
  });

  it('takes the page’s own address on the same host, and no other’s', async () => {
    const routes: Record<string, { body: string }> = {};
    const { origin } = await start(routes);
    routes['/a'] = { body: page(sentence, `<link rel="canonical" href="${origin}/ferry">`) };
    routes['/b'] = { body: page(sentence, '<link rel="canonical" href="https://quay-news.example/ferry">') };
    expect((await fetchArticle(`${origin}/a`, local())).url).toBe(`${origin}/ferry`);
    expect((await fetchArticle(`${origin}/b`, local())).url).toBe(`${origin}/b`);
  });

  it('fills in what only a feed says', async () => {
    const { origin } = await start({
      '/a': { body: page(sentence, '<meta property="og:title" content="Own title">') },
    });
    const hints = { title: 'Title in the feed', published: '2031-03-02' };
    expect(await fetchArticle(`${origin}/a`, local(), hints)).toMatchObject({
      title: 'Own title',
      published: '2031-03-02',
    });
  });

  it.each([
    ['text/plain', '/a.txt', '# Night boat\n\nIt ends.', '# Night boat\n\nIt ends.'],
    ['text/markdown; charset=utf-8', '/a', '---\ntitle: Night boat\n---\n\nIt ends.', 'It ends.'],
    ['text/plain', '/a.md', '---\ntitle: Night boat\n---\n\nIt ends.', 'It ends.'],
    ['application/xhtml+xml', '/a', ok, sentence],
    ['TEXT/HTML;charset="UTF-8"', '/a', ok, sentence],
  ])('reads %s at %s', async (type, path, body, text) => {
    const { origin } = await start({ [path]: { headers: { 'content-type': type }, body } });
    expect((await fetchArticle(origin + path, local())).text.trim()).toBe(text);
  });

  it.each([
    ['as the header says', 'text/html; charset=windows-1252', ''],
    ['as the page says', 'text/html', '<meta charset="windows-1252">'],
    ['as the header says, not the page', 'text/html; charset=windows-1252', '<meta charset="windows-1251">'],
  ])('reads windows-1252 %s', async (_, type, head) => {
    const body = Buffer.from(page('\x93The boat\x94, said Zo\xeb, \x93is late.\x94', head), 'latin1');
    const { origin } = await start({ '/a': { headers: { 'content-type': type }, body } });
    expect((await fetchArticle(`${origin}/a`, local())).text).toBe('“The boat”, said Zoë, “is late.”');
  });

  it.each([
    ['gzip', gzipSync(ok)],
    ['br', brotliCompressSync(ok)],
  ])('unpacks %s', async (encoding, body) => {
    const { origin } = await start({ '/a': { headers: { 'content-encoding': encoding }, body } });
    expect((await fetchArticle(`${origin}/a`, local())).text).toBe(sentence);
  });
});
