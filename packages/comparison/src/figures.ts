import type { Quantity } from '@parallax/analysis';
import type { StoryClaim } from './story-claims.ts';
import { terms } from './text/terms.ts';

/** The head of what a quantity counts, stemmed: "North Korean troops" gives "troop". People are one thing however they are called. */
export function headOf(quantity: Quantity): string {
  const before = quantity.counts.split(/\b(?:of|in|from|at|on|with|who|that|which)\b/i)[0]!;
  const head = terms(before).at(-1) ?? '';
  return ['person', 'peopl', 'resid', 'civilian', 'victim', 'individu'].includes(head) ? 'person' : head;
}

/** The values that a quantity allows. "About" allows a tenth more or less; "up to" and "more than" are open on one side. */
export function rangeOf(quantity: Quantity): [number, number] {
  if (quantity.low !== null && quantity.high !== null) return [quantity.low, quantity.high];
  const { value } = quantity;
  switch (quantity.change) {
    case '~':
      return [value * 0.9, value * 1.1];
    case '<':
      return [0, value];
    case '>':
      return [value, Number.MAX_VALUE];
    default:
      return [value, value];
  }
}

/** A quantity as its article writes it. */
export const writtenAs = (claim: StoryClaim, quantity: Quantity): string =>
  claim.analysis.text.slice(quantity.start, quantity.end);

const hour = 3_600_000;
const timeOf = (claim: StoryClaim): number => Date.parse(claim.analysis.published ?? '');

/**
 * Whether groups of claims follow one another in time: every article of a later group appeared at least an hour after every
 * article of an earlier one, so that a later count can replace an earlier one.
 */
export function laterReport(groups: readonly (readonly StoryClaim[])[]): boolean {
  const ranges = groups.map((claims) => {
    const times = claims.map(timeOf);
    return { first: Math.min(...times), last: Math.max(...times) };
  });
  if (ranges.some(({ first, last }) => Number.isNaN(first) || Number.isNaN(last))) return false;
  ranges.sort((a, b) => a.first - b.first);
  return ranges.every((range, at) => at === 0 || range.first - ranges[at - 1]!.last >= hour);
}
