/** Lines in which the page speaks to its reader: bars of buttons, appeals to sign up or share, adverts in any words. */

/** What stands between the parts of a bar. */
const separator = /\s*[·|•‧∙]\s*/;
const longestPart = 7;

const button =
  /^(?:(?:share|save|print|e-?mail|post|pin|tweet|copy|gift|cite|follow|listen|watch|bookmark|comment|discuss|react|subscribe|register|join|log|sign|donate|download|read|view|advertise)\b.{0,40}|comments?(?: \(?\d+\)?)?|\d+ (?:comments?|shares?|likes?|views?)|facebook|x|twitter|whatsapp|telegram|linkedin|reddit|instagram|threads|bluesky|messenger|my account|newsletters?|contact(?: us)?|about(?: us)?|privacy(?: policy)?|terms\b.{0,20}|cookies?\b.{0,12}|corrections|complaints|jobs|archive|imprint|rights and permissions|help|\d+[ -]min(?:ute)?s?(?: read)?)$/i;
/** The parts of a line that separators cut; one part where it is no bar. */
export function partsOf(text: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What a line of short parts between separators is: buttons, or the figures of the markets; null where it is neither. */
export function readBar(text: string): string | null {
  const parts = partsOf(text);
  if (parts.length < 2) return null;
  const short = parts.every((part) => part.split(/\s+/).length <= longestPart);
  if (short && parts.filter((part) => button.test(part)).length * 2 >= parts.length + 1) return 'bar of buttons';
  const figures = parts.filter((part) => /(?:[$€£¥+−-]\s?\d[\d.,]*|\d[\d.,]*\s?%|\d\.\d+)$/.test(part));
  return parts.length > 2 && short && figures.length === parts.length ? 'market figures' : null;
}

/** A button at the end of what a box says, behind a full stop or a separator, itself without one. */
const lastButton =
  /(?:[.!?:…][)"”’]?\s+|[·|•]\s*)(?:sign (?:me )?up|sign in|subscribe(?: now| today)?|join(?: us| now| free)?|swipe .{0,30}|tap .{0,30}|click .{0,30}|get (?:it|yours|the app|started)(?: now| here)?|try (?:it|us)(?: now| free)?|start (?:now|reading)|log in|register(?: now)?|learn more|read more|find out more|download(?: it)?(?: now)?|listen now|watch now|donate(?: now)?|(?:shop|buy|order|claim|play|bet)(?: now| today)?)\s*[»›→>]?$/i;

const imperative =
  /(?:^|[.!?:…] +)(?:sign (?:up|in)|log in|subscribe|register|join|follow|download|get|try|read|listen|watch|share|pass it on|tell|send|donate|support|swipe|tap|click|discover|enjoy|shop|buy|order|claim|spin|win|play|bet|start|unlock|create|continue|keep|stay|don['’]t miss|never miss|check out|cancel|upgrade|become)\b/i;
const pageGoods =
  /\b(?:newsletters?|inbox|(?:our|the [\p{Lu}]\w+) (?:app|podcast|letter|briefing)|(?:our|the) (?:daily|weekly|morning|evening|noon|\w+day) (?:e-?mail|letter|briefing)|subscriptions?|subscribers?|membership|free account|an account|push (?:alerts|notifications)|independent journalism|(?:share|follow|finish|unlock|gift|save|comment on|listen to) (?:this|the) (?:story|article|post|page|news))\b/iu;
/** What only a page says of itself. */
const reading = /\b(?:funded by (?:its|our) readers|free to read|free articles?)\b/i;
const commerce =
  /\b(?:free (?:spins|turns|bets?|delivery|shipping|quote|trial|month|days)|deposits?|bonus(?:es)?|promo(?:tion)?|vouchers?|coupons?|discounts?|half[- ]price|today only|limited[- ]time|new (?:players|customers|members) only|(?:play|gamble|bet) responsibly|terms apply|we may earn|saving up to|save up to|cancel (?:any ?time|when you))\b|\d\s?% (?:off|on your)|\b18\+|\bT&Cs?\b/i;
const secondPerson = /\b(?:you|your|yours)\b/i;
const pageItself = /\b(?:us|our|we|me)\b|\bthis (?:story|article|page)\b/i;
const free = /\bfree\b|\b(?:from|for|only|just) [$€£]\d/i;
const label =
  /^(?:donate|(?:[\p{Lu}\w]+ )?(?:deals?|offers?)|sponsored|promoted|partner content|shop|subscribe|newsletter|podcast|download)\s*:/iu;
const consent =
  /^we (?:and our (?:\d+ )?partners|use cookies)\b|\b(?:accept|manage|reject) (?:all |our )?cookies\b|\byour (?:privacy|consent|cookie) (?:choices|preferences|settings)\b/i;
/** What reports do and boxes do not: quote, and say who says. */
const reports =
  /["“”«»]|''|\b(?:said|says|told|according to|announced|reported|added|warned|police|minister|court|killed|spokes\w+)\b/i;

/**
 * Whether a paragraph is an appeal of the page to its reader, or an advert. Several signs must meet, and one of them
 * must be of what pages offer, so that a report's advice to readers ("call your doctor") stays. After the report,
 * where boxes stand, fewer signs are enough.
 */
export function isAppeal(text: string, afterReport = false): boolean {
  if (text.length > 260 || reports.test(text)) return false;
  if (label.test(text) || lastButton.test(text) || consent.test(text)) return true;
  const sold = [...text.matchAll(new RegExp(commerce, 'gi'))].length;
  const offers = (pageGoods.test(text) || reading.test(text) ? 2 : 0) + (sold > 0 ? 2 : 0);
  const address = (imperative.test(text) ? 2 : 0) + (secondPerson.test(text) ? 1 : 0) + (pageItself.test(text) ? 1 : 0);
  if (offers === 0 || (address === 0 && !reading.test(text))) return false;
  const signs = offers + address + (sold > 1 ? 1 : 0) + (free.test(text) ? 1 : 0) + (/[.!?…)]$/.test(text) ? 0 : 1);
  return signs >= (afterReport ? 3 : 4);
}
