import { expect, it } from 'vitest';
import { dueInWords } from './due.ts';

const now = Date.parse('2031-03-05T12:00:00Z');
const after = (days: number) => new Date(now + days * 86_400_000).toISOString();

it.each([
  [-1, 'now'],
  [0.2, 'within a day'],
  [1, 'tomorrow'],
  [4, 'in 4 days'],
  [20, 'in 3 weeks'],
  [150, 'in 5 months'],
])('says of what is due after %d days: %s', (days, words) => {
  expect(dueInWords(after(days), now)).toBe(words);
});
