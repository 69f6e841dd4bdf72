import { calendarYear, isWholeWeek } from './dates.ts';

/** What a reader is told to do: advice gives a date to recognise something by, and tells no event. */
const advises =
  /^(?:(?:if|when|before|after|until|unless)\b[^.]*?,\s+)?(?:please\s+)?(?:do not|don['’]t|never|always|make sure|open|choose|check|look|call|contact|visit|keep|avoid|turn|switch|throw|wash|boil|stay|register|return|bring|seek|remember|download|click|press|remove|unplug)\s(?!(?:for|on|off|to)\s\p{Lu})/iu;

/** "“What we had on Monday was a recall,” said …": a judgement that names a day. */
const judges = /^[“"‘']?what\b[^.]*\b(?:is|was|are|were)\b/iu;

/** Whether a sentence with a date tells neither what happened then nor what will. */
export const tellsNoEvent = (text: string): boolean => advises.test(text) || judges.test(text);

/** What is concluded or held once: two accounts of one on one date are accounts of the same. */
const heldOnce = /\b(?:treaty|pact|accord|ceasefire|armistice|summit|referendum|coronation|inauguration)\b/iu;

const heldIn = (text: string): string | undefined => heldOnce.exec(text)?.[0].toLowerCase();

/** One date, where one article leaves out the year that another gives. */
export function sameDate(one: string, other: string): boolean {
  if (one === other) return true;
  const open = /(^|\/)X{4}(?=-)/gu;
  if (!/X{4}-/u.test(one) && !/X{4}-/u.test(other)) return false;
  const year = calendarYear(one) ?? calendarYear(other);
  return year !== null && one.replace(open, `$1${year}`) === other.replace(open, `$1${year}`);
}

/**
 * Whether two sentences of one date tell one event by the date itself or by what it is: from the 8th to the 13th nobody counts
 * for two events, and no two treaties are signed in one month.
 */
export const isOneEvent = (edtf: string, one: string, other: string): boolean =>
  (/-\d\d-\d\d\/.*-\d\d-\d\d$/u.test(edtf) && !isWholeWeek(edtf)) ||
  (heldIn(one) !== undefined && heldIn(one) === heldIn(other));
