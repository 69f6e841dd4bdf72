import { opposed } from '../findings.ts';
import type { FindingMaterial, StoryMaterial } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';
import { asClause, type DivergenceFinder, type FoundDivergence, outletsOf, sentenceOf, side } from './divergence.ts';

/** A finding's dispute, where some article has only the denial: whoever has both sides is not at odds with the rest. */
export function dispute(finding: FindingMaterial): { affirmed: StoryClaim[]; denied: StoryClaim[] } | null {
  const { affirming, denying } = opposed(finding.claims);
  const affirms = new Set(affirming.map((claim) => claim.article));
  const denied = denying.filter((claim) => !affirms.has(claim.article));
  return denied.length > 0 && affirming.length > 0 ? { affirmed: affirming, denied } : null;
}

function inFinding(finding: FindingMaterial, material: StoryMaterial): FoundDivergence[] {
  const found = dispute(finding);
  if (!found) return [];
  const { affirmed, denied } = found;
  const who = denied.find((claim) => claim.voices.length > 0)?.voices[0]?.name;
  return [
    {
      finding,
      about: `whether ${asClause(affirmed[0]!.text)}`,
      explanation: `${outletsOf(material, affirmed)} ${new Set(affirmed.map(({ article }) => article)).size === 1 ? 'affirms' : 'affirm'} it; in ${outletsOf(material, denied)} it is denied${who ? ` by ${who}` : ''}.`,
      sides: [side(affirmed, sentenceOf), side(denied, sentenceOf)],
    },
  ];
}

/** Affirmed here, denied there. */
export const denialDivergence: DivergenceFinder = {
  kind: 'denial',
  find: (material) => material.findings.flatMap((finding) => inFinding(finding, material)),
};
