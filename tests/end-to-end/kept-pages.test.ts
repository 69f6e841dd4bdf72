import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Site, startSite, startWeb } from './servers.ts';

/** How old a page may be, in milliseconds. */
const mostStale = 1000;

let site: Site;
let other: Awaited<ReturnType<typeof startWeb>>;
let path: string;

beforeAll(async () => {
  site = await startSite(inject('filled'));
  other = await startWeb(site.apiUrl);
  const { stories } = await site.ask<{ stories: { nodes: { slug: string }[] } }>('{ stories { nodes { slug } } }');
  path = `/stories/${stories.nodes[0]!.slug}`;
});

afterAll(async () => {
  await other?.stop();
  await site?.stop();
});

const page = async (url: string) => (await fetch(url + path)).text();

/**
 * Asks every address again and again until what all show is new.
 * @returns how long after now an old page still arrived, in milliseconds
 */
async function staleFor(urls: readonly string[], isNew: (html: string) => boolean): Promise<number> {
  const begun = performance.now();
  const each = urls.map(async (url) => {
    for (let last = 0; performance.now() - begun < 20_000; await wait(20)) {
      if (isNew(await page(url))) return last;
      last = performance.now() - begun;
    }
    throw new Error(`${url} shows nothing new`);
  });
  return Math.max(...(await Promise.all(each)));
}

it('answers with the same bytes again, and with 304 to whoever has them', async () => {
  const first = await fetch(site.url + path);
  const etag = first.headers.get('etag')!;
  const again = await fetch(site.url + path);
  expect(again.headers.get('etag')).toBe(etag);
  expect(await again.text()).toBe(await first.text());
  const known = await fetch(site.url + path, { headers: { 'if-none-match': etag } });
  expect(known.status).toBe(304);
  expect(await known.text()).toBe('');
  expect((await fetch(site.url + path, { method: 'HEAD' })).headers.get('content-length')).not.toBe('0');
});

it.each(['br', 'gzip', 'identity'])('packs as %s where that is asked for', async (encoding) => {
  const response = await fetch(site.url + path, { headers: { 'accept-encoding': encoding } });
  expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
  expect(response.headers.get('vary')).toContain('Accept-Encoding');
  expect(await response.text()).toContain('</html>');
});

it('is the same for everyone, whatever their cookies and addresses carry', async () => {
  const plain = await page(other.url);
  const response = await fetch(`${other.url}${path}?utm_source=mine`, {
    headers: { cookie: 'attempt=secret; reader=dark.large.wide', 'x-forwarded-host': 'elsewhere.example' },
  });
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(await response.text()).toBe(plain);
});

it('shows within a second what was published, in every process of the website', async () => {
  const urls = [site.url, other.url];
  const [old] = await Promise.all(urls.map(page));
  const { story } = await site.ask<{ story: { articles: { nodes: { text: string }[] } } }>(
    'query ($slug: String!) { story(slug: $slug) { articles(first: 1) { nodes { text } } } }',
    { slug: path.split('/').at(-1) },
  );
  // The same report in another outlet joins the story.
  const { ingestArticles } = await site.ask<{ ingestArticles: { outcomes: { status: string }[] } }>(
    `mutation ($text: String!) {
      ingestArticles(articles: [{ key: "k", text: $text, publisher: "The Evening Kestrel" }]) {
        __typename ... on IngestReport { outcomes { key status } }
      }
    }`,
    { text: story.articles.nodes[0]!.text },
  );
  expect(ingestArticles.outcomes[0]!.status).toBe('STORED');
  expect(await staleFor(urls, (html) => html !== old)).toBeLessThan(mostStale);

  const isPublished = async () =>
    (
      await site.ask<{ stories: { nodes: { isStale: boolean }[] } }>('{ stories { nodes { isStale } } }')
    ).stories.nodes.every(({ isStale }) => !isStale);
  while (!(await isPublished())) await wait(20);
  expect(await staleFor(urls, (html) => html.includes('The Evening Kestrel'))).toBeLessThan(mostStale);
});

it('goes on showing what it has while the API is away', async () => {
  const html = await page(site.url);
  await site.stopApi();
  const response = await fetch(site.url + path);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(html);
});
