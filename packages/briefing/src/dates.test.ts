import { expect, it } from 'vitest';
import { dateInWords } from './dates.ts';

it.each([
  ['2024-10-18', '18 October 2024'],
  ['XXXX-10-08/XXXX-10-13', '8 to 13 October'],
  ['2024-09-28/2024-10-03', '28 September 2024 to 3 October 2024'],
  ['2024-08/..', 'since August 2024'],
  ['../2024-08', 'until August 2024'],
  ['XXXX-06', 'June'],
  ['2024-23', 'autumn 2024'],
  ['195X', 'the 1950s'],
  ['1950/1953', '1950 to 1953'],
  ['XXXX', ''],
])('%s is %s', (edtf, words) => {
  expect(dateInWords(edtf)).toBe(words);
});
