import type { StoryClaim } from './story-claims.ts';

/** A claim, or one of the things that it states with the claim's own words around it left out. */
export interface Unit extends StoryClaim {
  /** Index of its claim. */
  owner: number;
  /** Index among its claim's parts; null for the claim itself. */
  part: number | null;
}

/** A part with fewer content words says too little. */
const fewestInPart = 2;

/** Every claim, in their order, so that a claim's index is its unit's, and behind them their parts. */
export const unitsOf = (claims: readonly StoryClaim[]): Unit[] => [
  ...claims.map((claim, owner): Unit => ({ ...claim, owner, part: null })),
  ...claims.flatMap((claim, owner) =>
    claim.parts
      .map((each, part): Unit => ({ ...claim, ...each, answer: null, lead: claim.lead && part === 0, owner, part }))
      .filter((unit) => unit.stems.length >= fewestInPart),
  ),
];
