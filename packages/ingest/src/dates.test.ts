import { expect, it } from 'vitest';
import { readDate } from './dates.ts';

it.each([
  ['2031-03-02', '2031-03-02'],
  ['20310302', '2031-03-02'],
  ['2031-03-02T07:15', '2031-03-02T07:15'],
  ['2031-03-02T07:15:30.120Z', '2031-03-02T07:15:30.120Z'],
  ['2031-03-02 07:15:00 +0100', '2031-03-02T07:15:00+01:00'],
  ['Sun, 02 Mar 2031 07:15:00 GMT', '2031-03-02T07:15:00Z'],
  ['Sun, 02 Mar 2031 07:15:00 EST', '2031-03-02T07:15:00-05:00'],
  ['Sun, 02 Mar 2031 07:15 UT', '2031-03-02T07:15Z'],
  ['2 March 2031', '2031-03-02'],
  ['2031-02-30', undefined],
  ['2031-03-02T25:00', undefined],
  ['03/02/2031', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('reads %j as %j', (given, expected) => {
  expect(readDate(given)).toBe(expected);
});
