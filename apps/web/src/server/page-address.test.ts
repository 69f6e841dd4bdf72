import { expect, it } from 'vitest';
import { pageAddress } from './page-address.ts';

it.each([
  ['/?utm_source=x', '/', 'a query that no page looks at'],
  ['/articles/QXI=?to=9&from=3&x=1', '/articles/QXI=?from=3&to=9', 'the span of an article, in one order'],
  ['/stories/a/revisions/2', '/stories/a/revisions/2', 'a permalink'],
  ['/_next/static/a.css?v=1', '/_next/static/a.css', 'a file of the build'],
])('keeps %s as %s: %s', (url, address) => {
  expect(pageAddress(url)?.address).toBe(address);
});

it.each(['/quiz/a', '/attempts/a', '/settings', '/api/answers', '/reader.css', '/stories/a/b', '/nowhere'])(
  'keeps nothing of %s',
  (url) => {
    expect(pageAddress(url)).toBeNull();
  },
);
