// Functions handed to `evaluate` run in the browser.
/// <reference lib="dom" />
import { readGift, readQti } from '@parallax/quiz';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { objections } from './axe.ts';
import { openBrowser } from './browser.ts';
import { type Site, startSite } from './servers.ts';

interface Key {
  question: { id: string; stem: string; kind: string; options: { key: string }[]; prompts: { key: string }[] };
  feedback: {
    correctOptions: string[];
    correctPairs: { prompt: string; option: string }[];
    correctNumber: number | null;
    acceptedTexts: string[];
  };
}

let site: Site;
let browser: Browser;
let slug: string;
let keys: Key[];

/** The keys of all questions, in order: the API tells them to whoever has answered. */
async function learnKeys(quiz: string, questions: readonly { id: string; kind: string }[]): Promise<Key[]> {
  const { startAttempt } = await site.ask<{ startAttempt: { id: string } }>(
    'mutation ($quiz: ID!) { startAttempt(quiz: $quiz, mode: PRACTICE) { ... on Attempt { id } } }',
    { quiz },
  );
  const found: Key[] = [];
  for (const { id, kind } of questions) {
    const empty: Record<string, object> = { ORDER: { order: [] }, MATCH: { pairs: [] } };
    const typed = kind.startsWith('FILL') ? { text: '' } : { options: [] };
    const { answerQuestion } = await site.ask<{ answerQuestion: Key }>(
      `mutation ($attempt: ID!, $question: ID!, $reply: ReplyInput!) {
        answerQuestion(attempt: $attempt, question: $question, reply: $reply) {
          ... on Response {
            question { id stem kind options { key } prompts { key } }
            feedback { correctOptions correctPairs { prompt option } correctNumber acceptedTexts }
          }
        }
      }`,
      { attempt: startAttempt.id, question: id, reply: empty[kind] ?? typed },
    );
    found.push(answerQuestion);
  }
  return found;
}

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(inject('filled')), openBrowser()]);
  const { stories } = await site.ask<{
    stories: { nodes: { slug: string; quiz: { id: string; questions: { id: string; kind: string }[] } }[] };
  }>('{ stories { nodes { slug quiz { id questions { id kind } } } } }');
  const story = stories.nodes.toSorted((a, b) => b.quiz.questions.length - a.quiz.questions.length)[0]!;
  slug = story.slug;
  keys = await learnKeys(story.quiz.id, story.quiz.questions);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? '';
}

/** A reader whose browser runs no script. */
async function reader(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  return context.newPage();
}

