// Functions handed to `evaluate` run in the browser.
/// <reference lib="dom" />
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { objections } from './axe.ts';
import { follow, openBrowser } from './browser.ts';
import { type Site, startSite } from './servers.ts';

let site: Site;
let browser: Browser;
const contexts: BrowserContext[] = [];
let slug: string;
let slugs: string[];
let article: string;
/** The name that most articles have. */
let named: { slug: string; name: string };

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(inject('filled')), openBrowser()]);
  const { stories } = await site.ask<{
    stories: { nodes: { slug: string; articleCount: number; articles: { nodes: { id: string }[] } }[] };
  }>('{ stories { nodes { slug articleCount articles { nodes { id } } } } }');
  // The one with most articles has the widest tables.
  const widest = stories.nodes.toSorted((a, b) => b.articleCount - a.articleCount)[0]!;
  slug = widest.slug;
  slugs = stories.nodes.map((story) => story.slug);
  article = widest.articles.nodes[0]!.id;
  const { profiles } = await site.ask<{
    profiles: { nodes: { slug: string; name: string; articles: { totalCount: number } }[] };
  }>('{ profiles(filter: { type: PERSON }, first: 50) { nodes { slug name articles { totalCount } } } }');
  named = profiles.nodes.toSorted((a, b) => b.articles.totalCount - a.articles.totalCount)[0]!;
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? '';
}

/** The card that tells what a citation's number stands for. */
async function cardOf(number: Locator): Promise<Locator> {
  return number.page().locator(`#${await number.getAttribute('aria-describedby')}`);
}

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(`${site.url}${path}`);
  return page;
}

const readingPages = (): [name: string, path: string][] => [
  ['the home page', '/'],
  ['a briefing', `/stories/${slug}`],
  ['an article', `/articles/${article}?from=0&to=40`],
  ['the way into a quiz', `/quiz/${slug}`],
  ['the settings', '/settings'],
  ['a permalink', `/stories/${slug}/revisions/1`],
  ['the changes of a briefing', `/stories/${slug}/changes`],
  ['a person', `/names/${named.slug}`],
  ['the names', '/names'],
  ['the archive', '/archive?status=corroborated'],
  ['the empty search', '/search'],
  ['a search', `/search?q=${encodeURIComponent(named.name)}&since=2000-01-01`],
  ['a search that finds nothing', '/search?q=zqxvkjwq'],
  ['a section by itself', `/stories/${slug}/findings`],
  ['the form for errors', `/stories/${slug}/report?r=1&e=summary-1`],
  ['the form for errors of an article', `/articles/${article}/report`],
  ['what is not there', '/nowhere'],
];

describe('the home page', () => {
  it('lists the three sample stories, each with ways to its briefing and its quiz', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    const cards = page.locator('.story-card');
    expect(await cards.count()).toBe(3);
    for (const card of await cards.all()) {
      expect(await textOf(card)).toMatch(/As of \d+ \w+ \d{4}.*\d+ articles, \d+ independent origins?/s);
      expect(await card.locator('a[href^="/stories/"]').count()).toBeGreaterThan(0);
      expect(await card.locator('a[href^="/quiz/"]').count()).toBe(1);
    }
  });
});

