import { expect, it } from 'vitest';
import { dueFrom, dueValue } from './due-field.ts';

it.each([
  ['2031-03-05T12:00', '2031-03-05T12:00:00.000Z'],
  ['2031-03-05', '2031-03-05T23:59:00.000Z'],
  ['', null],
  [undefined, null],
  ['2031-99-99T12:00', null],
  ['soon', null],
])('reads %j as %j', (value, iso) => {
  expect(dueFrom(value)).toBe(iso);
});

it('is shown as it was typed', () => {
  expect(dueValue(dueFrom('2031-03-05T12:00'))).toBe('2031-03-05T12:00');
  expect(dueValue(null)).toBe('');
});
