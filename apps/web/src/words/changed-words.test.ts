import { describe, expect, it } from 'vitest';
import { changedWords } from './changed-words.ts';

const marked = (text: string, other: string) =>
  changedWords(text, other)
    .map((run) => (run.isChanged ? `[${run.text}]` : run.text))
    .join('');

describe('changed words', () => {
  it.each([
    ['The gate will be repaired', 'The gate may be repaired', 'The gate [will] be repaired', 'one word'],
    ['We will rebuild.', 'We will rebuild every house.', 'We will rebuild.', 'nothing is missing here'],
    ['We will rebuild every house.', 'We will rebuild.', 'We will rebuild [every house.]', 'what was added'],
    ['“No warning,” she said', 'no warning she said', '“No warning,” she said', 'case and punctuation are no change'],
    ['Sixty are missing', 'Nobody knows', '[Sixty are missing]', 'nothing in common'],
  ])('%s | %s', (text, other, expected) => {
    expect(marked(text, other)).toBe(expected);
  });

  it('loses no letter', () => {
    const text = 'One  two\nthree, four — five.';
    expect(
      changedWords(text, 'one three')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});
