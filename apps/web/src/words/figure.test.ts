import { expect, it } from 'vitest';
import { figureInWords } from './figure.ts';

it.each([
  [9_000_000, '9 million'],
  [1_200_000, '1.2 million'],
  [2_000_000_000, '2 billion'],
  [1_234_567, '1,234,567'],
  [58_300, '58,300'],
  [0.5, '0.5'],
])('writes %d as %s', (value, words) => {
  expect(figureInWords(value)).toBe(words);
});
