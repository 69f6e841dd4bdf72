import type { Change } from '@parallax/analysis';
import { type Figure, figureSpan, headOf, rangeOf, writtenAs } from '../figures.ts';
import type { FindingMaterial, StoryMaterial } from '../material.ts';
import { measureOf } from '../measures.ts';
import type { StoryClaim } from '../story-claims.ts';
import {
  type DivergenceFinder,
  type FoundDivergence,
  findingsByClaim,
  groupBy,
  outletsOf,
  sentenceOf,
  side,
} from './divergence.ts';
import { leftoverRoundings } from './leftover-roundings.ts';
import { nearClaims } from './near.ts';
import { howMany } from './quantity.ts';

/** From here on two articles do not give one figure by chance; smaller ones are one only in like statements. */
const telling = 100;
const likeStatement = 0.4;

const pairKey = (a: StoryClaim, b: StoryClaim): string => `${a.article}.${a.claim}|${b.article}.${b.claim}`;

/** Whether two figures of one value count one thing. */
function countOneThing(a: Figure, b: Figure, sameStatement: boolean): boolean {
  if (a.quantity.unit !== b.quantity.unit) return false;
  const heads = headOf(a.quantity) === headOf(b.quantity);
  if (a.quantity.value < telling) return heads && sameStatement;
  return heads || sameStatement || a.claim.entities.some((entity) => b.claim.entities.includes(entity));
}

const isOneNumber = ({ quantity: a }: Figure, { quantity: b }: Figure): boolean =>
  a.value === b.value && a.low === b.low && a.unit === b.unit;

/**
 * Whether the article says elsewhere how it means a figure: headlines round, and whoever has written "about 41,000" may go on with
 * "the 41,000".
 */
const isRepeated = (figure: Figure, figures: readonly Figure[]): boolean =>
  figures.some(
    (other) =>
      other.claim.article === figure.claim.article &&
      !other.claim.headline &&
      isOneNumber(other, figure) &&
      (figure.claim.headline || (figure.quantity.change === '=' && other.quantity.change !== '=')),
  );

/** "An estimated €3m", "put at €3m": a value that is somebody's estimate is one with either word. */
const estimates =
  /\b(?:estimat\w+|(?:is|are|was|were|has been|have been|been|be) (?:put|valued|reckoned|assessed)|puts?|reckons?|values?)\b/iu;

/** Whether two claims both give a figure as an estimate. */
const areEstimates = (a: StoryClaim, b: StoryClaim): boolean =>
  [a, b].every((claim) => estimates.test(sentenceOf(claim))) &&
  [a, b].some((claim) => /\bestimat/iu.test(sentenceOf(claim)));

/** "Struck under three dukes": in whose time, and no bound on how many they were. */
const isReign = ({ claim, quantity }: Figure): boolean =>
  quantity.change === '<' &&
  quantity.unit === '' &&
  quantity.value < 10 &&
  /^under\b/iu.test(writtenAs(claim, quantity));

/** "Just under four hours" is "nearly four hours": a little less, and no bound that leaves all below it open. */
const littleLess = /^(?:nearly|almost|close to|not quite|just (?:under|below|short of|shy of))\b/iu;

/** How a figure is meant: exactly, roughly or as a bound. */
const meant = ({ claim, quantity }: Figure): Change =>
  littleLess.test(writtenAs(claim, quantity)) ? '~' : quantity.change;

/** Figures of one thing that are meant in two ways, as a reader is told of them; a side for each. */
function inWays(ways: readonly (readonly Figure[])[], finding: FindingMaterial, material: StoryMaterial) {
  const [first] = ways[0]!;
  const told = ways.map(
    (alike) =>
      `“${writtenAs(alike[0]!.claim, alike[0]!.quantity)}” in ${outletsOf(
        material,
        alike.map(({ claim }) => claim),
      )}`,
  );
  return {
    finding,
    about: howMany(ways.flat(), measureOf(first!.claim, first!.quantity)),
    explanation: `The same figure is given with different precision: ${told.join('; ')}.`,
    sides: ways.map((alike) => {
      const of = new Map(alike.map(({ claim, quantity }) => [claim, quantity]));
      return side([...of.keys()], sentenceOf, (claim) => [figureSpan(claim, of.get(claim)!)]);
    }),
  };
}

/** A number that is exact here, and in round figures or a bound there: "212", "more than 200". */
function rounded(material: StoryMaterial): FoundDivergence[] {
  const findingOf = findingsByClaim(material);
  return leftoverRoundings(material).flatMap(([{ value: a }, { value: b }]): FoundDivergence[] => {
    const finding = findingOf.get(a.claim);
    return finding && !areEstimates(a.claim, b.claim) ? [inWays([[a], [b]], finding, material)] : [];
  });
}

/** One number, meant exactly here and roughly or as a bound there: "1,500" and "approximately 1,500". */
export const precisionDivergence: DivergenceFinder = {
  kind: 'precision',
  find(material) {
    const findingOf = findingsByClaim(material);
    const all: Figure[] = material.claims.flatMap((claim) => claim.quantities.map((quantity) => ({ claim, quantity })));
    const figures = all.filter((figure) => !isRepeated(figure, all) && !isReign(figure));
    const near = new Set(
      nearClaims(material)
        .filter((pair) => pair.cosine >= likeStatement)
        .flatMap(({ first, second }) => [pairKey(first, second), pairKey(second, first)]),
    );
    const byValue = groupBy(figures, ({ quantity }) => `${quantity.low ?? ''}|${quantity.value}|${quantity.unit}`);
    const ofOneValue = [...byValue.values()].flatMap((same): FoundDivergence[] => {
      const joined = same.filter((figure) =>
        same.some(
          (other) =>
            other.claim.article !== figure.claim.article &&
            meant(other) !== meant(figure) &&
            !areEstimates(other.claim, figure.claim) &&
            countOneThing(
              figure,
              other,
              findingOf.get(figure.claim) === findingOf.get(other.claim) ||
                near.has(pairKey(figure.claim, other.claim)),
            ),
        ),
      );
      const byChange: [Change, Figure[]][] = [...groupBy(joined, meant)];
      if (byChange.length < 2) return [];
      const ranges = joined.map(({ quantity }) => rangeOf(quantity));
      if (ranges.some((a) => ranges.some((b) => a[1] < b[0]))) return [];
      // A bound that stands apart from its number ("within three years") shows nothing to tell the two by.
      const written = byChange.map(([, alike]) => writtenAs(alike[0]!.claim, alike[0]!.quantity).toLowerCase());
      if (new Set(written).size < written.length) return [];
      return [
        inWays(
          byChange.map(([, alike]) => alike),
          findingOf.get(joined[0]!.claim)!,
          material,
        ),
      ];
    });
    return [...ofOneValue, ...rounded(material)];
  },
};
