import { expect, it } from 'vitest';
import { otherNames } from './other-names.ts';

it.each([
  ['Ifeoma Brandt', ['Brandt'], [], 'the family name alone'],
  ['Starna', ['STARNA'], [], 'capitals'],
  ['National Flood Service', ['NFS', 'Flood Service'], ['NFS'], 'an abbreviation'],
  ['Andrii Sybiha', ['Andriy Sybiga'], ['Andriy Sybiga'], 'another spelling'],
])('%s also goes as %j: %j (%s)', (name, aliases, expected) => {
  expect(otherNames(name, aliases)).toEqual(expected);
});