async function start(page: Page, mode: 'PRACTICE' | 'TEST', size: 'all' | 'few' = 'all'): Promise<void> {
  await page.goto(`${site.url}/quiz/${slug}`);
  await page.locator(`input[name=mode][value=${mode}]`).check();
  const sizes = page.locator('input[name=size]');
  await (size === 'all' ? sizes.last() : sizes.first()).check();
  await page.locator('.start-form button').click();
  await page.waitForURL(/\/attempts\//);
}

/** Which question the page shows, from 0. */
async function shownQuestion(page: Page): Promise<number> {
  const line = await textOf(page.locator('.question .eyebrow'));
  return Number(/Question (\d+) of/.exec(line)![1]) - 1;
}

/** Fills in the form of the question that is shown (the one at `place` of the quiz), rightly or wrongly, and sends it. */
async function answer(page: Page, isRight: boolean, place?: number): Promise<void> {
  const { question, feedback } = keys[place ?? (await shownQuestion(page))]!;
  const form = page.locator('.answer-form');
  if (question.kind.startsWith('FILL')) {
    const right = feedback.correctNumber === null ? feedback.acceptedTexts[0]! : String(feedback.correctNumber);
    await form.locator('input[name=text]').fill(isRight ? right : 'nothing of the kind');
  } else if (question.kind === 'ORDER') {
    const order = isRight ? feedback.correctOptions : feedback.correctOptions.toReversed();
    for (const [place, key] of order.entries()) await form.locator('select').nth(place).selectOption(key);
  } else if (question.kind === 'MATCH') {
    const options = question.options.map(({ key }) => key);
    for (const { prompt, option } of feedback.correctPairs) {
      const wrong = options.find((key) => key !== option)!;
      await form.locator(`select[name="pair-${prompt}"]`).selectOption(isRight ? option : wrong);
    }
  } else {
    const right = new Set(feedback.correctOptions);
    for (const { key } of question.options) {
      if (right.has(key) === isRight) await form.locator(`input[name=option][value="${key}"]`).check();
    }
  }
  await form.locator('button[type=submit]').click();
  await page.waitForLoadState();
}

describe('practice, without script', () => {
  it('gives feedback after each answer and goes through to the end', async () => {
    const page = await reader();
    await start(page, 'PRACTICE');
    const verdicts: string[] = [];
    for (let index = 0; index < keys.length; index++) {
      expect(await shownQuestion(page)).toBe(index);
      await answer(page, index !== 1);
      const feedback = page.locator('#feedback');
      verdicts.push((await textOf(feedback.locator('[role=status]'))).trim());
      expect(await feedback.locator('.evidence a[href*="#span"]').count()).toBeGreaterThan(0);
      await page.locator('.onward .button').click();
    }
    expect(verdicts[0]).toBe('Right');
    expect(verdicts[1]).toMatch(/^(?:Not right|Partly right)$/);
    expect(verdicts.filter((verdict) => verdict === 'Right')).toHaveLength(keys.length - 1);
    expect(await textOf(page.locator('.results h1'))).toContain(`of ${keys.length} points`);
    expect(await page.locator('.missed').count()).toBe(1);
    await page.locator('.missed summary').click();
    expect(await page.locator('.missed .evidence').first().isVisible()).toBe(true);
    // Once more, only what was missed.
    await page.getByRole('button', { name: 'Try again what was missed: 1 question' }).click();
    expect(await textOf(page.locator('.question .eyebrow'))).toContain('Question 1 of 1');
    await answer(page, true, 1);
    expect(await textOf(page.locator('#feedback [role=status]'))).toContain('Right');
    await page.locator('.onward .button').click();
    expect(await textOf(page.locator('.results h1'))).toContain('1 of 1 point');
    await page.context().close();
  });

  it('says why a wrong answer is wrong, and leads to the words in their article', async () => {
    const page = await reader();
    await start(page, 'PRACTICE');
    const choice = keys.findIndex(
      ({ question }) => question.kind === 'SINGLE_CHOICE' || question.kind === 'WHICH_ARTICLE',
    );
    await page.locator('.step').nth(choice).click();
    await answer(page, false);
    expect(await textOf(page.locator('#feedback'))).toContain('Not right');
    expect(await page.locator('.others li').count()).toBeGreaterThan(0);
    await page.locator('#feedback .evidence a').first().click();
    await page.waitForURL(/#span$/);
    expect(await page.locator('mark#span').count()).toBe(1);
    await page.context().close();
  });
});

describe('a test, without script', () => {
  it('keeps what is right to itself until the end', async () => {
    const page = await reader();
    await start(page, 'TEST');
    for (let index = 0; index < keys.length; index++) {
      await answer(page, index !== 0);
      expect(await page.locator('#feedback').count()).toBe(0);
      expect(await page.locator('.step-right, .step-wrong').count()).toBe(0);
    }
    await page.locator('.finish-form button').click();
    await page.waitForURL(/#results$/);
    expect(await textOf(page.locator('.results h1'))).toContain(`of ${keys.length} points`);
    expect(await page.locator('.missed').count()).toBe(1);
    expect(await page.locator('.tally').count()).toBe(2);
    await page.context().close();
  });
});

/** Goes on by Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let times = 0; times < 80; times++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

describe('with script', () => {
  it('is taken by keyboard alone, from its page to its results', async () => {
    const page = await reader({ javaScriptEnabled: true });
    // Keys that come before a page is loaded meet none of its scripts.
    const enter = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await page.goto(`${site.url}/quiz/${slug}`);
    await tabTo(page, 'input[name=size]');
    for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowLeft');
    await enter();
    expect(page.url()).toMatch(/\/attempts\//);
    const total = await page.locator('.step').count();
    for (let number = 1; number <= total; number++) {
      await page.locator('.answer-form').waitFor();
      if ((await page.locator('.choice').count()) > 0) {
        await page.keyboard.press('1');
        expect(await page.locator('.choice input').first().isChecked()).toBe(true);
      } else if ((await page.locator('.typed input').count()) > 0) {
        await tabTo(page, '.typed input');
        await page.keyboard.type('nine');
      } else if ((await page.locator('[data-order]').count()) > 0) {
        await tabTo(page, '.move:enabled');
        const first = await textOf(page.locator('.order-text').first());
        await page.keyboard.press('Enter');
        expect(await textOf(page.locator('.order-text').nth(1))).toBe(first);
        expect(await textOf(page.locator('.answer-form [role=status]'))).toBe(
          `${first}: now 2 of ${await page.locator('.order-text').count()}`,
        );
        await tabTo(page, '.answer-form button[type=submit]');
      } else {
        for (let row = 0; row < (await page.locator('.match-row').count()); row++) {
          await tabTo(page, '.match-row select');
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('Tab');
        }
        await tabTo(page, '.answer-form button[type=submit]');
      }
      await enter();
      await page.locator('#feedback').waitFor();
      // The feedback has the focus: it is what a screen reader reads next.
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('feedback');
      await tabTo(page, '.onward .button, .onward button.button');
      await enter();
    }
    await page.locator('.results').waitFor();
    await page.context().close();
  });

  it('is taken on a phone by touch, with dragging, and sends little script', async () => {
    const page = await reader({ javaScriptEnabled: true, hasTouch: true, viewport: { width: 390, height: 844 } });
    const scripts: number[] = [];
    const seen = new Set<string>();
    page.on('response', async (response) => {
      // From memory the second time.
      if (response.url().endsWith('.js') && response.status() === 200 && !seen.has(response.url())) {
        seen.add(response.url());
        scripts.push((await response.body()).length);
      }
    });
    const order = keys.findIndex(({ question }) => question.kind === 'ORDER');
    await start(page, 'PRACTICE');
    if (order >= 0) {
      await page.locator('.step').nth(order).tap();
      await page.waitForURL(new RegExp(`question=${order + 1}$`));
      const texts = () => page.locator('.order-text').allTextContents();
      const before = await texts();
      const [from, to] = [
        (await page.locator('.handle').first().boundingBox())!,
        (await page.locator('.handle').nth(1).boundingBox())!,
      ];
      await page.mouse.move(from.x + 10, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x + 10, to.y + to.height, { steps: 5 });
      await page.mouse.up();
      expect(await texts()).toEqual([before[1], before[0], ...before.slice(2)]);
      await page.locator('.answer-form button[type=submit]').tap();
      await page.locator('#feedback').waitFor();
    }
    const choice = keys.findIndex(({ question }) => question.kind === 'SINGLE_CHOICE');
    await page.locator('.step').nth(choice).tap();
    await page.waitForURL(new RegExp(`question=${choice + 1}$`));
    await page.locator('.choice').first().tap();
    await page.locator('.answer-form button[type=submit]').tap();
    await page.locator('#feedback').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(seen.size).toBeGreaterThan(1);
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15 * 1024);
    await page.context().close();
  });
});

describe('a review', () => {
  it('asks what was missed again, without script, and shows on the home page of that reader only', async () => {
    const page = await reader();
    await start(page, 'PRACTICE', 'few');
    const number = await shownQuestion(page);
    expect(number).toBe(0);
    // Which question of the quiz it is: an attempt of few draws some of them.
    await page.locator('.answer-form').waitFor();
    const stem = await textOf(page.locator('.stem'));
    const place = keys.findIndex(({ question }) => question.stem === stem);
    await answer(page, false, place);
    await page.getByRole('button', { name: 'Add this question to your review' }).click();
    expect(await textOf(page.locator('#review'))).toContain('1 question added to your review');
    await page.goto(site.url);
    expect(await page.locator('.due').isVisible()).toBe(true);
    await page.locator('.due a').click();
    expect(await textOf(page.locator('.review-home'))).toContain('1 question due now');
    await page.getByRole('link', { name: 'Start' }).click();
    expect(await textOf(page.locator('.stem'))).toBe(stem);
    await answer(page, true, place);
    expect(await textOf(page.locator('#feedback [role=status]'))).toContain('Right');
    await page.getByRole('button', { name: /^At once/ }).click();
    await page.waitForURL(/\/review$/);
    expect(await textOf(page.locator('.review-home'))).toMatch(/The next question is due in \d+ (?:days|weeks)/);
    await page.context().close();
    const other = await reader({ javaScriptEnabled: true });
    await other.goto(site.url);
    expect(await other.locator('.due').isVisible()).toBe(false);
    await other.context().close();
  });
});

describe('a class', () => {
  it('is made by a teacher, joined by a code, and shows results; its quiz is changed, printed, exported and read back', async () => {
    const { createSignInLink } = await site.ask<{ createSignInLink: { path: string } }>(
      'mutation { createSignInLink(role: TEACHER) { ... on NewSignInLink { path } } }',
    );
    const teacher = await reader();
    await teacher.goto(site.url + createSignInLink.path);
    await teacher.locator('input[name=name]').fill('Ms Rowan');
    await teacher.locator('input[name=email]').fill('rowan@example.org');
    for (const field of await teacher.locator('input[type=password]').all())
      await field.fill('a long enough passphrase');
    await teacher.locator('main button[type=submit]').first().click();
    await teacher.goto(`${site.url}/teach`);
    await teacher.locator('input[name=name]').fill('Year 9');
    await teacher.getByRole('button', { name: 'Make the class' }).click();
    const code = await textOf(teacher.locator('.code-line .code'));
    // A copy of one's own, from the page of the quiz.
    await teacher.goto(`${site.url}/quiz/${slug}`);
    await teacher.getByRole('link', { name: /make it your own/ }).click();
    await teacher.getByRole('button', { name: 'Make a copy' }).click();
    const own = teacher.url();
    await teacher.getByRole('button', { name: /^Drop/ }).last().click();
    expect(await textOf(teacher.locator('[role=status]').first())).toContain('The question is out');
    // The gate says what is wrong, and what was typed stays.
    const choice = teacher.locator('.results-list > li', { hasText: 'One right option' }).first();
    await choice.getByRole('link', { name: 'Edit' }).click();
    await teacher.locator('textarea[name=stem]').fill('Who did not say this');
    await teacher.getByRole('button', { name: 'Save' }).click();
    expect(await textOf(teacher.locator('.refusal').first())).toContain('no-negative-stem');
    expect(await teacher.locator('textarea[name=stem]').inputValue()).toBe('Who did not say this');
    await teacher.locator('input[name=anyway]').check();
    await teacher.getByRole('button', { name: 'Save' }).click();
    expect(await textOf(teacher.locator('.results-list'))).toContain('kept though it breaks');
    // Out as files, and back.
    const id = own.split('/').at(-1);
    const file = async (format: string) => teacher.request.get(`${site.url}/api/quiz-file?quiz=${id}&format=${format}`);
    const gift = readGift(await (await file('GIFT')).text());
    const qti = await readQti(await (await file('QTI')).body());
    const asked = keys.length - 1;
    for (const { questions } of [gift, qti]) expect(questions).toHaveLength(asked);
    expect(gift.questions.map(({ stem }) => stem)).toContain('Who did not say this');
    expect((await fetch(`${site.url}/api/quiz-file?quiz=${id}&format=GIFT`)).status).toBe(404);
    // And in by the page: into the bank, evidence and all.
    await teacher.goto(`${site.url}/teach/import?quiz=${id}&into=BANK`);
    await teacher
      .locator('input[type=file]')
      .setInputFiles({ name: 'quiz.gift', mimeType: 'text/plain', buffer: await (await file('GIFT')).body() });
    await teacher.getByRole('button', { name: 'Read the file' }).click();
    expect(await textOf(teacher.locator('[role=status]').first())).toMatch(/\d+ questions/);
    expect(await textOf(teacher.locator('main'))).not.toContain('No words of an article support it');
    await teacher.goto(`${own}/paper`);
    expect(await teacher.locator('.paper > ol > li').count()).toBe(asked);
    expect((await teacher.pdf()).length).toBeGreaterThan(10_000);
    // Assigned, joined, taken.
    await teacher.goto(`${site.url}/teach`);
    await teacher.getByRole('link', { name: 'Year 9' }).click();
    await teacher.locator('select[name=quiz]').selectOption({ index: 1 });
    // Until noon of the teacher's own clock, and no key before.
    await teacher.locator('input[name=due]').fill('2099-07-01T12:00');
    await teacher.locator('select[name=zone]').selectOption('Europe/Berlin');
    await teacher.locator('input[name=hold]').check();
    await teacher.getByRole('button', { name: 'Assign', exact: true }).click();
    expect(await textOf(teacher.locator('.own-facts time'))).toBe('1 July 2099, 10:00 UTC');
    expect(await teacher.locator('select[name=zone]').inputValue()).toBe('Europe/Berlin');
    const pupil = await reader({ viewport: { width: 390, height: 844 } });
    await pupil.goto(`${site.url}/classes`);
    await pupil.locator('input[name=code]').fill('AAAA-AAAA');
    await pupil.locator('input[name=nickname]').fill('=Kit');
    await pupil.getByRole('button', { name: 'Join' }).click();
    expect(await textOf(pupil.locator('.refusal'))).toContain('No class has this code');
    expect(await pupil.locator('input[name=nickname]').inputValue()).toBe('=Kit');
    await pupil.locator('input[name=code]').fill(code.toLowerCase());
    await pupil.getByRole('button', { name: 'Join' }).click();
    expect(await textOf(pupil.locator('[role=status]').first())).toMatch(/You are in “Year 9” as =Kit.*return code/s);
    await pupil.getByRole('button', { name: /^Start/ }).click();
    const first = await textOf(pupil.locator('.stem'));
    const place = keys.findIndex(({ question }) => question.stem === first);
    if (place >= 0) await answer(pupil, true, place);
    await pupil.locator('.finish-form button').first().click();
    await pupil.waitForURL(/#results$/);
    expect(await textOf(pupil.locator('.results'))).toContain('after the due date, 1 July 2099, 10:00 UTC');
    expect(await pupil.locator('.results .evidence, .results .missed, .tally').count()).toBe(0);
    // The teacher ends it: what was held back is there.
    await teacher.locator('.own-title a').first().click();
    await teacher.locator('.form-fold summary').click();
    expect(await teacher.locator('input[name=due]').inputValue()).toBe('2099-07-01T12:00');
    await teacher.locator('input[name=due]').fill('2020-01-01T12:00');
    await teacher.getByRole('button', { name: 'Move the due date' }).click();
    await pupil.goto(`${site.url}/classes`);
    expect(await textOf(pupil.locator('main'))).toMatch(/Your result: 1 of \d+/);
    // The results, also as CSV that runs nothing.
    expect(await textOf(teacher.locator('.wide-table'))).toContain('=Kit');
    const csv = await (
      await teacher.request.get(
        new URL((await teacher.locator('a[href*="by=pupil"]').getAttribute('href'))!, site.url).href,
      )
    ).text();
    expect(csv).toContain(`"'=Kit"`);
    for (const page of [teacher, pupil]) await page.context().close();
  });
});

describe('on the way', () => {
  it('lets a reader skip, come back, and go on later', async () => {
    const page = await reader();
    await start(page, 'PRACTICE');
    await page.locator('.skip-question').click();
    expect(await shownQuestion(page)).toBe(1);
    await answer(page, true);
    await page.locator('.step').first().click();
    expect(await shownQuestion(page)).toBe(0);
    const address = new URL(page.url()).pathname;
    await page.goto(`${site.url}/quiz/${slug}`);
    await page.getByRole('link', { name: 'Go on where you left' }).click();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await shownQuestion(page)).toBe(0);
    const cookie = (await page.context().cookies(site.url)).find(({ name }) => name === 'learner');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    await page.context().close();
  });

  it('takes forms from its own pages only', async () => {
    const body = new URLSearchParams({ quiz: 'x', slug, mode: 'TEST' });
    const post = (headers: Record<string, string>) =>
      fetch(`${site.url}/api/attempts`, { method: 'POST', body, headers, redirect: 'manual' });
    expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post({})).status).toBe(403);
    expect((await fetch(`${site.url}/api/attempts`)).status).toBe(405);
  });

  it('sends no key before the answer is in', async () => {
    const page = await reader();
    await start(page, 'PRACTICE');
    const html = await page.content();
    expect(html).not.toMatch(/isCorrect|correctOptions|explanation|__NEXT_DATA__/);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to (%s)', async (colorScheme) => {
    const page = await reader({ javaScriptEnabled: true, colorScheme, viewport: { width: 360, height: 740 } });
    const check = async (name: string) => {
      expect(await objections(page), `${name}, ${colorScheme}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
    };
    await start(page, 'PRACTICE');
    await check('a question');
    await answer(page, true);
    await check('a right answer');
    await page.locator('.onward .button').click();
    await answer(page, false);
    await check('a wrong answer');
    await page.locator('.finish-form button').click();
    await page.waitForURL(/#results$/);
    await check('the results');
    for (const kind of ['ORDER', 'MATCH', 'MULTIPLE_CHOICE']) {
      const index = keys.findIndex(({ question }) => question.kind === kind);
      if (index < 0) continue;
      await start(page, 'TEST');
      await page.locator('.step').nth(index).click();
      await check(`a question of the kind ${kind}`);
    }
    await page.context().close();
  });
});
