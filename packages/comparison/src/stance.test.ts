import { expect, it } from 'vitest';
import { stanceOf } from './stance.ts';

it.each([
  ['denied', 'denies', 'a plain denial'],
  ['dismissed the report as', 'denies', 'a dismissal'],
  ['said it could not confirm', 'cannot confirm', 'not a confirmation'],
  ['has yet to verify', 'cannot confirm', 'not yet'],
  ['confirmed', 'confirms', 'a confirmation'],
  ['declined to comment', 'silent', 'no answer'],
  ["hasn't issued any statement", 'silent', 'nothing said'],
  ['would, if their presence was confirmed, show weakness', 'asserts', 'a condition'],
  ['said', 'asserts', 'only says'],
])('%s: %s (%s)', (words, stance) => {
  expect(stanceOf(words)).toBe(stance);
});
