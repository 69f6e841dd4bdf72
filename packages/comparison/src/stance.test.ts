import { expect, it } from 'vitest';
import { stanceOf, stanceTowards } from './stance.ts';

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
  ['could neither support nor refute it', 'cannot confirm', 'on neither side'],
  ['does not deny that it exists', 'asserts', 'no denial'],
  ['rejected the pension bill', 'asserts', 'a proposal turned down, and no statement'],
  ['disputes that', 'denies', 'the verb'],
  ['ended a dispute', 'asserts', 'the noun'],
  ['dismissed the finance director', 'asserts', 'somebody sent away'],
  ['would neither confirm nor deny it', 'silent', 'will not say'],
  ['could neither confirm nor deny it', 'cannot confirm', 'cannot say'],
])('%s: %s (%s)', (words, stance) => {
  expect(stanceOf(words)).toBe(stance);
});

it.each([
  ['rejected', 'the pension bill by 76 votes', 'asserts'],
  ['rejected', 'the claims as false', 'denies'],
  ['denied', 'that a bill was planned', 'denies'],
  ['said', 'that it rejected the report', 'asserts'],
])('%s “%s”: %s', (cue, content, stance) => {
  expect(stanceTowards(cue, content)).toBe(stance);
});
