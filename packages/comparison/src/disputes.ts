import type { Position } from './comparison.ts';
import { coverage } from './coverage.ts';
import { corrections } from './divergences/denial.ts';
import { disputedBy } from './findings.ts';
import { inSentence } from './in-sentence.ts';
import { type FindingMaterial, meet, type StoryMaterial, unique } from './material.ts';
import { stanceOf } from './stance.ts';
import { type StoryClaim, wordsOf } from './story-claims.ts';
import { nationsIn } from './text/nations.ts';
import { statementStems } from './text/statement-terms.ts';

/** How much of what somebody denies must stand in the finding, in the same words or in near ones, for it to be denied. */
const sameMatter = 0.5;
/** With fewer content words a denial only points to what was said before it, which may be something else. */
const fewestWords = 3;

/** What a claim's denials turn down, by the words that carry it: "using North Korean soldiers in the war". */
const deniedIn = (claim: StoryClaim): string[][] =>
  claim.analysis.attributions
    .filter(
      ({ cue, content }) =>
        stanceOf(wordsOf(claim.analysis, cue)) === 'denies' &&
        [...cue, ...content].some(({ start, end }) => start < claim.end && end > claim.start),
    )
    .map(({ content }) => statementStems(wordsOf(claim.analysis, content), nationsIn(claim.analysis.text)));

/**
 * The positions that deny the central finding itself and not a side of it: what they deny is what it states. That the dam
 * failed is not disputed because its operator denies that a gate was to blame.
 */
function denialsOf(
  { claims: affirming }: FindingMaterial,
  { claims, positions }: Pick<StoryMaterial, 'claims' | 'positions'>,
): Position[] {
  const stated = unique(affirming.flatMap(({ stems }) => stems));
  return positions.filter((position) => {
    if (position.stance !== 'denies') return false;
    const denied = claims
      .filter((claim) => claim.answer?.stance === 'denies' && meet([claim], position.spans))
      .flatMap(deniedIn)
      .filter((stems) => new Set(stems).size >= fewestWords);
    const units = [stated, ...denied].map((stems) => ({ stems }));
    const covered = coverage(units);
    return denied.some((_, at) => covered[(at + 1) * units.length]! >= sameMatter);
  });
}

/**
 * Gives the status `disputed` to findings whose denial stands outside of them: the central finding where a party denies it, and
 * those that another article knows and turns down. Both show only once positions and all findings are there.
 */
export function markDisputed(material: StoryMaterial): void {
  const { analyses, central, findings } = material;
  const denials = central ? denialsOf(central, material) : [];
  if (central && denials.length > 0)
    Object.assign(central.finding, disputedBy(unique(denials.map(({ name }) => inSentence(analyses, name)))));
  for (const { affirmed } of corrections(material))
    for (const { finding, claims } of findings)
      if (affirmed.some((claim) => claims.includes(claim))) Object.assign(finding, disputedBy([]));
}
