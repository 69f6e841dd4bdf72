import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { objections } from './axe.ts';
import { follow, openBrowser } from './browser.ts';
import { type Site, startSite } from './servers.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(inject('filled')), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const password = 'a long enough password';
const phone = { width: 390, height: 844 };

/** A browser of somebody's own. These pages need no script, and have none here. */
const someone = (): Promise<BrowserContext> => browser.newContext({ javaScriptEnabled: false, viewport: phone });

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto(`${site.url}/sign-up`);
  await page.fill('[name=name]', 'Somebody');
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await page.click('form.form-page button');
}

async function linkFor(role: string): Promise<string> {
  const { createSignInLink } = await site.ask<{ createSignInLink: { path: string } }>(
    'mutation ($role: Role) { createSignInLink(role: $role) { ... on NewSignInLink { path } } }',
    { role },
  );
  return site.url + createSignInLink.path;
}

/** What is wrong for people who see or hear it otherwise, and what is wider than a phone. */
async function problems(page: Page): Promise<string[]> {
  // axe is a script itself: it looks at the same page in a browser that runs it.
  const context = await browser.newContext({ viewport: phone, storageState: await page.context().storageState() });
  try {
    const same = await context.newPage();
    await same.goto(page.url());
    const width = await same.evaluate('document.documentElement.scrollWidth');
    return [...(await objections(same)), ...(Number(width) > phone.width ? [`${width} wide`] : [])];
  } finally {
    await context.close();
  }
}

