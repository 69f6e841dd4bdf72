import { opposed } from '../findings.ts';
import type { StoryMaterial } from '../material.ts';
import { stanceOf } from '../stance.ts';
import type { StoryClaim } from '../story-claims.ts';
import { asClause, type DivergenceFinder, findingsByClaim, outletsOf, sentenceOf, side } from './divergence.ts';
import { joinPairs, nearClaims } from './near.ts';

/** How alike what is affirmed and what is denied must be, in whatever findings. */
const sameStatement = 0.5;
const contained = 0.6;

export interface Dispute {
  affirmed: StoryClaim[];
  denied: StoryClaim[];
}

/** Who affirms and who denies, where some article has only the denial: whoever has both sides is not at odds with the rest. */
function disputeIn(claims: readonly StoryClaim[]): Dispute | null {
  const { affirming, denying } = opposed(claims);
  // "The company rejected the claim that …" affirms nothing, whoever was heard in it.
  const affirmed = affirming.filter((claim) => stanceOf(claim.text) !== 'denies');
  const affirms = new Set(affirmed.map((claim) => claim.article));
  const denied = denying.filter((claim) => !affirms.has(claim.article));
  return denied.length > 0 && affirmed.length > 0 ? { affirmed, denied } : null;
}

/** Every dispute of a story, once: inside its findings, and between claims that are near to each other. */
export function disputes(material: StoryMaterial): Dispute[] {
  const near = joinPairs(
    nearClaims(material).filter((pair) => pair.cosine >= sameStatement && pair.contained >= contained),
  );
  const seen = new Set<StoryClaim>();
  return [...material.findings.map(({ claims }) => claims), ...near].flatMap((claims) => {
    const found = disputeIn(claims);
    if (!found || found.denied.some((claim) => seen.has(claim))) return [];
    for (const claim of found.denied) seen.add(claim);
    return [found];
  });
}

/** Affirmed here, denied there. */
export const denialDivergence: DivergenceFinder = {
  kind: 'denial',
  find(material) {
    const findingOf = findingsByClaim(material);
    return disputes(material).map(({ affirmed, denied }) => {
      const who = denied.find((claim) => claim.voices.length > 0)?.voices[0]?.name;
      return {
        finding: findingOf.get(affirmed[0]!)!,
        about: `whether ${asClause(affirmed[0]!.text)}`,
        explanation: `${outletsOf(material, affirmed)} ${new Set(affirmed.map(({ article }) => article)).size === 1 ? 'affirms' : 'affirm'} it; in ${outletsOf(material, denied)} it is denied${who ? ` by ${who}` : ''}.`,
        sides: [side(affirmed, sentenceOf), side(denied, sentenceOf)],
      };
    });
  },
};
