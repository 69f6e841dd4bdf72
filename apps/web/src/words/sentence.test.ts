import { expect, it } from 'vitest';
import { asSentence } from './sentence.ts';

it.each([
  ['the gate was shut', 'The gate was shut.'],
  ['“We had no warning.”', '“We had no warning.”'],
  ['was it open?', 'Was it open?'],
  ['Élise left ', 'Élise left.'],
])('makes a sentence of %j', (clause, sentence) => {
  expect(asSentence(clause)).toBe(sentence);
});