describe('an account', () => {
  it('is made, keeps a quiz for another browser, makes a token once, and goes', async () => {
    const context = await someone();
    const page = await context.newPage();
    await signUp(page, 'somebody@example.org');
    expect(page.url()).toBe(`${site.url}/account`);
    expect(await problems(page)).toEqual([]);
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'parallax.session_token', httpOnly: true, sameSite: 'Lax' });

    const { stories } = await site.ask<{ stories: { nodes: { slug: string }[] } }>('{ stories { nodes { slug } } }');
    await page.goto(`${site.url}/quiz/${stories.nodes[0]!.slug}`);
    await page.click('.start-form button');
    await page.waitForURL(/\/attempts\//);
    const attempt = page.url().replace(/[?#].*/, '');

    const elsewhere = await (await someone()).newPage();
    await elsewhere.goto(attempt);
    expect(await elsewhere.textContent('h1')).not.toBe(await page.textContent('h1'));
    await elsewhere.goto(`${site.url}/account`);
    expect(elsewhere.url()).toContain('/sign-in?back=%2Faccount');
    await elsewhere.fill('[name=email]', 'somebody@example.org');
    await elsewhere.fill('[name=password]', 'not the password');
    await elsewhere.click('form.form-page button');
    expect(await elsewhere.textContent('[role=alert]')).toContain('not right');
    expect(await problems(elsewhere)).toEqual([]);
    await elsewhere.fill('[name=password]', password);
    await follow(elsewhere.locator('form.form-page button'));
    expect(await elsewhere.locator(`a[href="${new URL(attempt).pathname}"]`).count()).toBe(1);

    await page.goto(`${site.url}/account`);
    await page.fill('#token-name', 'For a script');
    await page.click('button[value=make-token]');
    const secret = await page.textContent('.secret');
    expect(secret).toMatch(/^parallax_/);
    await page.goto(`${site.url}/account`);
    expect(await page.content()).not.toContain(secret);

    await page.click('button[value=sign-out-everywhere]');
    await elsewhere.goto(`${site.url}/account`);
    expect(elsewhere.url()).toContain('/sign-in');
  });

  it('shows in no page that is kept for everyone', async () => {
    const page = await (await someone()).newPage();
    await signUp(page, 'private@example.org');
    await page.fill('#new-name', 'Unmistakable Name');
    await page.click('button[value=rename]');
    expect(await page.textContent('h1')).toBe('Unmistakable Name');
    const { stories } = await site.ask<{ stories: { nodes: { slug: string }[] } }>('{ stories { nodes { slug } } }');
    const guest = await (await someone()).newPage();
    for (const path of ['/', `/stories/${stories.nodes[0]!.slug}`, '/archive', '/names', '/search?q=dam']) {
      // Whoever is signed in is the first to ask for it.
      const response = await page.goto(site.url + path);
      expect(response!.headers()['cache-control'] ?? '').toContain('public');
      expect(await page.content()).not.toContain('Unmistakable');
      expect(response!.headers()).not.toHaveProperty('set-cookie');
      await guest.goto(site.url + path);
      expect(await guest.content()).not.toContain('Unmistakable');
    }
    const own = await page.goto(`${site.url}/account`);
    expect(own!.headers()['cache-control']).toContain('no-store');
  });
});

describe('the editor’s desk', () => {
  it('is closed to guests and readers, and opened by a link that works once', async () => {
    const page = await (await someone()).newPage();
    await page.goto(`${site.url}/desk`);
    expect(page.url()).toContain('/sign-in');
    await signUp(page, 'becomes-editor@example.org');
    expect((await page.goto(`${site.url}/desk/stories`))!.status()).toBe(403);
    const link = await linkFor('EDITOR');
    await page.goto(link);
    await page.click('form.form-page button');
    await page.goto(`${site.url}/desk/stories`);
    expect(await page.textContent('h1')).toBe('Stories');
    expect((await page.goto(link))!.status()).toBe(410);
    expect(await page.textContent('main')).toContain('used already');
    expect((await page.goto(`${site.url}/desk/people`))!.status()).toBe(403);
  });

  it('brings an article in, puts a name right, holds, publishes and retracts its story', async () => {
    const page = await (await someone()).newPage();
    await page.goto(await linkFor('EDITOR'));
    await page.fill('[name=name]', 'Ed');
    await page.fill('[name=email]', 'ed@example.org');
    await page.fill('[name=password]', password);
    await page.click('form.form-page button');

    await page.goto(`${site.url}/desk/bring-in`);
    expect(await problems(page)).toEqual([]);
    await page.setInputFiles('[name=file]', {
      name: 'quay.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(
        '---\ntitle: Quay wall of Testville repaired\npublisher: The Testville Post\npublished: 2026-03-02\n---\n\nThe quay wall of Testville was repaired on Monday, the engineer Ida Brann said. Brann told reporters that the work had taken nine weeks.\n',
      ),
    });
    await page.click('button[value=files]');
    expect(await page.textContent('[role=status]')).toContain('1 article brought in');

    await page.click('.own-title a:has-text("Quay wall of Testville")');
    expect(await problems(page)).toEqual([]);
    await page
      .locator('section:has(#names) form', { has: page.locator('[value="Ida Brann"]') })
      .locator('[name=name]')
      .fill('Ida Brandt');
    await page
      .locator('section:has(#names) form', { has: page.locator('[value="Ida Brann"]') })
      .locator('button')
      .click();
    const article = page.url();
    await expect
      .poll(
        async () => {
          await page.goto(article);
          return page.locator('section:has(#names) input[value="Ida Brandt"]').count();
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1);

    await page.click('.own-facts a[href^="/desk/stories/"]');
    expect(await problems(page)).toEqual([]);
    await page.click('button[value=hold]');
    expect(await page.textContent('#preview')).toContain('Quay wall');
    await page.click('button[value=publish]');
    await page.click('summary');
    await page.fill('[name=note]', 'It was a test.');
    await page.click('button[value=retract]');
    expect(await page.textContent('[role=status]')).toContain('Retracted');
    await page.click('a:has-text("The page that readers see")');
    expect(await page.textContent('.retraction')).toBe('It was a test.');
    await page.goto(page.url().replace('/stories/', '/quiz/'));
    expect(await page.textContent('.retraction')).toBe('It was a test.');
  });

  it('shows articles as they are read, in the page that is open, and lists the feeds that are followed', async () => {
    const context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    await page.goto(await linkFor('EDITOR'));
    await page.fill('[name=name]', 'Eve');
    await page.fill('[name=email]', 'eve@example.org');
    await page.fill('[name=password]', password);
    await page.click('form.form-page button');
    const articles = ['Norby', 'Sunde', 'Vestad', 'Ostby', 'Lunde', 'Haugen', 'Moen', 'Strand'].map((town, index) => ({
      key: town,
      publisher: `The ${town} Post`,
      published: `2026-04-0${index + 1}`,
      text: `Bakery of ${town} opens again\n\nThe bakery of ${town} opened again on Monday, its owner, Ida ${town}sen, said. It sold ${index + 20} loaves.`,
    }));
    await site.ask(
      'mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles, wait: false) { __typename } }',
      { articles },
    );
    await page.goto(`${site.url}/desk`);
    await page.evaluate('window.isTheSamePage = true');
    await page.waitForSelector('[data-progress]:has-text("All is read and compared.")', { timeout: 90_000 });
    await page.waitForSelector('[data-live=articles] :text("Bakery of Strand opens again")');
    await page.waitForSelector('#busy', { state: 'detached' });
    expect(await page.evaluate('window.isTheSamePage')).toBe(true);

    await site.ask('mutation ($url: String!) { addFeed(url: $url) { __typename } }', {
      url: 'https://feeds.invalid/news.xml',
    });
    await page.goto(`${site.url}/desk/bring-in`);
    expect(await page.textContent('section:has(#feeds)')).toContain('https://feeds.invalid/news.xml');
    expect(await problems(page)).toEqual([]);
    await page.click('button[value=unfollow]');
    expect(await page.textContent('[role=status]')).toContain('fetched no more');
    await page.goto(`${site.url}/desk/bring-in`);
    expect(await page.locator('#feeds').count()).toBe(0);
    await context.close();
  });
});

describe('the playground', () => {
  it('answers its examples and the query that a link carries, and shows what there is to ask for', async () => {
    const page = await browser.newPage();
    await page.goto(site.apiUrl);
    // A click just after a change of tabs can be lost while the page draws itself, so it is made again.
    const send = async (tries = 6): Promise<{ asked: string; answer: Record<string, unknown> }> => {
      const [response] = await Promise.all([
        page
          .waitForResponse((each) => each.request().postData()?.includes('IntrospectionQuery') === false, {
            timeout: 3000,
          })
          .catch((error: Error) => {
            if (tries === 1) throw error;
            return null;
          }),
        page.click('.graphiql-execute-button'),
      ]);
      if (!response) return send(tries - 1);
      return { asked: response.request().postData() ?? '', answer: (await response.json()) as Record<string, unknown> };
    };
    await page.waitForSelector('.graphiql-execute-button');
    const tabs = page.locator('.graphiql-tab');
    const count = await tabs.count();
    expect(count).toBeGreaterThanOrEqual(12);
    for (let index = 0; index < count; index++) {
      await tabs.nth(index).locator('.graphiql-tab-button').click();
      const { asked, answer } = await send();
      expect(answer.errors, asked).toBeUndefined();
      expect(answer.data, asked).toBeTruthy();
    }
    await page.goto(`${site.apiUrl}?query=${encodeURIComponent('query Linked { stories(first: 1) { totalCount } }')}`);
    await page.waitForSelector('.graphiql-execute-button');
    expect((await send()).asked).toContain('query Linked');
    await page.click('[aria-label="Show GraphiQL Explorer"]');
    await page.waitForSelector('.graphiql-plugin :text("divergences")');
    await page.close();
  });
});
