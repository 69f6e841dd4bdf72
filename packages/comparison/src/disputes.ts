import type { Position } from './comparison.ts';
import { corrections } from './corrections.ts';
import { coverage } from './coverage.ts';
import { disputedBy } from './findings.ts';
import { inSentence } from './in-sentence.ts';
import { type FindingMaterial, meet, type StoryMaterial, unique } from './material.ts';
import { opposites } from './opposites.ts';
import { deniedIn, deniersIn, repliedTo } from './replies.ts';

/** How much of what somebody denies must stand in the finding, in the same words or in near ones, for it to be denied. */
const sameMatter = 0.5;
/** With fewer content words a denial only points to what was said before it, which may be something else. */
const fewestWords = 3;

/**
 * The positions that deny the central finding itself and not a side of it: what they deny is what it states. That the dam
 * failed is not disputed because its operator denies that a gate was to blame.
 */
export function centralDenials(
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
    return denied.some((_, at) => covered(at + 1, 0) >= sameMatter);
  });
}

/**
 * Gives the status `disputed` to findings whose denial stands outside of them: the central finding where a party denies it,
 * those that somebody denies right behind, and those that another article knows and turns down. All of that shows only once
 * positions and findings are there.
 */
export function markDisputed(material: StoryMaterial): void {
  const { analyses, central, findings } = material;
  const denials = central ? centralDenials(central, material) : [];
  if (central && denials.length > 0)
    Object.assign(central.finding, disputedBy(unique(denials.map(({ name }) => inSentence(analyses, name)))));
  const onCentral = denials.flatMap(({ spans }) => spans);
  // "They would fight abroad for the first time. Russia denies the reports": that is of the reports, not of the first time.
  const onOthers = repliedTo(material).filter(({ denied }) => !denied.every((claim) => meet([claim], onCentral)));
  for (const { affirmed, denied } of onOthers)
    for (const { finding, claims } of findings)
      if (finding !== central?.finding && affirmed.every((claim) => claims.includes(claim)))
        Object.assign(finding, disputedBy(deniersIn(denied).map((name) => inSentence(analyses, name))));
  for (const { finding, claims } of findings) {
    if (finding.status === 'disputed') continue;
    const { denying } = opposites(claims);
    if (denying.length > 0)
      Object.assign(finding, disputedBy(deniersIn(denying).map((name) => inSentence(analyses, name))));
  }
  for (const { affirmed } of corrections(material))
    for (const { finding, claims } of findings)
      if (affirmed.some((claim) => claims.includes(claim))) Object.assign(finding, disputedBy([]));
}
