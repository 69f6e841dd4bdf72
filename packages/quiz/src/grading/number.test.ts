import { describe, expect, it } from 'vitest';
import { readNumber } from './number.ts';

describe('readNumber', () => {
  it.each([
    ['1,500', 1500],
    ['1500', 1500],
    ['fifteen hundred', 1500],
    ['one thousand five hundred', 1500],
    ['One thousand, five hundred', 1500],
    ['1.5 thousand', 1500],
    ['1.5k', 1500],
    ['12 000', 12000],
    ['12.000', 12000],
    ['12’000', 12000],
    ['twelve thousand', 12000],
    ['a hundred and five', 105],
    ['twenty-one', 21],
    ['two dozen', 24],
    ['a dozen', 12],
    ['half a million', 500000],
    ['1.2 million', 1200000],
    ['1.2m', 1200000],
    ['3.5', 3.5],
    ['3,5', 3.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['about 40 people', 40],
    ['$2 bn', 2e9],
    ['15 %', 15],
    ['-4', -4],
    ['two hundred thousand', 200000],
    ['three million two hundred and six thousand and nine', 3206009],
    ['hundred', 100],
  ])('reads %j as %d', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it.each([[''], ['many'], ['5 or 6'], ['five three'], ['1500 12000'], ['twelve 5'], ['1.2.3'], ['m']])(
    'does not read %j as one number',
    (typed) => {
      expect(readNumber(typed)).toBeNull();
    },
  );
});