describe('a briefing', () => {
  it('has its sections in the order of the product', async () => {
    const page = await open(`/stories/${slug}`);
    const order = ['summary', 'positions', 'findings', 'divergences', 'numbers', 'timeline', 'quotations', 'entities'];
    const whole = [...order, 'only-in', 'open', 'articles', 'changes'];
    const shown = await page
      .locator('.briefing-body > section[id]')
      .evaluateAll((sections) => sections.map((each) => each.id));
    expect(shown).toEqual(whole.filter((id) => shown.includes(id)));
    for (const id of ['summary', 'findings', 'articles', 'changes']) expect(shown).toContain(id);
    expect(await textOf(page.locator('.briefing-head'))).toMatch(/\d+ articles, \d+ independent origins?/);
  });

  it.each([true, false])(
    'opens the article at the cited sentence, highlighted (script: %s)',
    async (javaScriptEnabled) => {
      const page = await open(`/stories/${slug}`, { javaScriptEnabled });
      const link = page.locator('.summary .cite').first();
      await link.hover();
      const card = await cardOf(link);
      await card.waitFor({ state: 'visible' });
      const [number, shown] = [await link.boundingBox(), await card.boundingBox()];
      expect(Math.abs(shown!.y - (number!.y + number!.height))).toBeLessThan(30);
      const words = await textOf(card.locator('q'));
      expect(await textOf(card.locator('.card-outlet'))).not.toBe('');
      await link.click();
      await page.waitForURL(/\/articles\/.*#span$/);
      const mark = page.locator('mark#span');
      const marked = await textOf(mark);
      expect(marked.length).toBeGreaterThan(10);
      expect(words.replace(/\s+/g, ' ')).toContain(marked.replace(/\s+/g, ' '));
      const box = await mark.boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(0);
      expect(box!.y).toBeLessThan(900);
    },
  );

  it('shows the card of a citation at a tap, without script', async () => {
    const page = await open(`/stories/${slug}`, {
      javaScriptEnabled: false,
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
    });
    await page.locator('.summary .cites button').first().tap();
    const card = await cardOf(page.locator('.summary .cite').first());
    await card.waitFor({ state: 'visible' });
    expect(await textOf(card.locator('.card-outlet'))).not.toBe('');
    await card.locator('a').tap();
    await page.waitForURL(/#span$/);
    expect(await page.locator('mark#span').count()).toBe(1);
  });

  it.each([true, false])('shows the card at the focus of the keyboard (script: %s)', async (javaScriptEnabled) => {
    const page = await open(`/stories/${slug}`, { javaScriptEnabled });
    const link = page.locator('.summary .cite').first();
    const card = await cardOf(link);
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await card.waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    await card.waitFor({ state: 'hidden' });
  });

  it('lets the pointer go from a number into its card, and takes the card away with Esc', async () => {
    const page = await open(`/stories/${slug}`);
    const link = page.locator('.summary .cite').first();
    const card = await cardOf(link);
    await link.hover();
    await card.hover();
    await page.waitForTimeout(400);
    expect(await card.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
  });

  it('has one card for each number, however often it is cited', async () => {
    const page = await open(`/stories/${slug}`);
    const cited = await page.locator('.cite').evaluateAll((all) => all.map((each) => each.textContent));
    expect(cited.length).toBeGreaterThan(new Set(cited).size);
    const cards = await page.locator('.card').evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    expect(new Set(cards).size).toBe(cards.length);
    expect(cards).toEqual(expect.arrayContaining([...new Set(cited)]));
  });

  it('has fonts of at most 110 KB', async () => {
    const page = await open('/icon.svg');
    let bytes = 0;
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'font') bytes += (await response.body()).length;
    });
    await page.goto(`${site.url}/stories/${slug}`, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(110_000);
  });

  it('is at most 25 KB of HTML, packed, for every sample story', async () => {
    for (const each of slugs) {
      const html = await (await fetch(`${site.url}/stories/${each}`)).text();
      expect(gzipSync(html).length, each).toBeLessThanOrEqual(25_000);
    }
  });

  it('gives every cited span one number, in order of appearance', async () => {
    const page = await open(`/stories/${slug}`);
    const cited = await page
      .locator('.cite')
      .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')] as const));
    const numbers = new Map<string, Set<string>>();
    for (const [number, href] of cited) numbers.set(number!, (numbers.get(number!) ?? new Set()).add(href!));
    expect([...numbers.values()].every((hrefs) => hrefs.size === 1)).toBe(true);
    expect(new Set(cited.map(([, href]) => href)).size).toBe(numbers.size);
    expect(cited[0]![0]).toBe('1');
  });

  it('keeps each revision at an address of its own', async () => {
    const page = await open(`/stories/${slug}/revisions/1`);
    expect(await page.locator('h1').count()).toBe(1);
    expect((await fetch(`${site.url}/stories/${slug}/revisions/99`)).status).toBe(404);
    expect((await fetch(`${site.url}/stories/${slug}/revisions/one`)).status).toBe(404);
  });

  it('goes from entry to entry with j and k, opens a source with Enter, shows its keys with ?', async () => {
    const page = await open(`/stories/${slug}`);
    const current = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-item]')]
          .filter((entry) => entry.getClientRects().length > 0)
          .indexOf(document.activeElement!),
      );
    await page.keyboard.press('j');
    expect(await current()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await current()).toBe(2);
    await page.keyboard.press('k');
    expect(await current()).toBe(1);
    await page.keyboard.press('?');
    expect(await page.locator('dialog.keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.keys').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\/.*#span$/);
  });
});

