/** "Another year", "the second day", "last Monday" are no events. */
const ofTime =
  '(?! (?:\\p{L}+ )?(?:day|week|weekend|month|year|night|summer|autumn|spring|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\\b)';

/** Words by which a statement is about one more event of its kind: "a second strike". */
const another = new RegExp(`\\b(?:another|further|second|third|fourth)\\b${ofTime}`, 'giu');

/** "Hours earlier", "earlier on Monday", "was last seen" tell when, and of no other event. */
const earlier =
  '(?<!\\b(?:minute|hour|day|night|week|month|year)s? )earlier\\b(?!\\s*(?:$|[,.;:!?]|(?:on|in|at|that|this|than|from|by|when|today)\\b))';
const last = 'last\\b(?! (?:seen|heard|spotted|known|spoke)\\b)';

/** Words by which it may be about one before or behind: "the next round", "its last inspection". */
const inOrder = new RegExp(`\\b(?:previous\\b|next\\b|${earlier}|${last})${ofTime}`, 'giu');

/** What was to be and may have come otherwise: "had been due on", "originally". */
const planned =
  /\b(?:(?:was|were|had been) (?:to|due|supposed|meant|scheduled|planned|expected)\b|originally|initially|planned|postponed|delayed|put off|brought forward|instead of|rather than)/iu;

/** Whether words of a list stand in one statement only. */
function differIn(list: RegExp, a: string, b: string): boolean {
  const found = (text: string) => [...text.matchAll(list)].map(([word]) => word.toLowerCase());
  const [one, other] = [found(a), found(b)];
  return one.some((word) => !other.includes(word)) || other.some((word) => !one.includes(word));
}

/** Whether one of two statements is about one more event of the kind. */
export const ofAnother = (a: string, b: string): boolean => differIn(another, a, b);

/** Whether one of two statements is about an event before or behind, or about what was planned. */
export const ofAnotherTime = (a: string, b: string): boolean =>
  differIn(inOrder, a, b) || planned.test(a) !== planned.test(b);
