import { expect, it } from 'vitest';
import { momentInWords, publishedInWords } from './moment.ts';

it.each([
  ['2025-03-04T14:30:00+01:00', '4 March 2025, 14:30 UTC+1'],
  ['2025-03-04T14:30:00-03:30', '4 March 2025, 14:30 UTC−3:30'],
  ['2025-03-04T14:30:00+00:00', '4 March 2025, 14:30 UTC'],
  ['2025-03-04T14:30', '4 March 2025, 14:30'],
  ['2026-11-02T09:30:00.000Z', '2 November 2026, 09:30 UTC'],
  ['2025-03-04', '4 March 2025'],
  ['2025-03', 'March 2025'],
  ['last Tuesday', 'last Tuesday'],
])('reads %s as %s', (iso, words) => {
  expect(momentInWords(iso)).toBe(words);
});

it.each([
  ['2025-03-04T06:40:10Z', '2025-03-04T06:40:50Z', '4 March 2025, 06:40 UTC'],
  ['2025-03-04T06:40:10Z', '2025-03-04T07:00:00Z', '4 March 2025, 06:40 UTC, changed 4 March 2025, 07:00 UTC'],
  ['2025-03-04', null, '4 March 2025'],
  [null, null, 'not known'],
])('says of %s, changed %s: %s', (published, updated, words) => {
  expect(publishedInWords({ published, updated })).toBe(words);
});
