import { opposed } from '../findings.ts';
import { inSentence } from '../in-sentence.ts';
import type { StoryMaterial } from '../material.ts';
import { stanceOf } from '../stance.ts';
import type { StoryClaim } from '../story-claims.ts';
import {
  asClause,
  clearest,
  type DivergenceFinder,
  findingsByClaim,
  outletsOf,
  sentenceOf,
  side,
} from './divergence.ts';
import { isFirm } from './hedges.ts';
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

/** "The bridge, which was reported to have gone, is standing": the article knows the report and turns it down. */
const correction =
  /\b(?:(?:was|were|been) (?:\p{L}+ly )?(?:reported|said|thought|believed)\b[^,;.]*\bto have\b[^,;.]*,|contrary to (?:\p{L}+ )?reports|despite (?:\p{L}+ )?reports)/iu;

/** How alike a correction must be to what it corrects: it shares little but its subject. */
const sameSubject = 0.25;

/** Claims that turn down what other articles report, with those. */
export function corrections(material: StoryMaterial): Dispute[] {
  const found = new Map<StoryClaim, StoryClaim[]>();
  const turnsDown = new Set(material.claims.filter((claim) => correction.test(sentenceOf(claim))));
  if (turnsDown.size === 0) return [];
  for (const { first, second, cosine } of nearClaims(material)) {
    if (cosine < sameSubject || first.article === second.article) continue;
    for (const [correcting, corrected] of [
      [first, second],
      [second, first],
    ] as const) {
      if (!turnsDown.has(correcting) || turnsDown.has(corrected)) continue;
      found.set(correcting, [...(found.get(correcting) ?? []), corrected]);
    }
  }
  return [...found].map(([correcting, affirmed]) => ({ affirmed, denied: [correcting] }));
}

/** Every dispute of a story, once: inside its findings, and between claims that are near to each other. */
export function disputes(material: StoryMaterial): Dispute[] {
  const near = joinPairs(
    nearClaims(material).filter((pair) => pair.cosine >= sameStatement && pair.contained >= contained),
  );
  const seen = new Set<StoryClaim>();
  const found = [...material.findings.map(({ claims }) => claims), ...near].flatMap(
    (claims) => disputeIn(claims) ?? [],
  );
  return [...found, ...corrections(material)].filter((dispute) => {
    if (dispute.denied.some((claim) => seen.has(claim))) return false;
    for (const claim of dispute.denied) seen.add(claim);
    return true;
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
        about: `whether ${asClause(clearest(affirmed.some(isFirm) ? affirmed.filter(isFirm) : affirmed).text)}`,
        explanation: `It is affirmed in ${outletsOf(material, affirmed)} and denied${who ? ` by ${inSentence(material.analyses, who)}` : ''} in ${outletsOf(material, denied)}.`,
        sides: [side(affirmed, sentenceOf), side(denied, sentenceOf)],
      };
    });
  },
};
