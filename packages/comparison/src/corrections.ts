import { sentenceOf } from './divergences/divergence.ts';
import { nearClaims } from './divergences/near.ts';
import type { StoryMaterial } from './material.ts';
import type { StoryClaim } from './story-claims.ts';

/** What some claims state and others turn down. */
export interface Dispute {
  affirmed: StoryClaim[];
  denied: StoryClaim[];
  /** Who denies, where that is known from elsewhere than the claims. */
  by?: string[];
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
