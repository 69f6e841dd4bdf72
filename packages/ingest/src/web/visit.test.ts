import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { codeOf } from '../errors.fixture.ts';
import { fetchArticle } from './article.ts';
import { type LocalServer, local, page, serve } from './server.fixture.ts';

const ok = page('The Ostrand ferry company will end its night crossings on Monday.');
let server: LocalServer | undefined;
afterEach(() => server?.close());

/** A server for this test only. */
async function start(...args: Parameters<typeof serve>): Promise<LocalServer> {
  server = await serve(...args);
  return server;
}

describe('the guard of addresses', () => {
  it('refuses this machine unless a caller allows it', async () => {
    const { origin, port, asked } = await start({ '/': { body: ok } });
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::ffff:127.0.0.1]', 'localhost'])
      expect(await codeOf(() => fetchArticle(`http://${host}:${port}/`, { allowPort: () => true }))).toBe(
        'forbidden-address',
      );
    expect(await codeOf(() => fetchArticle(`${origin}/`))).toBe('forbidden-address');
    expect(asked).toEqual([]);
  });

  it.each([
    [['10.0.0.5']],
    [['169.254.169.254']],
    [['::ffff:127.0.0.1']],
    [['fd00::1', '192.168.0.1']],
    [['fe80::1%eth0']],
  ])('refuses a name that resolves to %j', async (addresses) => {
    const work = fetchArticle('http://intern.example/a', { resolve: async () => addresses });
    await expect(work).rejects.toMatchObject({
      code: 'forbidden-address',
      message: expect.stringMatching(/^http:\/\/intern\.example\/a .*not an address of the public internet/),
    });
  });

  it('connects to the address that was judged, and looks it up once for each connection', async () => {
    const { port, asked } = await start({ '/a': { body: ok } });
    let lookups = 0;
    const resolve = async () => {
      lookups++;
      return ['10.0.0.5', '127.0.0.1', '192.168.0.1'];
    };
    // No name server knows this name: only the answer above can have led anywhere.
    await fetchArticle(`http://news.invalid:${port}/a`, local({ resolve }));
    expect(asked.map(({ headers }) => headers.host)).toEqual([`news.invalid:${port}`, `news.invalid:${port}`]);
    expect(lookups).toBe(asked.length);
  });

  it('judges again when a name server changes its mind', async () => {
    const { port, asked } = await start({ '/a': { body: ok } });
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const work = fetchArticle(`http://news.invalid:${port}/a`, local({ resolve: async () => answers.shift()! }));
    expect(await codeOf(() => work)).toBe('forbidden-address');
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it.each([
    ['http://10.0.0.5/', 'forbidden-address'],
    ['http://[::1]/', 'forbidden-address'],
    ['http://0x7f000002/', 'forbidden-address'],
    ['//169.254.169.254/latest/', 'forbidden-address'],
    ['http://intern.example/', 'forbidden-address'],
    ['file:///etc/hostname', 'bad-url'],
    ['http://reader:secret@news.example/', 'bad-url'],
    ['http://[broken/', 'bad-url'],
  ])('refuses a redirect to %s', async (location, code) => {
    const { origin } = await start({ '/a': { status: 302, headers: { location } } });
    const work = fetchArticle(`${origin}/a`, local({ resolve: async () => ['10.0.0.5'] }));
    await expect(work).rejects.toMatchObject({ code, message: expect.stringContaining(`${origin}/a leads elsewhere`) });
  });

  it('refuses a robots.txt that redirects to a private address', async () => {
    const { origin } = await start({
      '/robots.txt': { status: 301, headers: { location: 'http://10.0.0.5/' } },
      '/a': { body: ok },
    });
    expect(await codeOf(() => fetchArticle(`${origin}/a`, local()))).toBe('forbidden-address');
  });
});

describe('redirects', () => {
  it('follows five, relative ones too', async () => {
    const { origin } = await start({
      '/0': { status: 301, headers: { location: '/1' } },
      '/1': { status: 302, headers: { location: '2' } },
      '/2': { status: 303, headers: { location: './3' } },
      '/3': { status: 307, headers: { location: '/4#part' } },
      '/4': { status: 308, headers: { location: '/5?x=1' } },
      '/5?x=1': { body: ok },
    });
    expect((await fetchArticle(`${origin}/0`, local())).url).toBe(`${origin}/5?x=1`);
  });

  it('gives up in a circle', async () => {
    const { origin, asked } = await start({
      '/a': { status: 302, headers: { location: '/b' } },
      '/b': { status: 302, headers: { location: '/a' } },
    });
    expect(await codeOf(() => fetchArticle(`${origin}/a`, local()))).toBe('too-many-redirects');
    expect(asked).toHaveLength(1 + 6);
  });

  it('keeps to the robots.txt of every host on the way', async () => {
    const { port, asked } = await start({
      '/robots.txt': (response, { headers }) =>
        response.end(headers.host?.startsWith('closed') ? 'User-agent: *\nDisallow: /' : ''),
      '/a': (response) => response.writeHead(302, { location: `http://closed.invalid:${port}/b` }).end(),
      '/b': { body: ok },
    });
    const work = fetchArticle(`http://open.invalid:${port}/a`, local({ resolve: async () => ['127.0.0.1'] }));
    expect(await codeOf(() => work)).toBe('not-allowed-by-robots');
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/robots.txt']);
  });
});

describe('sizes', () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'a ');

  it('stops reading a body that does not end', async () => {
    let sent = 0;
    const { origin } = await start({
      '/a': async (response) => {
        response.writeHead(200, { 'content-type': 'text/plain' });
        while (!response.destroyed && sent < 200) {
          sent++;
          if (!response.write(megabyte)) await new Promise((go) => response.once('drain', go).once('close', go));
        }
        response.end();
      },
    });
    expect(await codeOf(() => fetchArticle(`${origin}/a`, local()))).toBe('too-large');
    expect(sent).toBeLessThan(100);
  });

  it.each([
    ['br', brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })],
    ['gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024))],
  ])('stops unpacking a bomb of %s', async (encoding, body) => {
    expect(body.byteLength).toBeLessThan(100_000);
    const { origin } = await start({ '/a': { headers: { 'content-encoding': encoding }, body } });
    const before = process.memoryUsage().arrayBuffers;
    expect(await codeOf(() => fetchArticle(`${origin}/a`, local()))).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 1024 * 1024);
  });
});

