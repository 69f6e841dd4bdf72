import { expect, it } from 'vitest';
import { counted, countedFirst } from './counted.ts';

it.each([
  [1, 'one article', 'One article'],
  [3, 'three articles', 'Three articles'],
  [12, '12 articles', '12 articles'],
])('%i is %s, and at the head of a sentence %s', (count, inside, first) => {
  expect(counted(count, 'article')).toBe(inside);
  expect(countedFirst(count, 'article')).toBe(first);
});
