import { describe, expect, it } from 'vitest';
import { chosenQuestions, readAttemptKey, writeAttemptKey } from './attempt-key.ts';

describe('the key of an attempt', () => {
  it.each([
    ['QXR0', { id: 'QXR0', only: null }],
    ['QXR0~2-5-17', { id: 'QXR0', only: [2, 5, 17] }],
    ['QX_-R0~3', { id: 'QX_-R0', only: [3] }],
  ])('%s is read and written', (key, parts) => {
    expect(readAttemptKey(key)).toEqual(parts);
    expect(writeAttemptKey(parts)).toBe(key);
  });

  it.each(['QXR0~', 'QXR0~0', 'QXR0~2-', 'QXR0~a', 'QXR0~2;5'])('%s is about the whole quiz', (key) => {
    expect(readAttemptKey(key)).toEqual({ id: 'QXR0', only: null });
  });
});

describe('the questions of a key', () => {
  it.each([
    [
      [3, 1],
      ['a', 'c'],
    ],
    [null, ['a', 'b', 'c']],
    [[9], ['a', 'b', 'c']],
  ])('%j of three are %j', (only, questions) => {
    expect(chosenQuestions(['a', 'b', 'c'], only)).toEqual(questions);
  });
});
