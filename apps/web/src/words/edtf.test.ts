import { describe, expect, it } from 'vitest';
import { edtfInWords, precisionInWords } from './edtf.ts';

describe('an EDTF date in words', () => {
  it.each([
    ['2025-03-04', '4 March 2025', 'to the day'],
    ['XXXX-10-08', '8 October', 'to the day, year not given'],
    ['XXXX-10-08/XXXX-10-13', '8–13 October', 'a span of time'],
    ['2025-02-28/2025-03-02', '28 February 2025 to 2 March 2025', 'a span of time'],
    ['2025-08', 'August 2025', 'to the month'],
    ['2025-08/..', 'since August 2025', 'one end only'],
    ['2025-23', 'autumn 2025', 'to the season'],
    ['1968', '1968', 'to the year'],
    ['195X', 'the 1950s', 'to the year'],
    ['2025-03-04T04:40', '4 March 2025, 04:40', 'to the minute'],
    ['2025-03-04~', '4 March 2025', 'to the day, roughly'],
  ])('%s is %s, %s', (edtf, words, precision) => {
    expect(edtfInWords(edtf)).toBe(words);
    expect(precisionInWords(edtf)).toBe(precision);
  });

  it('says nothing where nothing is known', () => {
    expect(edtfInWords('XXXX-XX-XX')).toBe('');
  });
});
