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

/**
 * A claim with what else is known of it, or known better. Assigned to an empty object, because V8 gives nearly every copy by
 * spread a hidden class of its own: what is asked of a million pairs is then looked up by name each time.
 */
const unit = (claim: StoryClaim, more: Partial<StoryClaim> & Pick<Unit, 'owner' | 'part'>): Unit =>
  Object.assign({}, claim, more);

/** Every claim, in their order, so that a claim's index is its unit's, and behind them their parts. */
export const unitsOf = (claims: readonly StoryClaim[]): Unit[] => [
  ...claims.map((claim, owner) => unit(claim, { owner, part: null })),
  ...claims.flatMap((claim, owner) =>
    claim.parts
      .map((each, part) => unit(claim, { ...each, answer: null, lead: claim.lead && part === 0, owner, part }))
      .filter(({ stems }) => stems.length >= fewestInPart),
  ),
];
