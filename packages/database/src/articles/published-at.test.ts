import { expect, it } from 'vitest';
import { publishedAt } from './published-at.ts';

it.each([
  ['2031-03-04', '2031-03-04T00:00:00.000Z', 'a day begins at its start'],
  ['2031-03', '2031-03-01T00:00:00.000Z', 'a month too'],
  ['2031', '2031-01-01T00:00:00.000Z', 'a year too'],
  ['2031-03-04T08:30', '2031-03-04T08:30:00.000Z', 'no zone is UTC, wherever this runs'],
  ['2031-03-04T08:30:00+01:00', '2031-03-04T07:30:00.000Z', 'a zone counts'],
  ['2031-03-04T08:30:00Z', '2031-03-04T08:30:00.000Z', 'so does Z'],
])('%s is %s: %s', (published, moment) => {
  expect(publishedAt(published)?.toISOString()).toBe(moment);
});

it.each([null, '', 'last week', '2031-13-40'])('%s is no date', (published) => {
  expect(publishedAt(published)).toBeNull();
});
