import type { Candidate } from './candidate.ts';
import { rejection, rulesBetween } from './gate.ts';
import type { Level, Rejected } from './quiz.ts';
import type { Random } from './random.ts';

/** Reading first, then comparing, then the reporting itself. */
const levels: readonly Level[] = ['one-span', 'one-article', 'across-articles', 'about-the-reporting'];

/** How much of a quiz one kind may be. */
const kindShare = 0.25;

/**
 * Picks up to `size` questions: the most worth asking first, each kind, level, subject and article the less, the more
 * of it there is already; every pick is independent of those before it. The rest is left out without being rejected.
 */
export function pickSpread(
  candidates: readonly Candidate[],
  size: number,
  random: Random,
): { picked: Candidate[]; rejected: Rejected[] } {
  const left = new Map(candidates.map((candidate) => [candidate, candidate.worth + random() * 0.15]));
  const picked: Candidate[] = [];
  const rejected: Rejected[] = [];
  const mostOfKind = Math.max(2, Math.ceil(size * kindShare));
  while (picked.length < size && left.size > 0) {
    const missing = missingKinds(picked, candidates);
    let best: Candidate | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const [candidate, worth] of left) {
      const score = worth - crowding(candidate, picked) + (missing.get(candidate.kind) ?? 0);
      if (score > bestScore) [best, bestScore] = [candidate, score];
    }
    if (best === null) break;
    left.delete(best);
    const { kind } = best;
    if (picked.filter((other) => other.kind === kind).length >= mostOfKind) continue;
    const broken = rejection(best, rulesBetween, picked);
    if (broken !== null) rejected.push(broken);
    else picked.push(best);
  }
  picked.sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level));
  return { picked, rejected };
}

/**
 * What a kind that is not there yet is worth beside the question itself: the fewer candidates it has, the more, so that
 * the one question of a rare kind is taken before another uses up its statement.
 */
function missingKinds(picked: readonly Candidate[], candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of candidates) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { kind } of picked) counts.delete(kind);
  return new Map([...counts].map(([kind, count]) => [kind, 0.5 + 1 / count]));
}

function crowding(candidate: Candidate, picked: readonly Candidate[]): number {
  let total = 0;
  for (const other of picked) {
    if (other.kind === candidate.kind) total += 0.22;
    if (other.level === candidate.level) total += 0.04;
    if (other.about === candidate.about) total += 0.25;
    if (other.kind === candidate.kind && other.level === candidate.level && frame(other) === frame(candidate))
      total += 0.12;
    if (other.evidence[0]?.article === candidate.evidence[0]?.article) total += 0.03;
  }
  return total;
}

/** The words of the quiz's own at the end of a stem: questions of one pattern share them. */
function frame(candidate: Candidate): string {
  return candidate.stem.split(' ').slice(-4).join(' ');
}
