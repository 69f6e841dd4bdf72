import type { Quantity } from '@parallax/analysis';
import type { StoryClaim } from './story-claims.ts';

/** What news counts again and again as an event unfolds, in whatever words: one count whichever of them an article uses. */
const measures: readonly [measure: string, label: string, asked: string, words: RegExp][] = [
  [
    'dead',
    'people dead',
    'how many people died',
    /\b(?:dead|deaths?|died|dies|killed|kills|lives lost|bodies|death toll|fatalit(?:y|ies)|drowned|perished)\b/iu,
  ],
  [
    'injured',
    'people injured',
    'how many people were injured',
    /\b(?:injur(?:ed|ies)|wounded|hurt|treated for (?:injuries|wounds))\b/iu,
  ],
  ['missing', 'people missing', 'how many people were missing', /\b(?:missing|unaccounted for|still being sought)\b/iu],
  [
    'moved',
    'people moved out',
    'how many people were moved out',
    /\b(?:evacuat(?:ed|ions?)|displaced|moved out|moved to safety|taken to (?:schools?|shelters?)|left homeless|fled)\b/iu,
  ],
  [
    'arrested',
    'people arrested',
    'how many people were arrested',
    /\b(?:arrest(?:ed|s)|detain(?:ed|ees)|in custody)\b/iu,
  ],
  ['recalled', 'units recalled', 'how many units were recalled', /\b(?:recall(?:ed|s|ing)?)\b/iu],
  [
    'in hospital',
    'people in hospital',
    'how many people were in hospital',
    /\b(?:hospitali[sz]ed|in hospital|taken to hospital|admitted to hospitals?|hospital (?:cases|admissions|treatment))\b/iu,
  ],
];

/** A label for what a quantity measures, and a key under which measures of one thing meet. */
export interface Measure {
  key: string;
  label: string;
  /** As a question: "how many people died". */
  asked: string;
}

/** What stands behind these words tells of something else: "35,000 homes were cut off after a storm that killed three", "Seven fell ill, and one has died". */
const elsewhere =
  /\b(?:after|before|when|while|because|although|though|until|if|(?:and|but) (?:one|another|some|others))\b/iu;
/** Between what is measured and its number nothing of another number stands: "two have died and thousands of homes are dark". */
const apart = /[,;:]|\b(?:and|but|or)\b/iu;

/** "Killed nine civilians and wounded at least thirty": a verb behind "and", with the number that follows, is that number's. */
const ofNext =
  /(?:,|\b(?:and|but|or|while))\s(?:(?:also|seriously|badly|slightly)\s)?(?:\p{L}+ed|hurt|left|saw)\s(?:\p{L}+\s){0,3}$/iu;

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
  const [after, before] = around(claim, quantity);
  // The measure that is named first is the quantity's own: "nine killed and 34 injured".
  const named = measuresIn(before)[0];
  const other = named && !apart.test(before.slice(named.end)) ? named.measure : null;
  const own = measuresIn((other ? after.replace(ofNext, '') : after).split(elsewhere)[0]!)[0];
  return own?.measure ?? other;
}

/** The measures that words name, in their order. */
const measuresIn = (words: string): { measure: Measure; at: number; end: number }[] =>
  measures
    .flatMap(([key, label, asked, pattern]) => {
      const found = pattern.exec(words);
      return found ? [{ measure: { key, label, asked }, at: found.index, end: found.index + found[0].length }] : [];
    })
    .sort((a, b) => a.at - b.at);

/** The counts that a claim gives, by what they measure and their value, so that those of one kind meet: "nine killed", "nine deaths". */
export const countsOf = (claim: StoryClaim): string[] =>
  claim.quantities.flatMap((quantity) => {
    const measure = measureOf(claim, quantity);
    return measure ? [`${measure.key} ${quantity.value}`] : [];
  });
