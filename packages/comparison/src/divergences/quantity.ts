import type { Quantity } from '@parallax/analysis';
import { figureSpan, headOf, laterReport, rangeOf, writtenAs } from '../figures.ts';
import type { StoryClaim } from '../story-claims.ts';
import { about, type DivergenceFinder, groupBy, outlets, sentenceOf, side } from './divergence.ts';

interface Counted {
  claim: StoryClaim;
  quantity: Quantity;
}

/** Quantities of a finding's claims that count the same thing, by the head of what they count and their unit. */
export function countedAlike(claims: readonly StoryClaim[]): Counted[][] {
  const groups = new Map<string, Counted[]>();
  for (const claim of claims) {
    for (const quantity of claim.quantities) {
      const head = headOf(quantity);
      // Numbers that count nothing named ("Lumo 3", "five o'clock") are not two counts of one thing.
      if (head === '' && quantity.unit === '') continue;
      const key = `${quantity.unit}|${head}`;
      groups.set(key, [...(groups.get(key) ?? []), { claim, quantity }]);
    }
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ claim }) => claim.article)).size > 1);
}

/** Different numbers for one thing: "twelve dead" here and "fifteen dead" there. */
export const quantityDivergence: DivergenceFinder = {
  kind: 'quantity',
  find(finding, material) {
    return countedAlike(finding.claims).flatMap((group) => {
      const of = new Map(group.map(({ claim, quantity }) => [claim, quantity]));
      const byValue = groupBy([...of.keys()], (claim) => rangeOf(of.get(claim)!).join('–'));
      if (byValue.size < 2) return [];
      const ranges = [...byValue.values()].map((claims) => rangeOf(of.get(claims[0]!)!));
      // Ranges that hold one another differ in precision only.
      const apart = ranges.some((a) => ranges.some((b) => a[1] < b[0]));
      if (!apart) return [];
      const sides = [...byValue.values()].map((claims) =>
        side(claims, sentenceOf, (claim) => [figureSpan(claim, of.get(claim)!)]),
      );
      const figures = [...byValue.values()].map((claims) => {
        const claim = claims[0]!;
        return `${writtenAs(claim, of.get(claim)!)} in ${outlets(
          material,
          claims.map((each) => each.article),
        )}`;
      });
      const later = laterReport([...byValue.values()]);
      return [
        {
          about: group[0]!.quantity.counts || about(finding),
          explanation: `The figure differs: ${figures.join(', ')}.${later ? ' The articles appeared at different times: the later count may replace the earlier one.' : ''}`,
          sides,
        },
      ];
    });
  },
};
