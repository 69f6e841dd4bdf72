import { expect, it } from 'vitest';
import type { Token } from '../analysis.ts';
import { tokens } from './tokens.ts';
import { isEnglishWord } from './wink.ts';

function read(text: string): readonly Token[] {
  const sentences = [{ start: 0, end: text.length, block: 0 }];
  return tokens.run({ source: { id: 'a', text }, sentences, diagnose: () => {} }).tokens;
}

it.each([
  ['Ships left.', ['Ships', 'left', '.'], 'words and marks'],
  ["Nobody can't swim", ['Nobody', 'ca', "n't", 'swim'], 'negation is a word of its own'],
  ['I’m late', ['I', '’m', 'late'], 'a contraction that wink leaves whole'],
  ['It is Olsen’s.', ['It', 'is', 'Olsen', '’s', '.'], 'a possessive before the full stop'],
  ['cafe\u0301 open', ['cafe\u0301', 'open'], 'an accent written apart'],
  ['a\ud800b', ['a', '\ud800', 'b'], 'half of a surrogate pair'],
])('cuts %j into %j: %s', (text, want) => {
  expect(read(text).map((token) => token.text)).toEqual(want);
});

it('gives Universal Dependencies tags and lemmas', () => {
  const [who, verb] = read('She said nothing.');
  expect(who).toMatchObject({ pos: 'PRON', lemma: 'she' });
  expect(verb).toMatchObject({ pos: 'VERB', lemma: 'say', start: 4, end: 8, sentence: 0 });
});

it('loses nothing of a run that is too long for wink', () => {
  const text = `Start ${'x'.repeat(500)}-${'1'.repeat(500)} end.`;
  const found = read(text);
  expect(found.map((token) => token.text).join('')).toBe(text.replaceAll(' ', ''));
  expect(found.at(-2)).toMatchObject({ text: 'end', pos: 'NOUN' });
});

it('reads alike before and after so many new words that wink is made anew, and learns none of them', () => {
  const text = 'The mayor of Koprec opened the bridge.';
  const before = read(text);
  const letters = 'bdfgklmnprstvz';
  const word = (number: number): string =>
    [...number.toString(letters.length)].map((digit) => `${letters[Number.parseInt(digit, letters.length)]}a`).join('');
  for (let from = 0; from < 66_000; from += 3000) {
    read(Array.from({ length: 3000 }, (_, index) => `qu${word(from + index)}`).join(' '));
  }
  expect(read(text)).toEqual(before);
  expect(isEnglishWord('bridge')).toBe(true);
  expect(isEnglishWord(`qu${word(65_999)}`)).toBe(false);
});
