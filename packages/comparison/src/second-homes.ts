import { pairKey, pairOf } from './claim-likeness.ts';
import { impossible } from './paraphrase.ts';
import type { Unit } from './units.ts';

/**
 * From these mean log odds with all units of a group that another article has a unit of, a unit stands there too. Higher than
 * what joins groups: it has a home, and a group that it joins this way does not grow together with that.
 */
const firm = 0.75;
/** Of fewer units each is another article's nearest by far, and odds are too high. */
const fewest = 100;

/**
 * Lets a unit stand in a second group: one statement can hold what two groups of others state, and joining by average link puts
 * it into the likeliest, which then keeps the other's units away from it. Only where its article has nothing in that group.
 *
 * @param groups of indexes into `units`
 * @param odds log odds that two units state one thing, by `pairKey`; what is missing is impossible
 */
export function withSecondHomes(
  units: readonly Unit[],
  groups: readonly (readonly number[])[],
  odds: ReadonlyMap<number, number>,
): number[][] {
  if (units.length < fewest) return groups.map((group) => [...group]);
  const homeOf = new Map(groups.flatMap((group) => group.map((at) => [at, group] as const)));
  const near: Set<readonly number[]>[] = units.map(() => new Set());
  for (const [key, value] of odds) {
    if (value < 0) continue;
    const [one, other] = pairOf(key, units.length);
    near[one]!.add(homeOf.get(other)!);
    near[other]!.add(homeOf.get(one)!);
  }
  const meanWith = (at: number, group: readonly number[]): number =>
    group.reduce((sum, other) => sum + (odds.get(pairKey(at, other, units.length)) ?? impossible), 0) / group.length;
  const found = new Map(groups.map((group) => [group, [...group]]));
  units.forEach(({ article }, at) => {
    for (const group of near[at]!) {
      if (group.length < 2 || group.some((other) => units[other]!.article === article)) continue;
      if (meanWith(at, group) >= firm) found.get(group)!.push(at);
    }
  });
  return [...found.values()];
}
