// Functions handed to `evaluate` run in the browser.
/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Site, startSite } from './servers.ts';

interface Key {
  question: { id: string; kind: string; options: { key: string }[]; prompts: { key: string }[] };
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
            question { id kind options { key } prompts { key } }
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
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
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

async function start(page: Page, mode: 'PRACTICE' | 'TEST'): Promise<void> {
  await page.goto(`${site.url}/quiz/${slug}`);
  await page.locator(`input[name=mode][value=${mode}]`).check();
  await page.locator('input[name=size]').last().check();
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
  await form.locator('button').click();
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
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
      expect(told, `${name}, ${colorScheme}`).toEqual([]);
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
