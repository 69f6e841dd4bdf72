import { expect, it } from 'vitest';
import { pathOfSite } from './site.ts';

it.each([
  ['/stories/a', '/stories/a'],
  ['http://here.example/articles/x?from=1&to=2#span', '/articles/x?from=1&to=2'],
  ['https://elsewhere.example/stories/a', '/'],
  ['//elsewhere.example/a', '/'],
  ['http://here.example//elsewhere.example/a', '/'],
  ['javascript:alert(1)', '/'],
  ['/settings?saved', '/'],
  ['', '/'],
  [undefined, '/'],
])('leads from %s back to %s', (address, path) => {
  expect(pathOfSite(address, 'here.example')).toBe(path);
});
