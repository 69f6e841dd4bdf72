import type { StoryClaim } from './story-claims.ts';

/** So many words in a row, besides names and quotations, nobody writes twice: one took them over from the other, or both from a third. */
const takenOver = 8;
const quoted = /[“"][^”"]*[”"]/gu;

/** Whether an article tells a claim in its own words: two that give the words of a third have them from there. */
const isOwn = ({ analysis, voices, start, end }: StoryClaim): boolean =>
  voices.length === 0 && !analysis.quotations.some((quotation) => quotation.start <= start && quotation.end >= end);

/** All runs of so many words in a claim. */
function runsIn(claim: StoryClaim): Set<string> {
  if (!isOwn(claim)) return new Set();
  const { text } = claim;
  const words = text.replace(quoted, ' | ').match(/(?<![\p{L}\p{N}])[\p{Ll}\p{N}][\p{L}\p{N}’'.,-]*|\|/gu) ?? [];
  const runs = words.map((_, at) => words.slice(at, at + takenOver)).filter((run) => run.length === takenOver);
  return new Set(runs.filter((run) => !run.includes('|')).map((run) => run.join(' ').replace(/[.,]/g, '')));
}

/**
 * How many origins claims have: those of their articles, and one for two of which one tells it in the words of the other.
 *
 * @param originOf the origin of each article
 */
export function countOrigins(claims: readonly StoryClaim[], originOf: ReadonlyMap<string, string>): number {
  const groups = new Map<string, string>();
  const of = (claim: StoryClaim) => originOf.get(claim.article) ?? claim.article;
  for (const claim of claims) groups.set(of(claim), of(claim));
  // Most findings have one origin, and nothing to compare its words with.
  if (groups.size < 2) return groups.size;
  const firstWith = new Map<string, string>();
  for (const claim of claims)
    for (const run of runsIn(claim)) {
      const before = groups.get(firstWith.get(run) ?? of(claim))!;
      const own = groups.get(of(claim))!;
      if (before !== own) for (const [origin, group] of groups) if (group === own) groups.set(origin, before);
      if (!firstWith.has(run)) firstWith.set(run, of(claim));
    }
  return new Set(groups.values()).size;
}