describe('an article', () => {
  it('shows its annotations when they are asked for, without script', async () => {
    const page = await open(`/articles/${article}`, { javaScriptEnabled: false });
    const claim = page.locator('.article .in-claim').first();
    const shadow = () => claim.evaluate((element) => getComputedStyle(element).boxShadow);
    expect(await shadow()).toBe('none');
    await page.locator('#show-claim').check();
    expect(await shadow()).not.toBe('none');
  });

  it('highlights nothing for an address that names no span of it', async () => {
    for (const query of ['from=40&to=12', 'from=0&to=99999999', 'from=a&to=b', 'from=-5&to=5']) {
      const html = await (await fetch(`${site.url}/articles/${article}?${query}`)).text();
      expect(html).not.toContain('id="span"');
    }
  });
});

describe('what is not there', () => {
  it.each([
    '/nowhere',
    '/stories/no-such-story',
    '/stories/no-such-story/changes',
    '/stories/no-such-story/findings',
    '/stories/no-such-story/report?r=1&e=summary-1',
    '/articles/no-such-article',
    '/names/no-such-name',
    '/names?after=no-such-place',
    '/archive?after=no-such-place',
    '/search?q=a&after=no-such-place',
    '/quiz/no-such-quiz',
    '/attempts/none',
  ])('says so at %s', async (path) => {
    const response = await fetch(`${site.url}${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no page here');
  });
});

describe('every page', () => {
  it('sends no framework script, and at most 10 KB of our own, deferred', async () => {
    for (const [name, path] of readingPages()) {
      const page = await open('/icon.svg');
      const scripts: { url: string; bytes: number }[] = [];
      page.on('response', async (response) => {
        if (response.request().resourceType() === 'script')
          scripts.push({ url: response.url(), bytes: (await response.body()).length });
      });
      await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
      const more: Record<string, string[]> = {
        'the home page': ['/due.js'],
        'a briefing': ['/read.js', '/share.js'],
        'a permalink': ['/share.js'],
      };
      const paths = scripts.map(({ url }) => new URL(url).pathname).toSorted();
      expect(paths, name).toEqual(['/cards.js', '/keys.js', ...(more[name] ?? [])].toSorted());
      expect(
        scripts.reduce((sum, { bytes }) => sum + bytes, 0),
        name,
      ).toBeLessThan(10_000);
      expect(await page.locator('script[src]:not([defer])').count(), name).toBe(0);
      const inline = await page.locator('script:not([src]):not([type="application/ld+json"])').count();
      expect(inline, name).toBe(0);
    }
  });

  it('names what browsers may load, and not what made it', async () => {
    const { headers } = await fetch(`${site.url}/stories/${slug}`);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('puts no error on the console', async () => {
    for (const [name, path] of readingPages()) {
      const page = await open('/icon.svg');
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
      // A page that is not there is one error by itself.
      expect(
        problems.filter((problem) => !problem.includes('404')),
        name,
      ).toEqual([]);
    }
  });

  it('needs no sideways scrolling on a narrow phone', async () => {
    for (const [name, path] of readingPages()) {
      const page = await open(path, { viewport: { width: 360, height: 740 } });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, name).toBeLessThanOrEqual(360);
    }
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to (%s)', async (colorScheme) => {
    for (const [name, path] of readingPages()) {
      const page = await open(path, { colorScheme });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        // axe sees what is not laid out yet in the wrong place.
        for (const section of document.querySelectorAll<HTMLElement>('.section'))
          section.style.contentVisibility = 'visible';
      });
      expect(await objections(page), `${name}, ${colorScheme}`).toEqual([]);
    }
  });
});

describe('what a reader chooses', () => {
  it('holds on every page from the first paint, without script, and shifts nothing', async () => {
    const page = await open('/settings', { javaScriptEnabled: false, colorScheme: 'light' });
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: 'Largest' }).check();
    await follow(page.getByRole('button', { name: 'Save' }));
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await page.goto(`${site.url}/stories/${slug}`);
    const look = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return { background: style.backgroundColor, size: style.fontSize };
    });
    expect(look).toEqual({ background: 'rgb(20, 23, 26)', size: '20px' });
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: 'reader', httpOnly: true, sameSite: 'Lax', value: 'dark.largest.normal' });
  });

  it('is in no page that others see', async () => {
    const headers = { cookie: 'reader=dark.largest.wide' };
    const mine = await (await fetch(`${site.url}/stories/${slug}`, { headers })).text();
    expect(mine).toBe(await (await fetch(`${site.url}/stories/${slug}`)).text());
    const sheet = await fetch(`${site.url}/reader.css`, { headers });
    expect(sheet.headers.get('cache-control')).toContain('private');
    expect(await sheet.text()).toContain('color-scheme:dark');
    expect(await (await fetch(`${site.url}/reader.css`)).text()).toBe('');
  });
});

describe('a report of an error', () => {
  it('goes from a sentence to the editors without script, and says that it is kept', async () => {
    const page = await open(`/stories/${slug}`, { javaScriptEnabled: false });
    const entry = page.locator('.findings .entry').first();
    const words = await textOf(entry.locator('.finding-text'));
    await entry.hover();
    await entry.getByRole('link', { name: 'Report an error' }).click();
    const quoted = await textOf(page.locator('.reported'));
    expect(words).toContain(quoted);
    await page.getByRole('radio', { name: /misleads/ }).check();
    await page.getByLabel('In your own words').fill('The source is missing.');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await textOf(page.getByRole('status'))).toContain('is kept');
    await page.getByRole('link', { name: 'Back to where you were' }).click();
    expect(new URL(page.url()).pathname).toBe(`/stories/${slug}`);
    const { errorReports } = await site.ask<{ errorReports: { nodes: { quote: string; message: string }[] } }>(
      '{ errorReports { ... on ErrorReportConnection { nodes { quote message kind } } } }',
    );
    expect(errorReports.nodes).toEqual([{ quote: quoted, message: 'The source is missing.', kind: 'MISLEADING' }]);
  });

  it('is taken so often from one address, and no more', async () => {
    const here = `/stories/${slug}/report?r=1&e=summary-1`;
    const about = /name="about" value="([^"]+)"/.exec(await (await fetch(site.url + here)).text())![1]!;
    const states: (string | null)[] = [];
    for (let count = 0; count < 8; count++) {
      const response = await fetch(`${site.url}/api/report`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: site.url, 'x-forwarded-for': '203.0.113.7' },
        body: new URLSearchParams({ about, here, kind: count === 0 ? 'NONE' : 'OTHER', message: `${count}` }),
      });
      states.push(new URL(response.headers.get('location')!, site.url).searchParams.get('state'));
    }
    expect(states).toEqual(['kind', 'sent', 'sent', 'sent', 'sent', 'sent', 'sent', 'many']);
    const more = await fetch(`${site.url}/api/report`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.url, 'x-forwarded-for': '203.0.113.7' },
      body: new URLSearchParams({ about, here: 'https://elsewhere.example/', kind: 'OTHER' }),
    });
    expect(more.headers.get('location')).toBe('/');
  });
});

describe('feeds, maps and cards', () => {
  it.each([
    ['/feed.xml', 'application/atom+xml', /<entry>/g],
    ['/rss.xml', 'application/rss+xml', /<item>/g],
    ['/feed.json', 'application/feed+json', /"date_published"/g],
    ['/sitemap.xml', 'application/xml', /<loc>[^<]*\/stories\//g],
  ])('%s names each briefing', async (path, type, entry) => {
    const response = await fetch(site.url + path);
    expect(response.headers.get('content-type')).toContain(type);
    const text = await response.text();
    expect(text.match(entry)).toHaveLength(3);
    expect(text).toContain(`${site.url}/stories/${slug}`);
    expect(text).not.toContain('<html');
  });

  it('names the map of the site to robots, and keeps them from what is one reader’s own', async () => {
    const text = await (await fetch(`${site.url}/robots.txt`)).text();
    expect(text).toContain(`Sitemap: ${site.url}/sitemap.xml`);
    expect(text).toContain('Disallow: /attempts/');
    expect(text).not.toContain('<html');
  });

  it('has a picture of each briefing, as large as its page says', async () => {
    const page = await open(`/stories/${slug}`);
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    const response = await fetch(address!);
    expect(response.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect((await fetch(`${site.url}/social/no-such-story`)).status).toBe(404);
  });

  it('tells machines what a briefing is based on', async () => {
    const page = await open(`/stories/${slug}`);
    const data = JSON.parse(await textOf(page.locator('script[type="application/ld+json"]')));
    expect(data).toMatchObject({ '@type': 'Article', url: `${site.url}/stories/${slug}` });
    expect(data.isBasedOn.length).toBeGreaterThan(1);
    expect(Date.parse(data.datePublished)).toBeLessThanOrEqual(Date.parse(data.dateModified));
    expect(data.description.length).toBeGreaterThan(40);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${site.url}/stories/${slug}`);
  });
});

describe('the layout', () => {
  it('does not shift while a page loads', async () => {
    for (const [name, path] of readingPages()) {
      const page = await open('/icon.svg', { viewport: { width: 390, height: 844 } });
      await page.addInitScript(() => {
        Object.assign(window, { shifted: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Object.assign(window, {
              shifted:
                (window as unknown as { shifted: number }).shifted + (entry as unknown as { value: number }).value,
            });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
      const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
      expect(shifted, name).toBeLessThan(0.02);
    }
  });
});
