import { describe, expect, it } from 'vitest';
import { isName } from './name.ts';

describe('isName', () => {
  const accepted = ['Ilse Marković', 'Marković', 'National Rescue Service', 'NRS'];

  it.each([
    ['Ilse Marković', 'the name itself'],
    ['ilse markovic', 'without accents and capitals'],
    ['Markovic', 'an alias'],
    ['Markvoic', 'two letters changed places'],
    ['Dr. Ilse Markovic', 'with a title'],
    ['The National Rescue Service', 'with an article'],
    ['National Resuce Servise', 'two slips in a long name'],
    ['nrs', 'an acronym in lower case'],
  ])('accepts %j: %s', (typed) => {
    expect(isName(typed, accepted)).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    ['the', 'only an article'],
    ['NRA', 'another acronym'],
    ['Ilse', 'a first name that is not among the aliases'],
    ['Marlowe', 'another name'],
    ['National Weather Service', 'another body'],
  ])('turns down %j: %s', (typed) => {
    expect(isName(typed, accepted)).toBe(false);
  });

  it('allows no slip in digits', () => {
    expect(isName('Brigade Number 62', ['Brigade Number 61'])).toBe(false);
  });
});
