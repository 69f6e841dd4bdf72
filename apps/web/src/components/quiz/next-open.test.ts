import { expect, it } from 'vitest';
import { nextOpen } from './next-open.ts';

it.each([
  ['', 0, 1, 'nothing is answered'],
  ['ab', 0, 3, 'what is answered is passed over'],
  ['', 2, 3, 'from a question on'],
  ['d', 3, 1, 'round to the start'],
  ['abcd', 2, 2, 'nothing is open: where the reader is'],
  ['abcd', 0, 4, 'nothing is open, and nowhere to stay: the last'],
])('of four with the answers "%s", after %i: %i (%s)', (answered, after, expected) => {
  const questions = [...'abcd'].map((id) => ({ id }));
  const responses = [...answered].map((id) => ({ question: { id } }));
  expect(nextOpen({ questions, responses }, after)).toBe(expected);
});
