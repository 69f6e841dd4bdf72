import { expect, it } from 'vitest';
import { momentInWords } from './moment.ts';

it.each([
  ['2025-03-04T14:30:00+01:00', '4 March 2025, 14:30'],
  ['2026-11-02T09:30:00.000Z', '2 November 2026, 09:30 UTC'],
  ['2025-03-04', '4 March 2025'],
  ['2025-03', 'March 2025'],
  ['last Tuesday', 'last Tuesday'],
])('reads %s as %s', (iso, words) => {
  expect(momentInWords(iso)).toBe(words);
});
