import { describe, expect, it } from 'vitest';
import { stems, words } from './terms.ts';
import thesaurus from './thesaurus.json' with { type: 'json' };
import { placesOf, withPhrases, wordsOfPhrase } from './thesaurus.ts';

const phrasesIn = (text: string): string[] =>
  withPhrases(words(text)).flatMap(({ word, phrase }) => (phrase ? [word] : []));
const meet = (one: string, other: string): boolean =>
  placesOf(one).some(({ line }) => placesOf(other).some((place) => place.line === line));
const stem = (word: string): string => stems(word)[0]!;

describe('phrases', () => {
  it('are found in any form, with any determiner, and with their particle set apart', () => {
    expect(phrasesIn('She stepped down on Monday')).toEqual(['step_down']);
    expect(phrasesIn('He gave up her post')).toEqual(phrasesIn('They give up the post'));
    expect(phrasesIn('Owners turned the whole plan down')).toEqual(['turn_down']);
  });

  it('are the longest that fit, and leave other words as they are', () => {
    expect(withPhrases(words('Nobody took the two men into custody'))).toContainEqual({
      word: 'nobody',
      phrase: false,
    });
    expect(phrasesIn('a power cut lasted until noon')).toEqual(['power_cut']);
    expect(wordsOfPhrase('power_cut')).toEqual(['power', 'cut']);
    expect(wordsOfPhrase('power')).toEqual([]);
  });
});

describe('lines', () => {
  it('hold what reports use for one another', () => {
    expect(meet(stem('resign'), 'step_down')).toBe(true);
    expect(meet(stem('reject'), 'turn_down')).toBe(true);
    expect(meet(stem('verdict'), stem('ruling'))).toBe(true);
  });

  it('are not joined through a word of several senses', () => {
    expect(meet(stem('fire'), stem('dismiss'))).toBe(true);
    expect(meet(stem('fire'), stem('blaze'))).toBe(true);
    expect(meet(stem('dismiss'), stem('blaze'))).toBe(false);
  });

  it('put no opposites together', () => {
    for (const [one, other] of [
      ['rise', 'fall'],
      ['buy', 'sell'],
      ['win', 'lose'],
      ['confirm', 'deny'],
      ['injure', 'kill'],
    ] as const)
      expect(meet(stem(one), stem(other)), `${one}, ${other}`).toBe(false);
  });

  it('are well formed, each once', () => {
    const lines = Object.values(thesaurus as Record<string, string[]>).flat();
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) {
      const entries = line.split(/[,|]/).map((entry) => entry.trim());
      expect(entries.length, line).toBeGreaterThan(1);
      expect(
        entries.every((entry) => entry !== '' && entry.split(' ').length <= 6),
        line,
      ).toBe(true);
      expect(line.split('|').length, line).toBeLessThanOrEqual(2);
    }
  });
});
