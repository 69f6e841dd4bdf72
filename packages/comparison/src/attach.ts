import { likeness, pairKey } from './claim-likeness.ts';
import type { StoryClaim } from './story-claims.ts';
import type { Unit } from './units.ts';

/** So many of a finding's claims are asked, the nearest ones. */
const nearest = 2;
/** How alike the farthest of them must be: nearness to one alone may be nearness to another thing that it states. */
const leastOfNearest = 0.2;
/** How alike a claim that met no other article must be to them: what is asked of an average elsewhere. */
const sameLone = 0.31;
/** How alike a part must be: it has fewer words, and its claim stands somewhere already. */
const samePart = 0.5;
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
 * @param groups of indexes into `claims`, each claim in one of them
 * @param units claims and their parts, and `likely` how alike some of them are in other words
 * @returns the groups with what was taken in; a claim may stand in several.
 */
export function attach(
  claims: readonly StoryClaim[],
  groups: readonly (readonly number[])[],
  units: readonly Unit[] = [],
  likely: readonly { first: number; second: number; value: number }[] = [],
): number[][] {
  const parts = claims.flatMap((claim, owner) =>
    claim.parts
      .map((part, at) => ({ part, at }))
      .filter(({ part }) => part.terms.length >= fewestInPart)
      .map(({ part, at }) => ({ owner, at, claim: { ...claim, ...part, answer: null, lead: false } })),
  );
  const nodes = [...claims, ...parts.map(({ claim }) => claim)];
  const alike = likeness(nodes);
  const nodeOf = new Map(parts.map(({ owner, at }, place) => [`${owner} ${at}`, claims.length + place]));
  const placed = units.map(({ owner, part }) => (part === null ? owner : nodeOf.get(`${owner} ${part}`)));
  for (const { first, second, value } of likely) {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const node = placed[one];
      if (node === undefined) continue;
      const key = pairKey(node, units[other]!.owner, nodes.length);
      alike.set(key, Math.max(value, alike.get(key) ?? 0));
    }
  }
  const hosts = groups.map((group): Host => ({ core: group, group: [...group] }));
  const home = new Map(hosts.flatMap((host) => host.core.map((at) => [at, host] as const)));

  const valueIn = (node: number, { core }: Host): number => {
    const values = core
      .filter((at) => claims[at]!.article !== nodes[node]!.article)
      .map((at) => alike.get(pairKey(node, at, nodes.length)) ?? 0)
      .sort((a, b) => b - a)
      .slice(0, nearest);
    return (values.at(-1) ?? 0) < leastOfNearest ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  // A part adds something only where it is nearer to a finding than its claim is, and nearer than to its claim's own finding.
  const hostOf = (node: number, owner: number, least: number): Host | null => {
    const isPart = node !== owner;
    const own = isPart ? valueIn(node, home.get(owner)!) : 0;
    let best: Host | null = null;
    let bestValue = 0;
    for (const host of hosts) {
      if (host.group.some((at) => claims[at]!.article === claims[owner]!.article)) continue;
      const value = valueIn(node, host);
      if (value < least || value <= own || value <= bestValue) continue;
      if (isPart && value <= valueIn(owner, host)) continue;
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
    home.set(owner, host);
  }
  parts.forEach(({ owner }, at) => {
    const host = hostOf(claims.length + at, owner, samePart);
    if (!host || host.group.length === 0) return;
    host.group.push(owner);
    // Its claim stands with others now, and needs no finding of its own.
    const own = home.get(owner)!;
    if (own.group.length === 1) own.group = [];
  });
  return hosts.map(({ group }) => group.sort((a, b) => a - b)).filter((group) => group.length > 0);
}
