import { pairOf } from './claim-likeness.ts';
import type { Unit } from './units.ts';

/** So many of a finding's claims are asked, the nearest ones. */
const nearest = 2;
/** The log odds of the farthest of them: nearness to one alone may be nearness to another thing that it states. */
const leastOfNearest = -2;
/** The mean log odds that a claim must have with them that met no other article: less than is asked of an average elsewhere. */
const sameLone = 0.25;
/** What a part must have: it has fewer words, and its claim stands somewhere already. */
const samePart = 3.5;
/** A part with fewer content words says too little. */
const fewestInPart = 3;

interface Host {
  /** Its claims before anything was taken in: what others are compared with. */
  core: readonly number[];
  group: number[];
}

/**
 * Takes into findings what stands outside of them: claims that met no other article, by the nearest claims of a finding rather
 * than by all of it, and claims of which one part states what a finding does, beside the finding that they stand in. Nothing is
 * taken in where its article has a claim already: articles seldom state a thing twice.
 *
 * @param units claims and behind them their parts
 * @param groups of indexes of claims
 * @param odds log odds that two units state the same thing, by `pairKey`
 * @returns the groups with what was taken in; a claim may stand in several.
 */
export function attach(
  units: readonly Unit[],
  groups: readonly (readonly number[])[],
  odds: ReadonlyMap<number, number>,
): number[][] {
  const hosts = groups.map((group): Host => ({ core: group, group: [...group] }));
  const homes = new Map<number, Host[]>();
  for (const host of hosts) for (const at of host.core) homes.set(at, [...(homes.get(at) ?? []), host]);
  const { alone, withParts } = nearClaims(units, odds);

  const valueIn = (unit: number, { core }: Host, near: NearClaims): number => {
    const values = core
      .filter((at) => units[at]!.article !== units[unit]!.article)
      .map((at) => near[unit]!.get(at) ?? Number.NEGATIVE_INFINITY)
      .sort((a, b) => b - a)
      .slice(0, nearest);
    if (values.length === 0 || values.at(-1)! < leastOfNearest) return Number.NEGATIVE_INFINITY;
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  // A part adds something only where it is nearer to a finding than its claim is, and nearer than to its claim's own findings.
  const hostOf = (unit: number, owner: number, least: number): Host | null => {
    const isPart = unit !== owner;
    const near = isPart ? alone : withParts;
    const own = isPart ? Math.max(...(homes.get(owner) ?? []).map((host) => valueIn(unit, host, near))) : least;
    let best: Host | null = null;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const host of new Set([...near[unit]!.keys()].flatMap((at) => homes.get(at) ?? []))) {
      if (host.group.some((at) => units[at]!.article === units[owner]!.article)) continue;
      const value = valueIn(unit, host, near);
      if (value < least || value < own || value <= bestValue) continue;
      if (isPart && value <= valueIn(owner, host, near)) continue;
      best = host;
      bestValue = value;
    }
    return best;
  };

  for (const lone of hosts.filter(({ core }) => core.length === 1)) {
    const owner = lone.core[0]!;
    if (lone.group.length !== 1) continue;
    const host = hostOf(owner, owner, sameLone);
    if (!host || host.group.length === 0) continue;
    host.group.push(owner);
    lone.group = [];
    homes.set(owner, [host]);
  }
  units.forEach(({ owner, part, terms }, at) => {
    if (part === null || terms.length < fewestInPart) return;
    const host = hostOf(at, owner, samePart);
    if (!host || host.group.length === 0) return;
    host.group.push(owner);
    // Its claim stands with others now, and needs no finding of its own.
    for (const own of homes.get(owner) ?? []) if (own.group.length === 1) own.group = [];
  });
  return hosts.map(({ group }) => group.sort((a, b) => a - b)).filter((group) => group.length > 0);
}

/** For each unit the claims that are near to it, with their log odds. */
type NearClaims = readonly ReadonlyMap<number, number>[];

/** What is near to a unit as it stands, and what is to a claim or one of its parts, itself or by a part. */
function nearClaims(
  units: readonly Unit[],
  odds: ReadonlyMap<number, number>,
): { alone: NearClaims; withParts: NearClaims } {
  const alone = units.map(() => new Map<number, number>());
  const withParts = units.map(() => new Map<number, number>());
  for (const [key, value] of odds) {
    if (value < leastOfNearest) continue;
    const [a, b] = pairOf(key, units.length);
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (units[other]!.part === null) alone[one]!.set(other, value);
      const best = withParts[units[one]!.owner]!;
      const claim = units[other]!.owner;
      best.set(claim, Math.max(value, best.get(claim) ?? Number.NEGATIVE_INFINITY));
    }
  }
  return { alone, withParts };
}
