import { figureSpan, rangeOf, writtenAs } from '../figures.ts';
import { about, type DivergenceFinder, groupBy, outlets, sentenceOf, side } from './divergence.ts';
import { countedAlike } from './quantity.ts';

/** One number, meant exactly here and roughly or as a bound there: "1,500" and "approximately 1,500". */
export const precisionDivergence: DivergenceFinder = {
  kind: 'precision',
  find(finding, material) {
    return countedAlike(finding.claims).flatMap((group) => {
      const of = new Map(group.map(({ claim, quantity }) => [claim, quantity]));
      const byChange = groupBy([...of.keys()], (claim) => of.get(claim)!.change);
      const ranges = [...of.values()].map(rangeOf);
      const apart = ranges.some((a) => ranges.some((b) => a[1] < b[0]));
      if (byChange.size < 2 || apart) return [];
      const ways = [...byChange.values()].map((claims) => {
        const claim = claims[0]!;
        return `“${writtenAs(claim, of.get(claim)!)}” in ${outlets(
          material,
          claims.map((each) => each.article),
        )}`;
      });
      return [
        {
          about: group[0]!.quantity.counts || about(finding),
          explanation: `The same figure is given with different precision: ${ways.join(', ')}.`,
          sides: [...byChange.values()].map((claims) =>
            side(claims, sentenceOf, (claim) => [figureSpan(claim, of.get(claim)!)]),
          ),
        },
      ];
    });
  },
};
