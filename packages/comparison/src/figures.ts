import type { Quantity } from '@parallax/analysis';
import type { ArticleSpan } from './comparison.ts';
import type { StoryClaim, Voice } from './story-claims.ts';
import { terms } from './text/terms.ts';

/** A quantity and the claim that gives it. */
export interface Figure {
  claim: StoryClaim;
  quantity: Quantity;
  /** Who gives it, outermost first; the claim's voices where nobody has looked. */
  voices?: readonly Voice[];
  /** It is set against another source's figure: "The institute puts it at about 11 million." */
  isRival?: boolean;
}

/** Who gives a figure, outermost first. */
export const voicesOf = ({ claim, voices }: Figure): readonly Voice[] => voices ?? claim.voices;

/** Whose figure it is: the innermost voice that is known. */
export const giverOf = (figure: Figure): string | undefined => voicesOf(figure).findLast(({ known }) => known)?.key;

/** The head of what a quantity counts, stemmed: "North Korean troops" gives "troop". People are one thing however they are called. */
export function headOf(quantity: Quantity): string {
  const before = quantity.counts.split(/\b(?:of|in|from|at|on|with|who|that|which)\b/i)[0]!;
  const head = terms(before).at(-1) ?? '';
  return ['person', 'peopl', 'resid', 'inhabit', 'civilian', 'victim', 'individu'].includes(head) ? 'person' : head;
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

const modifier =
  /(?:\b(?:at least|at most|no fewer than|no more than|more than|fewer than|less than|as many as|as few as|as much as|as little as|no less than|close to|well over|up to|almost|nearly|about|around|approximately|roughly|some|over|under|just over|just under|an estimated|only)\s+)+$/iu;

/** How old somebody is: it tells who is meant, and is no count of anything. */
export const isAge = ({ unit }: Quantity): boolean => unit === 'year of age';

/** Where a quantity stands, with the words before it that make it rough or a bound: "at least nine". */
export function figureSpan(claim: StoryClaim, quantity: Quantity): ArticleSpan {
  const before = claim.analysis.text.slice(Math.max(claim.sentence.start, quantity.start - 40), quantity.start);
  const found = modifier.exec(before);
  return { article: claim.article, start: quantity.start - (found ? found[0].length : 0), end: quantity.end };
}

const byHowMuch =
  /\b(?:r[io]se|risen|rises|gr[eo]wn?|fell|fallen|falls|dropped|increased|climbed|went up|cut|lowered)\sby\s$/iu;

/** "Won by 38 votes" and "rose by nine to 17" give no count that could stand beside "by 112 votes to 74" and 17. */
export function isMargin({ claim, quantity }: Figure): boolean {
  const { text } = claim.analysis;
  const before = text.slice(claim.sentence.start, figureSpan(claim, quantity).start);
  const behind = text.slice(quantity.end, claim.sentence.end);
  if (quantity.unit !== '' || !/\bby\s$/iu.test(before)) return false;
  return byHowMuch.test(before) || !/^(?:\s+\p{L}+)?\s+to\s/iu.test(behind);
}

/** People who are counted whole by the counts that news keeps. */
const counted =
  '(?:dead|deaths|killed|victims|bodies|casualties|injured|wounded|hurt|missing|evacuated|evacuees|displaced|arrested|detained|detainees)';
const ofThem = new RegExp(`^\\s+of (?:all |both )?(?:the|those|these|its|their)\\s(?:\\p{L}+\\s)?${counted}\\b`, 'iu');
const amongThem = new RegExp(
  `\\b(?:among|amongst|of) (?:the|those|these)\\s(?:\\p{L}+\\s)?${counted}\\b[^,;.]*$|\\b(?:the|those|these)\\s(?:\\p{L}+\\s)?${counted}\\s(?:include[sd]?|including)\\b[^;.]*$`,
  'iu',
);

/** "Five of the injured", "among the dead are two children": some of those who are counted elsewhere, and no count of them. */
export function isPart({ claim, quantity }: Figure): boolean {
  const { text } = claim.analysis;
  const before = text.slice(claim.sentence.start, figureSpan(claim, quantity).start);
  return ofThem.test(text.slice(quantity.end, claim.sentence.end)) || amongThem.test(before);
}

/** A quantity as its article writes it. */
export function writtenAs(claim: StoryClaim, quantity: Quantity): string {
  const { start, end } = figureSpan(claim, quantity);
  return claim.analysis.text.slice(start, end).replace(/\s+/g, ' ');
}

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

/** Whether two quantities allow a value in common. */
export function fitTogether(a: Quantity, b: Quantity): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  return one[1] >= other[0] && other[1] >= one[0];
}

/** What is rounded lies so near to what is not. */
const roundedBy = 0.1;
/** The digits of a number without the noughts behind them. */
export const digitsOf = (value: number): number => value.toExponential().split('e')[0]!.replace(/\D/g, '').length;

/** Whether one of two figures is the other without its decimals, or with fewer of them: "6.3 percent" and "six percent". */
export function isRounding(a: Figure, b: Figure): boolean {
  const [rough, exact] = digitsOf(a.quantity.value) <= digitsOf(b.quantity.value) ? [a, b] : [b, a];
  const { value } = rough.quantity;
  const { start, end, value: other } = exact.quantity;
  return (
    /\d\.\d/u.test(exact.claim.analysis.text.slice(start, end)) &&
    Math.abs(value - other) <= roundedBy * Math.max(value, other) &&
    Number(other.toPrecision(digitsOf(value))) === value
  );
}
