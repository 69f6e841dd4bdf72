import type { Quantity } from '@parallax/analysis';
import type { StoryClaim } from './story-claims.ts';

/** What news counts again and again as an event unfolds, in whatever words: one count whichever of them an article uses. */
const measures: readonly [measure: string, label: string, words: RegExp][] = [
  [
    'dead',
    'people dead',
    /\b(?:dead|deaths?|died|dies|killed|kills|lives lost|bodies|death toll|fatalit(?:y|ies)|drowned|perished)\b/iu,
  ],
  ['injured', 'people injured', /\b(?:injur(?:ed|ies)|wounded|hurt|treated for (?:injuries|wounds))\b/iu],
  ['missing', 'people missing', /\b(?:missing|unaccounted for|still being sought)\b/iu],
  [
    'moved',
    'people moved out',
    /\b(?:evacuat(?:ed|ions?)|displaced|moved out|moved to safety|taken to (?:schools?|shelters?)|left homeless|fled)\b/iu,
  ],
  ['arrested', 'people arrested', /\b(?:arrest(?:ed|s)|detain(?:ed|ees)|in custody)\b/iu],
  ['recalled', 'units recalled', /\b(?:recall(?:ed|s|ing)?)\b/iu],
  [
    'in hospital',
    'people in hospital',
    /\b(?:hospitali[sz]ed|in hospital|taken to hospital|admitted to hospitals?|hospital (?:cases|admissions|treatment))\b/iu,
  ],
];

/** A label for what a quantity measures, and a key under which measures of one thing meet. */
export interface Measure {
  key: string;
  label: string;
}

/** The words between a quantity and the next one in its sentence, then those before it: where the measure is named. */
function around(claim: StoryClaim, quantity: Quantity): [after: string, before: string] {
  const { text, quantities } = claim.analysis;
  const { start, end } = claim.sentence;
  const others = quantities.filter((other) => other !== quantity && other.start >= start && other.end <= end);
  const next = Math.min(end, ...others.filter((other) => other.start >= quantity.end).map((other) => other.start));
  const last = Math.max(start, ...others.filter((other) => other.end <= quantity.start).map((other) => other.end));
  return [text.slice(quantity.end, next), text.slice(last, quantity.start)];
}

/**
 * What a quantity measures where it is one of the counts that news keeps, null otherwise. Money, shares and lengths are none,
 * and neither is what counts other things than people or the things recalled.
 */
export function measureOf(claim: StoryClaim, quantity: Quantity): Measure | null {
  if (quantity.unit !== '') return null;
  for (const words of around(claim, quantity)) {
    // The measure that is named first is the quantity's own: "nine killed and 34 injured".
    const named = measures
      .map(([key, label, pattern]) => ({ key, label, at: words.search(pattern) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (named) return { key: named.key, label: named.label };
  }
  return null;
}

/** The counts that a claim gives, by what they measure and their value, so that those of one kind meet: "nine killed", "nine deaths". */
export const countsOf = (claim: StoryClaim): string[] =>
  claim.quantities.flatMap((quantity) => {
    const measure = measureOf(claim, quantity);
    return measure ? [`${measure.key} ${quantity.value}`] : [];
  });
