import lighthouse, { type Flags } from 'lighthouse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../end-to-end/browser.ts';
import { freePort, type Site, startSite } from '../end-to-end/servers.ts';

const runs = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

let site: Site;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let port: number;
let pages: Record<string, string>;

beforeAll(async () => {
  port = await freePort();
  [site, browser] = await Promise.all([startSite(), openBrowser([`--remote-debugging-port=${port}`])]);
  const { stories } = await site.ask<{
    stories: { nodes: { slug: string; quiz: { id: string }; articles: { nodes: { id: string }[] } }[] };
  }>('{ stories { nodes { slug quiz { id } articles { nodes { id } } } } }');
  const widest = stories.nodes.toSorted((a, b) => b.articles.nodes.length - a.articles.nodes.length)[0]!;
  pages = {
    'the home page': '/',
    'a briefing': `/stories/${widest.slug}`,
    'an article': `/articles/${widest.articles.nodes[0]!.id}`,
    'the way into a quiz': `/quiz/${widest.slug}`,
    'a question': await afterForm('/api/attempts', { quiz: widest.quiz.id, slug: widest.slug, mode: 'PRACTICE' }),
    results: await afterForm('/api/finish', {
      attempt: (await afterForm('/api/attempts', { quiz: widest.quiz.id, slug: widest.slug, mode: 'TEST' }))
        .split(/[/?]/)
        .at(2)!,
    }),
    'the review': '/review',
    'the classes': '/classes',
  };
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Sends a form as a reader's browser does. @returns the path of the page that comes next */
async function afterForm(path: string, fields: Record<string, string>): Promise<string> {
  const response = await fetch(site.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.url },
    body: new URLSearchParams(fields),
  });
  const { pathname, search } = new URL(response.headers.get('location')!, site.url);
  return pathname + search;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

it.each([
  'the home page',
  'a briefing',
  'an article',
  'the way into a quiz',
  'a question',
  'results',
  'the review',
  'the classes',
])('gives %s 100 in all four categories, on the phone profile, median of three', async (name) => {
  // Lighthouse's own defaults are the phone profile.
  const flags: Flags = {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...categories],
    // What is a reader's own is kept from search engines on purpose.
    skipAudits: /^\/(?:attempts|review|classes)\b/.test(pages[name]!) ? ['is-crawlable'] : [],
  };
  const scores = new Map<string, number[]>(categories.map((category) => [category, []]));
  const found = new Set<string>();
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(`${site.url}${pages[name]}`, flags);
    if (!result) throw new Error('Lighthouse gave no result');
    for (const category of categories) {
      const { score, auditRefs } = result.lhr.categories[category]!;
      scores.get(category)!.push(Math.round((score ?? 0) * 100));
      for (const { id, weight } of auditRefs) {
        const audit = result.lhr.audits[id]!;
        if (weight > 0 && audit.score !== null && audit.score < 0.99)
          found.add(`${id}: ${audit.title} ${audit.displayValue ?? ''}`);
      }
    }
  }
  const medians = Object.fromEntries([...scores].map(([category, values]) => [category, median(values)]));
  console.log(`${name}: ${[...scores].map(([category, values]) => `${category} ${values.join(' ')}`).join(', ')}`);
  if (found.size > 0) console.log([...found].join('\n'));
  expect(medians).toEqual(Object.fromEntries(categories.map((category) => [category, 100])));
});
