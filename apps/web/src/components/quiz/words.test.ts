import { expect, it } from 'vitest';
import { instructionOf, points } from './words.ts';

it('says how to answer once', () => {
  const kind = 'MULTIPLE_CHOICE';
  expect(instructionOf({ kind, stem: 'Which articles report this? Choose every right one.' })).toBe('');
  expect(instructionOf({ kind, stem: 'Which articles report this?' })).toBe('Choose every right one.');
});

it.each([
  [9.67, '9.7'],
  [9.5, '9.5'],
  [0.5, '0.5'],
  [9, '9'],
])('writes %d points as %s', (score, words) => {
  expect(points(score)).toBe(words);
});