describe('times', () => {
  it('does not wait for an answer for ever', async () => {
    const { origin } = await start({ '/a': () => {} });
    const work = fetchArticle(`${origin}/a`, local({ patience: { answer: 700 } }));
    await expect(work).rejects.toMatchObject({
      code: 'timed-out',
      message: `${origin}/a did not answer within 0.7 s.`,
    });
  });

  it('does not wait for a body that trickles', async () => {
    const { origin } = await start({
      '/a': (response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const drip = setInterval(() => response.write('a '), 20);
        response.once('close', () => clearInterval(drip));
      },
    });
    const started = performance.now();
    expect(await codeOf(() => fetchArticle(`${origin}/a`, local({ patience: { total: 300 } })))).toBe('timed-out');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('counts all redirects of a fetch together', async () => {
    const slowly = (location: string) => (response: ServerResponse) => {
      setTimeout(() => response.writeHead(302, { location }).end(), 150);
    };
    const { origin } = await start({ '/0': slowly('/1'), '/1': slowly('/2'), '/2': slowly('/3'), '/3': slowly('/4') });
    expect(await codeOf(() => fetchArticle(`${origin}/0`, local({ patience: { total: 400 } })))).toBe('timed-out');
  });

  it('does not wait for a name server for ever', async () => {
    const options = local({ resolve: () => new Promise(() => {}), patience: { answer: 100 } });
    expect(await codeOf(() => fetchArticle('http://news.example/a', options))).toBe('timed-out');
  });
});

describe('robots.txt', () => {
  const rules = (body: string) => ({ '/robots.txt': { headers: { 'content-type': 'text/plain' }, body } });

  it.each([
    ['for all', 'User-agent: *\nDisallow: /', 'not-allowed-by-robots'],
    ['for us', '\uFEFFUser-agent: parallax\nDisallow: /news/', 'not-allowed-by-robots'],
    ['with stars', 'User-agent: *\nDisallow: /***ws/*.html$', 'not-allowed-by-robots'],
    ['for others', 'User-agent: Otherbot\nDisallow: /', 'no error'],
    ['for all but us', 'User-agent: *\nDisallow: /\n\nUser-agent: Parallax\nAllow: /', 'no error'],
    ['with an exception', 'User-agent: *\nDisallow: /\nAllow: /news/*.html$', 'no error'],
    ['of another folder', 'User-agent: *\nDisallow: /private/', 'no error'],
    ['that is a page', page('Not found, but with status 200.'), 'no error'],
  ])('keeps to rules %s', async (_, body, code) => {
    const { origin, asked } = await start({ ...rules(body), '/news/a.html': { body: ok } });
    expect(await codeOf(() => fetchArticle(`${origin}/news/a.html`, local()))).toBe(code);
    expect(asked).toHaveLength(code === 'no error' ? 2 : 1);
  });

  it.each([
    [404, 'no error'],
    [403, 'no error'],
    [429, 'not-allowed-by-robots'],
    [503, 'not-allowed-by-robots'],
  ])('takes the status %i of it as RFC 9309 has it', async (status, code) => {
    const { origin } = await start({ '/robots.txt': { status }, '/a': { body: ok } });
    expect(await codeOf(() => fetchArticle(`${origin}/a`, local()))).toBe(code);
  });

  it('is not worked through for seconds', async () => {
    const { origin } = await start({
      ...rules(`User-agent: *\n${`Disallow: /${'*a'.repeat(90)}\n`.repeat(2600)}`),
      [`/${'a'.repeat(2000)}`]: { body: ok },
    });
    const started = performance.now();
    expect(await codeOf(() => fetchArticle(`${origin}/${'a'.repeat(2000)}`, local()))).toBe('not-allowed-by-robots');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('is read once for many articles', async () => {
    const { origin, asked } = await start({ '/a': { body: ok }, '/b': { body: ok } });
    const options = local();
    await Promise.all([fetchArticle(`${origin}/a`, options), fetchArticle(`${origin}/b`, options)]);
    expect(asked.map(({ path }) => path).toSorted()).toEqual(['/a', '/b', '/robots.txt']);
  });
});

describe('what cannot be read', () => {
  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'http-error'],
    [429, 'http-error'],
    [500, 'http-error'],
    [304, 'http-error'],
    [302, 'http-error'],
  ])('the status %i', async (status, code) => {
    const { origin } = await start({ '/a': { status } });
    const work = fetchArticle(`${origin}/a`, local());
    await expect(work).rejects.toMatchObject({ code, message: expect.stringContaining(`${origin}/a`) });
  });

  it.each([['application/pdf'], ['image/png'], ['application/json'], ['nonsense'], ['']])(
    'the type "%s"',
    async (type) => {
      const { origin } = await start({ '/a': { headers: { 'content-type': type }, body: ok } });
      expect(await codeOf(() => fetchArticle(`${origin}/a`, local()))).toBe('unsupported-type');
    },
  );

  it.each([
    ['a picture called a page', { body: '\x89PNG\r\n' }, 'not-text'],
    ['a page without words', { body: '<html><body></body></html>' }, 'empty-article'],
    ['what calls itself compressed', { headers: { 'content-encoding': 'gzip' }, body: ok }, 'bad-response'],
    ['what calls itself Brotli', { headers: { 'content-encoding': 'br' }, body: ok }, 'bad-response'],
    [
      'half of what was compressed',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync(ok).subarray(0, 60) },
      'bad-response',
    ],
    ['a compression that was not asked for', { headers: { 'content-encoding': 'zstd' }, body: ok }, 'bad-response'],
  ])('%s', async (_, route, code) => {
    const body = typeof route.body === 'string' ? Buffer.from(route.body, 'latin1') : route.body;
    const { origin } = await start({ '/a': { ...route, body } });
    expect(await codeOf(() => fetchArticle(`${origin}/a`, local()))).toBe(code);
  });

  it('a host that refuses the connection', async () => {
    const { origin, close } = await start({});
    close();
    await expect(fetchArticle(`${origin}/a`, local())).rejects.toMatchObject({
      code: 'network-error',
      message: expect.stringContaining('the connection was refused'),
    });
  });

  it('a name that nobody has', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    };
    await expect(fetchArticle('https://nobody.example/a', { resolve })).rejects.toMatchObject({
      code: 'network-error',
      message: expect.stringContaining('there is no host of that name'),
    });
  });

  it('a body that breaks off', async () => {
    const { origin } = await start({
      '/a': (response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
        response.write('<p>The boat', () => response.destroy());
      },
    });
    expect(await codeOf(() => fetchArticle(`${origin}/a`, local()))).toBe('network-error');
  });

  it('what is not HTTP', async () => {
    const speaker = createServer((socket) => socket.end('220 mail.example ESMTP\r\n'));
    await new Promise<void>((listening) => speaker.listen(0, '127.0.0.1', listening));
    const { port } = speaker.address() as { port: number };
    try {
      const work = fetchArticle(`http://127.0.0.1:${port}/a`, local());
      await expect(work).rejects.toMatchObject({
        code: 'network-error',
        message: expect.stringContaining('its answer is not HTTP'),
      });
    } finally {
      speaker.close();
    }
  });
});
