import { expect, it } from 'vitest';
import { addressWith, dayAfter, dayFrom, oneOf, textFrom } from './listing.ts';

it('takes what is written once, and nothing that is empty, repeated or too long', () => {
  expect(textFrom({ q: '  harbour ' }, 'q')).toBe('harbour');
  for (const q of ['', '   ', ['a', 'b'], 'x'.repeat(201), 'a\0b', undefined]) expect(textFrom({ q }, 'q')).toBeNull();
});

it('takes only known values, in small letters too', () => {
  const statuses = ['SINGLE_ORIGIN', 'DISPUTED'] as const;
  expect(oneOf({ status: 'single-origin' }, 'status', statuses)).toBe('SINGLE_ORIGIN');
  expect(oneOf({ status: 'proven' }, 'status', statuses)).toBeNull();
});

it.each(['2026-02-30', '2026-13-01', 'yesterday', '2026-2-3', '0000-01-01'])('takes %s for no day', (since) => {
  expect(dayFrom({ since }, 'since')).toBeNull();
});

it('knows the day after, over the end of a month and a leap day', () => {
  expect(dayFrom({ since: '2024-02-29' }, 'since')).toBe('2024-02-29');
  expect([dayAfter('2024-02-28'), dayAfter('2026-12-31')]).toEqual(['2024-02-29', '2027-01-01']);
});

it('writes addresses without what is empty', () => {
  expect(addressWith('/search', { q: 'a & b', kind: null, after: '' })).toBe('/search?q=a+%26+b');
  expect(addressWith('/archive', {})).toBe('/archive');
});
