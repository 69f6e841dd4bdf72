import { expect, it } from 'vitest';
import { dueFrom, dueValue } from './due-field.ts';

it.each([
  ['2031-03-05T12:00', 'UTC', '2031-03-05T12:00:00.000Z', 'the time of the zone'],
  ['2031-03-05', 'UTC', '2031-03-05T23:59:00.000Z', 'a day alone ends with its last minute'],
  ['2031-03-05T12:00', 'Europe/Berlin', '2031-03-05T11:00:00.000Z', 'winter'],
  ['2031-07-05T12:00', 'Europe/Berlin', '2031-07-05T10:00:00.000Z', 'summer'],
  ['2031-07-05T12:00', 'Asia/Kathmandu', '2031-07-05T06:15:00.000Z', 'an offset of quarters'],
  ['2031-01-01T08:00', 'Pacific/Auckland', '2030-12-31T19:00:00.000Z', 'the day before in UTC'],
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', 'shown twice by clocks: the first time'],
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z', 'skipped by clocks: as long after the jump'],
  ['', 'UTC', null, 'nothing'],
  [undefined, 'UTC', null, 'no field'],
  ['2031-99-99T12:00', 'UTC', null, 'no month'],
  ['soon', 'UTC', null, 'no date'],
])('reads %j in %s as %j: %s', (value, zone, iso, _reason) => {
  expect(dueFrom(value, zone)).toBe(iso);
});

it.each(['UTC', 'Europe/Berlin', 'America/St_Johns'])('is shown as it was typed (%s)', (zone) => {
  expect(dueValue(dueFrom('2031-03-05T12:00', zone), zone)).toBe('2031-03-05T12:00');
  expect(dueValue(null, zone)).toBe('');
});
