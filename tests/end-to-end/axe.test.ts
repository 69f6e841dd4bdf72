import { afterAll, beforeAll, expect, it } from 'vitest';
import { objections } from './axe.ts';
import { openBrowser } from './browser.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it('axe objects to what is wrong, in the colours that are shown, and by the rules that are asked for', async () => {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.setContent(`<html lang="en"><head><title>Wrong</title><style>
    p { color: #111; background: #fff }
    @media (prefers-color-scheme: dark) { p { background: #222 } }
    </style></head><body><main><h1>Wrong</h1><p>Words</p><img src="data:,"></main></body></html>`);
  expect(await objections(page)).toEqual([expect.stringMatching(/^image-alt: <img/)]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await objections(page)).toHaveLength(2);
  expect(await objections(page, ['color-contrast'])).toEqual([expect.stringMatching(/^color-contrast: <p>/)]);
});
