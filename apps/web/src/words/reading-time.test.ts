import { expect, it } from 'vitest';
import { readingTimeInWords, wordsIn } from './reading-time.ts';

it.each([
  [0, '1 minute'],
  [238, '1 minute'],
  [400, '2 minutes'],
  [1190, '5 minutes'],
])('%i words take %s', (words, time) => {
  expect(readingTimeInWords(words)).toBe(time);
});

it('counts what stands between spaces', () => {
  expect(wordsIn('  One two\nthree. ')).toBe(3);
  expect(wordsIn('')).toBe(0);
});
