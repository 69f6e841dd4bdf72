import { expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { inSentence } from './in-sentence.ts';

const text = `The River Agency shut the bank on Monday, the River Agency said. Quorvex Hydro runs it. Shares in Quorvex Hydro fell.
The operator spoke of a fault. Media in Peru said so first; the media there were told by a clerk, and The Standard by another. It left no mark.`;

it.each([
  ['River Agency', 'the River Agency', 'an article stands before it'],
  ['Quorvex Hydro', 'Quorvex Hydro', 'none does'],
  ['The operator', 'the operator', 'its capital is the sentence’s'],
  ['The Standard', 'The Standard', 'its capital is its own'],
  ['Media in Peru', 'media in Peru', 'a plain word elsewhere'],
  ['Mark Rell, head of the bank', 'Mark Rell, head of the bank', 'a name, though “mark” is a word too'],
  ['Her ministry', 'her ministry', 'a pronoun'],
  ['Peru', 'Peru', 'a name that stands nowhere in small letters'],
])('%s is written %s: %s', (name, expected) => {
  expect(inSentence([sketch({ id: 'a1', text })], name)).toBe(expected);
});
