// Functions handed to `evaluate` run in the browser.
/// <reference lib="dom" />
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { objections } from './axe.ts';
import { follow, openBrowser } from './browser.ts';
import { edgeArticles } from './edge-articles.ts';
import { largeStory } from './large-story.ts';
import { type Site, startSite } from './servers.ts';

let site: Site;
let browser: Browser;
const contexts: BrowserContext[] = [];
let slug: string;
let person: { slug: string; name: string };

interface Known {
  stories: { nodes: { slug: string }[] };
  profiles: { nodes: { slug: string; name: string; quotations: { totalCount: number } }[] };
}

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(inject('filled')), openBrowser()]);
  const { stories, profiles } = await site.ask<Known>(
    '{ stories { nodes { slug } } profiles(filter: { type: PERSON }, first: 50) { nodes { slug name quotations { totalCount } } } }',
  );
  slug = stories.nodes[0]!.slug;
  person = profiles.nodes.toSorted((a, b) => b.quotations.totalCount - a.quotations.totalCount)[0]!;
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(`${site.url}${path}`);
  return page;
}

const withoutScript = { javaScriptEnabled: false };
const statusLine = (page: Page) => page.locator('.result-line').textContent();

describe('people, organisations, places', () => {
  it('are led to by the briefing', async () => {
    const page = await open(`/stories/${slug}`, withoutScript);
    const link = page.locator('.entities a[href^="/names/"]').first();
    const name = await link.textContent();
    await link.click();
    expect(await page.locator('h1').textContent()).toBe(name);
  });

  it('have what they said, each with a link to the words in the article', async () => {
    const page = await open(`/names/${person.slug}`, withoutScript);
    const quotation = page.locator('#quotations .said > li').first();
    const words = (await quotation.locator('q').textContent())!;
    await quotation.locator('.outlets a').first().click();
    const marked = (await page.locator('mark#span').textContent())!.replace(/\s+/g, ' ');
    expect(marked).toContain(words);
  });

  it('are listed by kind and by how the name begins, with a form that needs no script', async () => {
    const page = await open('/names', withoutScript);
    const all = await page.locator('.rows > li').count();
    await page.getByLabel('Kind').selectOption('person');
    await page.getByLabel('Name begins with').fill(person.name.slice(0, 3));
    await follow(page.getByRole('button', { name: 'Show' }));
    expect(await page.locator('.rows > li').count()).toBeLessThan(all);
    expect(await page.getByRole('link', { name: person.name, exact: true }).count()).toBe(1);
    expect(await page.getByLabel('Kind').inputValue()).toBe('person');
  });

  it('are in the map of the site', async () => {
    const text = await (await fetch(`${site.url}/sitemap.xml`)).text();
    for (const path of [`/names/${person.slug}`, '/names', '/archive'])
      expect(text).toContain(`<loc>${site.url}${path}</loc>`);
  });
});

describe('the archive', () => {
  it('has every story, and by its months the same ones', async () => {
    const page = await open('/archive', withoutScript);
    expect(await page.locator('.story-row').count()).toBe(3);
    await follow(page.locator('.months a').first());
    expect(await page.locator('.story-row').count()).toBeGreaterThan(0);
    expect(await page.locator('.months a[aria-current]').count()).toBe(1);
    expect(await page.getByLabel('Since').inputValue()).toMatch(/-01$/);
  });

  it('is narrowed by a form that needs no script, and says where nothing fits', async () => {
    const page = await open('/archive', withoutScript);
    await page.locator('.filter-fold summary').click();
    await page.getByLabel('Naming').fill(person.name);
    await follow(page.getByRole('button', { name: 'Show' }));
    const few = await page.locator('.story-row').count();
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(3);
    await page.goto(`${site.url}/archive?until=1999-12-31`);
    expect(await statusLine(page)).toContain('No story fits.');
    await page.goto(`${site.url}/archive?name=zqxvkjwq`);
    expect(await statusLine(page)).toContain('is named “zqxvkjwq”');
  });
});

describe('the search', () => {
  it('is a box on every page; what is found is marked and leads to it', async () => {
    const page = await open(`/stories/${slug}`, withoutScript);
    await page.getByRole('searchbox', { name: 'Search' }).fill(person.name);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?/);
    expect(await page.getByRole('searchbox').inputValue()).toBe(person.name);
    expect(await page.locator('.hit mark').count()).toBeGreaterThan(0);
    await page.locator('.tabs').getByText('Names').click();
    const hits = page.locator('.hit');
    expect(await hits.first().textContent()).toContain('Person');
    // Who is quoted most need not be named in full in any statement.
    await page.goto(`${site.url}/search?q=dam&kind=claim`);
    await follow(page.locator('.snippet a').first());
    expect(await page.locator('mark#span').count()).toBe(1);
  });

  it('puts right what is misspelt, and says so', async () => {
    const word = person.name.split(' ').at(-1)!;
    const misspelt = `${word.slice(0, 2)}${word.slice(3)}`;
    const page = await open(`/search?q=${encodeURIComponent(misspelt)}`, withoutScript);
    expect(await page.locator('.note').textContent()).toContain(`Nothing has “${misspelt}”`);
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
  });

  it('says where nothing was found, and what may be typed where nothing was', async () => {
    const page = await open('/search?q=zqxvkjwq', withoutScript);
    expect(await statusLine(page)).toContain('Nothing was found.');
    await page.goto(`${site.url}/search?q=`);
    expect(await page.locator('.how-to').count()).toBe(1);
  });

  it('keeps its filters when other words are searched for, and goes on page by page', async () => {
    const page = await open(
      '/search?q=dam+or+pump+or+troops+or+company+or+minister+or+people&since=2000-01-01&kind=claim',
      withoutScript,
    );
    const seen = await page
      .locator('.snippet a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await page.getByRole('link', { name: 'More results' }).click();
    expect(seen).not.toContain(await page.locator('.snippet a').first().getAttribute('href'));
    await page.getByRole('searchbox').fill(person.name);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === person.name);
    expect(new URL(page.url()).searchParams.get('since')).toBe('2000-01-01');
    expect(new URL(page.url()).searchParams.get('kind')).toBe('claim');
  });

  it('is reached with one key', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('takes no query for markup', async () => {
    const html = await (await fetch(`${site.url}/search?q=${encodeURIComponent('"><script>x</script>')}`)).text();
    expect(html).not.toContain('<script>x');
  });
});

