import { expect, it } from 'vitest';
import { sentence } from './source.ts';

it.each([
  ['the bank  held', 'The bank held.', 'a capital, one space, a full stop'],
  ['He said "no" twice', 'He said “no” twice.', 'round quotation marks'],
  ['He wrote: “The bank holds.', 'He wrote: “The bank holds.”', 'the mark that was cut off behind'],
  ['They wait,” she said.', '“They wait,” she said.', 'the mark that was cut off in front'],
  [
    'It stands in “Bank holds as river …”',
    'It stands in “Bank holds as river …”.',
    'a headline that was cut ends no sentence',
  ],
])('%j is printed %j: %s', (text, expected) => {
  expect(sentence(text)).toBe(expected);
});
