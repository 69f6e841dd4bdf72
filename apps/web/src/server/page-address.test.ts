import { expect, it } from 'vitest';
import { pageAddress } from './page-address.ts';

it.each([
  ['/?utm_source=x', '/', 'a query that no page looks at'],
  ['/articles/QXI=?to=9&from=3&x=1', '/articles/QXI=?from=3&to=9', 'the span of an article, in one order'],
  ['/stories/a/revisions/2', '/stories/a/revisions/2', 'a permalink'],
  ['/stories/a/findings?x=1', '/stories/a/findings', 'a section of a briefing'],
  ['/names?after=&kind=person&x=1', '/names?kind=person', 'a filter, what is empty left out'],
  ['/search?kind=claim&q=a+b', '/search?q=a+b&kind=claim', 'a search, in one order'],
  ['/archive?status=a&status=b', '/archive', 'a value that is given twice, as the pages do: not at all'],
  ['/_next/static/a.css?v=1', '/_next/static/a.css', 'a file of the build'],
])('keeps %s as %s: %s', (url, address) => {
  expect(pageAddress(url)?.address).toBe(address);
});

it('keeps pages with a query apart from the others, and those with a very long one not at all', () => {
  expect(pageAddress('/names')?.kind).toBe('page');
  expect(pageAddress('/names?prefix=a')?.kind).toBe('variant');
  expect(pageAddress(`/search?q=${'a'.repeat(2000)}`)).toBeNull();
});

it.each([
  '/quiz/a',
  '/attempts/a',
  '/settings',
  '/api/answers',
  '/reader.css',
  '/stories/a/b/c',
  '/stories/a/report?r=1&e=summary-1',
  '/nowhere',
])('keeps nothing of %s', (url) => {
  expect(pageAddress(url)).toBeNull();
});