/** Has the same report join the story from another outlet, and waits for the next revision. */
async function publish(): Promise<number> {
  const { story } = await site.ask<{ story: { articles: { nodes: { text: string }[] } } }>(
    'query ($slug: String!) { story(slug: $slug) { articles(first: 1) { nodes { text } } } }',
    { slug },
  );
  await site.ask(
    `mutation ($text: String!) {
      ingestArticles(articles: [{ key: "k", text: $text, publisher: "The Evening Kestrel" }]) { __typename }
    }`,
    { text: story.articles.nodes[0]!.text },
  );
  for (;;) {
    const { briefing } = await site.ask<{ briefing: { revision: number; story: { isStale: boolean } } }>(
      'query ($slug: String!) { briefing(slug: $slug) { revision story { isStale } } }',
      { slug },
    );
    if (briefing.revision > 1 && !briefing.story.isStale) return briefing.revision;
    await wait(50);
  }
}

describe('a new revision', () => {
  it('is marked for a reader who knows the one before, and everything that it changed is told with why', async () => {
    const archive = `${site.url}/archive?publisher=The+Evening+Kestrel`;
    expect(await (await fetch(archive)).text()).toContain('No story fits.');
    const page = await open(`/stories/${slug}`);
    expect(await page.locator('.unread').isVisible()).toBe(false);

    const revision = await publish();
    await wait(1000);
    await page.reload();
    expect(await page.locator('.unread').isVisible()).toBe(true);
    await page.locator('.unread').click();
    expect(new URL(page.url()).searchParams.get('since')).toBe('1');
    expect(await page.locator('.revision').count()).toBe(revision - 1);
    expect(await page.locator('.revision').first().textContent()).toContain('joined the story');
    expect(await page.locator('.item-changes > li').count()).toBeGreaterThan(0);
    await page.goto(`${site.url}/stories/${slug}`);
    expect(await page.locator('.unread').isVisible()).toBe(false);

    // What is kept under a query is as new as the rest.
    expect(await (await fetch(archive)).text()).toContain(`/stories/${slug}`);
  });

  it('leaves the one before at its address, marked, with the way to the latest', async () => {
    const page = await open(`/stories/${slug}/revisions/1`, withoutScript);
    expect(await page.locator('.note').first().textContent()).toContain('older revision');
    const address = `${site.url}/stories/${slug}/revisions/1`;
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(address);
    await page.getByRole('link', { name: 'Read the latest one' }).click();
    expect(new URL(page.url()).pathname).toBe(`/stories/${slug}`);
  });

  it('is shown to nobody as unread without script', async () => {
    const page = await open(`/stories/${slug}`, withoutScript);
    expect(await page.locator('.unread').isVisible()).toBe(false);
  });
});

describe('stories at the edges', () => {
  const many = 12;
  let paths: string[];

  beforeAll(async () => {
    await site.ask('mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles) { __typename } }', {
      articles: [...edgeArticles, ...largeStory(many)],
    });
    for (;;) {
      const { stories } = await site.ask<{
        stories: { nodes: { slug: string; isStale: boolean; articleCount: number }[] };
      }>('{ stories(first: 20) { nodes { slug isStale articleCount } } }');
      const these = stories.nodes.filter(({ articleCount }) => articleCount === 1 || articleCount >= many);
      paths = these.map((story) => `/stories/${story.slug}`);
      if (these.length === 3 && these.every(({ isStale }) => !isStale)) break;
      await wait(200);
    }
    await wait(1000);
  }, 180_000);

  it('have nothing that axe objects to, and fit a narrow phone, light and dark', async () => {
    const large = paths.find((path) => path.includes('grain'))!;
    for (const path of [...paths, `${large}/findings`, `${large}/articles`, '/', '/archive']) {
      const page = await open(path, { colorScheme: 'light', viewport: { width: 360, height: 740 } });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        for (const section of document.querySelectorAll<HTMLElement>('.section'))
          section.style.contentVisibility = 'visible';
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
      expect(await objections(page), `${path}, light`).toEqual([]);
      // In the dark the same page differs in its colours only.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await objections(page, ['color-contrast', 'link-in-text-block']), `${path}, dark`).toEqual([]);
    }
  });

  it('keep a long briefing on a light page, and the whole of its sections on pages of their own', async () => {
    const large = paths.find((path) => path.includes('grain'))!;
    const html = await (await fetch(site.url + large)).text();
    expect(gzipSync(html).length).toBeLessThanOrEqual(25_000);
    const page = await open(large, withoutScript);
    const shown = await page.locator('.findings > li').count();
    await follow(page.locator('#findings .whole a'));
    expect(await page.locator('.findings > li').count()).toBeGreaterThan(shown);
    expect(await page.locator('.cite').count()).toBeGreaterThan(0);
    await page.goto(`${site.url}${large}`);
    await follow(page.locator('#articles .whole a'));
    expect(await page.locator('.listed').count()).toBe(many);
  });
});
