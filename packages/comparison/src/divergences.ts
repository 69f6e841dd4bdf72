import type { Divergence } from './comparison.ts';
import { attributionDivergence } from './divergences/attribution.ts';
import { certaintyDivergence } from './divergences/certainty.ts';
import { dateDivergence } from './divergences/date.ts';
import { denialDivergence } from './divergences/denial.ts';
import type { DivergenceFinder } from './divergences/divergence.ts';
import { omissionDivergence } from './divergences/omission.ts';
import { precisionDivergence } from './divergences/precision.ts';
import { quantityDivergence } from './divergences/quantity.ts';
import { wordingDivergence } from './divergences/wording.ts';
import type { StoryMaterial } from './material.ts';

/** The kinds of difference that are looked for, in the order in which a reader should meet them. */
export const divergenceFinders: readonly DivergenceFinder[] = [
  denialDivergence,
  quantityDivergence,
  dateDivergence,
  attributionDivergence,
  certaintyDivergence,
  wordingDivergence,
  omissionDivergence,
  precisionDivergence,
];

/** Every typed difference inside the findings of a story. */
export function findDivergences(material: StoryMaterial): Divergence[] {
  return divergenceFinders.flatMap(({ kind, find }) =>
    material.findings.flatMap((finding) =>
      find(finding, material).map((found, at) => ({
        id: `d.${kind}.${finding.finding.id.slice(2)}${at > 0 ? `.${at}` : ''}`,
        kind,
        finding: finding.finding.id,
        ...found,
      })),
    ),
  );
}
