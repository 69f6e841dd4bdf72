import { kept } from '../kept.ts';
import type { StoryClaim } from '../story-claims.ts';

/** What sums of money are of; the words for one of them are no words for another. */
const kindsOfSum = [
  /\b(?:earn|profit|net income|surplus)/iu,
  /\b(?:loss(?:es)?|lost)\b/iu,
  /\b(?:turnover|sales|sold|revenues?|takings|receipts)\b/iu,
  /\b(?:debts?|owe[sd]?|liabilit|loans?)\b/iu,
  /\b(?:cost|price|spend|spent|invest|paid|pay|worth|valued?|bill)/iu,
  /\b(?:fin(?:e|es|ed)|penalt|damages|compensation)\b/iu,
  /\b(?:sav(?:e|es|ed|ing|ings)|cuts?)\b/iu,
  /\b(?:grants?|subsid|aid|donat|raised)/iu,
  /\b(?:short(?:fall)?|lack|deficit|gap|missing)/iu,
];

const kindsIn = kept(({ text }: StoryClaim): RegExp[] => kindsOfSum.filter((kind) => kind.test(text)));

/** Whether two statements speak of sums of quite other kinds: a profit and a turnover. */
export function ofOtherSums(a: StoryClaim, b: StoryClaim): boolean {
  const [one, other] = [kindsIn(a), kindsIn(b)];
  return one.length > 0 && other.length > 0 && !one.some((kind) => other.includes(kind));
}
