import type { Candidate } from './candidate.ts';

/**
 * The candidates that a choice is made among: each is compared with every other, so that the cost grows with the square of
 * their number, and of a story with many articles there are thousands. Kinds and articles take turns, each with its worthiest
 * first, so that none is crowded out.
 * @param most how many are kept
 * @param cost what a candidate is worth less for reasons of the choice's own
 * @returns those that are kept, in their order
 */
export function shortlist(
  candidates: readonly Candidate[],
  most: number,
  cost: (candidate: Candidate) => number,
): Candidate[] {
  if (candidates.length <= most) return [...candidates];
  const worth = (candidate: Candidate) => candidate.worth - cost(candidate);
  const queues = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const name = `${candidate.kind} ${candidate.level} ${candidate.evidence[0]?.article ?? ''}`;
    const queue = queues.get(name);
    if (queue) queue.push(candidate);
    else queues.set(name, [candidate]);
  }
  const byWorth = (one: Candidate, other: Candidate) => worth(other) - worth(one);
  for (const queue of queues.values()) queue.sort(byWorth);
  const kept = new Set<Candidate>();
  for (let turn = 0; kept.size < most; turn++) {
    const round = [...queues.values()].flatMap((queue) => queue[turn] ?? []).sort(byWorth);
    for (const candidate of round.slice(0, most - kept.size)) kept.add(candidate);
  }
  return candidates.filter((candidate) => kept.has(candidate));
}
