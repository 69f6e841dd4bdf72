import { expect, it } from 'vitest';
import { pairKey } from './claim-likeness.ts';
import { withSecondHomes } from './second-homes.ts';
import type { Unit } from './units.ts';

/** One unit for each letter, in the article of that name; those of the last stand nowhere. */
const units = [...'abcdb', ...'e'.repeat(95)].map((article) => ({ article }) as Unit);
const oddsOf = (...pairs: [a: number, b: number, odds: number][]) =>
  new Map(pairs.map(([a, b, odds]) => [pairKey(a, b, units.length), odds]));

it('lets what firmly states what a second group does stand in both', () => {
  const groups = [
    [0, 1],
    [2, 3],
  ];
  const firmly = oddsOf([0, 1, 3], [2, 3, 3], [0, 2, 2], [0, 3, 1.5]);
  expect(withSecondHomes(units, [...groups, [4]], firmly)).toEqual([[0, 1], [2, 3, 0], [4]]);
  const hardly = oddsOf([0, 1, 3], [2, 3, 3], [0, 2, 1], [0, 3, 0.3]);
  expect(withSecondHomes(units, [...groups, [4]], hardly)).toEqual([...groups, [4]]);
  // Of a pair that nothing is known of the odds are as bad as can be.
  expect(withSecondHomes(units, [...groups, [4]], oddsOf([0, 1, 3], [2, 3, 3], [0, 2, 4]))).toEqual([...groups, [4]]);
});

it('lets nothing into a group where its article stands already, and into none that is alone', () => {
  const odds = oddsOf([0, 1, 3], [0, 4, 3], [2, 3, 3]);
  expect(withSecondHomes(units, [[0, 1], [2, 3], [4]], odds)).toEqual([[0, 1], [2, 3], [4]]);
});

it('leaves stories of a few sentences as they are', () => {
  const odds = oddsOf([0, 1, 3], [2, 3, 3], [0, 2, 2], [0, 3, 2]);
  const groups = [
    [0, 1],
    [2, 3],
  ];
  expect(withSecondHomes(units, groups, odds)).not.toEqual(groups);
  const few = new Map(
    [...odds].map(([key, value]) => [Math.floor(key / units.length) * 5 + (key % units.length), value]),
  );
  expect(withSecondHomes(units.slice(0, 5), groups, few)).toEqual(groups);
});
