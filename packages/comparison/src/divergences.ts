import type { Divergence } from './comparison.ts';
import { attributionDivergence } from './divergences/attribution.ts';
import { causeDivergence } from './divergences/cause.ts';
import { certaintyDivergence } from './divergences/certainty.ts';
import { dateDivergence } from './divergences/date.ts';
import { denialDivergence } from './divergences/denial.ts';
import type { DivergenceFinder } from './divergences/divergence.ts';
import { omissionDivergence } from './divergences/omission.ts';
import { placeDivergence } from './divergences/place.ts';
import { precisionDivergence } from './divergences/precision.ts';
import { quantityDivergence } from './divergences/quantity.ts';
import { wordingDivergence } from './divergences/wording.ts';
import type { StoryMaterial } from './material.ts';

/** The kinds of difference that are looked for, in the order in which a reader should meet them. */
export const divergenceFinders: readonly DivergenceFinder[] = [
  denialDivergence,
  quantityDivergence,
  dateDivergence,
  placeDivergence,
  causeDivergence,
  attributionDivergence,
  certaintyDivergence,
  wordingDivergence,
  omissionDivergence,
  precisionDivergence,
];

/**
 * Every typed difference between the articles of a story, under the finding that it belongs to. An id is made of the kind and
 * of the finding; where a finding has several of a kind, of a number too.
 */
export function findDivergences(material: StoryMaterial): Divergence[] {
  return divergenceFinders.flatMap(({ kind, find }) => {
    const told = new Map<string, number>();
    return find(material).map(({ finding, ...found }) => {
      const id = `d.${kind}.${finding.finding.id.slice(2)}`;
      const at = told.get(id) ?? 0;
      told.set(id, at + 1);
      return {
        id: at === 0 ? id : `${id}.${at}`,
        kind,
        finding: finding.finding.id,
        ...found,
      };
    });
  });
}
