import type { Analysis, Span } from '@parallax/analysis';
import { kept, keptOfWords } from '../kept.ts';
import type { StoryClaim } from '../story-claims.ts';

/** Months of EDTF beyond the twelfth are seasons: "2024-22" is the summer of 2024. */
const plain = /^(?:\d|X){4}(?:-(?:0\d|1[0-2]|XX)(?:-(?:\d|X){2})?)?$/;

/** The first and last day that a date allows. Without a year, the days of any year. */
interface Days {
  from: string;
  to: string;
  year: boolean;
}

/** The days of a date; null for seasons and open ends. */
const daysOf = keptOfWords((edtf): Days | null => {
  const [start = '', end = start] = edtf.replace(/[~?%]/g, '').split('/');
  if (!plain.test(start) || !plain.test(end)) return null;
  const filled = (date: string, digit: string) => `${date}-XX-XX`.slice(0, 10).replace(/X/g, digit);
  return { from: filled(start, '0'), to: filled(end, '9'), year: !start.startsWith('X') };
});

/** Whether two dates can be one day, as precise as they are. */
export const compatible = (a: string, b: string): boolean => meet(daysOf(a), daysOf(b));

function meet(first: Days | null, second: Days | null): boolean {
  if (!first || !second) return true;
  const from = first.year && second.year ? 0 : 5;
  const cut = (date: string) => date.slice(from);
  return cut(first.from) <= cut(second.to) && cut(second.from) <= cut(first.to);
}

const year = /^[\dX]{4}(?:\/[\dX]{4})?$/;

/** The days of a date in any year. */
const daysOfAnyYear = keptOfWords((edtf) => daysOf(edtf.replace(/(^|\/)[\dX]{4}-/g, '$1XXXX-')));

/** The same, whatever year is read with a day: "12 May" may be read as last year's. */
export const sameDay = (a: string, b: string): boolean =>
  year.test(a) || year.test(b)
    ? year.test(a) && year.test(b) && compatible(a, b)
    : meet(daysOfAnyYear(a), daysOfAnyYear(b));

/** A date as an article writes it. */
export interface WrittenDate {
  words: string;
  edtf: string;
  /** Of its article. */
  published: string | null;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The weekday by which alone a date is given: "on Friday", of whatever week; null where there is a day of the month too. */
export function bareWeekday(words: string): number | null {
  const at = /\p{N}/u.test(words) ? -1 : weekdays.findIndex((name) => words.toLowerCase().includes(name));
  return at < 0 ? null : at;
}

/** The weekdays of a date in the year that is read with it and in its article's. */
function weekdaysOf({ words, edtf, published }: WrittenDate): (number | null)[] {
  const bare = bareWeekday(words);
  if (bare !== null) return [bare];
  return [edtf.slice(0, 4), published?.slice(0, 4)].map((year) => new Date(`${year}${edtf.slice(4)}`).getUTCDay());
}

/** "Thursday's signing": the day of something that is named, which is not read as a date. */
const daysNoun = /\b(\p{L}+day)['’]s\b/giu;

/** The weekdays that an article has in the name of something. */
const namedDays = kept(({ text }: Analysis): number[] =>
  [...text.matchAll(daysNoun)].map(([, name]) => weekdays.indexOf(name!.toLowerCase())),
);

/** Whether an article has the weekday of a date in the name of something: "Thursday's signing". */
export const namesItsDay = (article: Analysis, date: WrittenDate): boolean =>
  namedDays(article).some((day) => weekdaysOf(date).includes(day));

const dayLong = 86_400_000;

/** How many days lie between two, whatever years are read with them. */
export const daysApart = (a: string, b: string): number =>
  Math.abs(Date.parse(`2024${a.slice(4)}`) - Date.parse(`2024${b.slice(4)}`)) / dayLong;

/** A weekday is one of these days. */
const aWeek = 7;

/** Whether one is given by its weekday alone, on which the other falls: which week is meant, only their readers know. */
export function onOneWeekday(a: WrittenDate, b: WrittenDate): boolean {
  if (bareWeekday(a.words) === null && bareWeekday(b.words) === null) return false;
  if (!(daysApart(a.edtf, b.edtf) <= aWeek)) return false;
  return weekdaysOf(a).some((day) => weekdaysOf(b).includes(day));
}

const toCome = /\b(?:will|shall|(?:is|are) (?:to|due|set|expected)|going to)\b/iu;
const past = /\b(?:was|were|had|did|\p{L}{2,}ed)\b/iu;

/** Whether one statement tells what is to come and the other, of no later day than its article's, what has been. */
export function oneToCome(a: StatedDate, b: StatedDate): boolean {
  const hasBeen = ({ text, edtf, published }: StatedDate) =>
    !toCome.test(text) && past.test(text) && published !== null && edtf <= published.slice(0, 10);
  return (toCome.test(a.text) && hasBeen(b)) || (toCome.test(b.text) && hasBeen(a));
}

/** Whether it is the day on which somebody said what is told: "the mayor said on Monday that …". */
export const isDayOfSaying = ({ analysis, attributions }: StoryClaim, date: Span): boolean =>
  attributions.some(({ cue }) =>
    cue.some(
      ({ end }) => date.start >= end && date.start - end <= 12 && !/[,;]/.test(analysis.text.slice(end, date.start)),
    ),
  );

/** What a night's name stands before that is no night: "night-shift allowances", "a night train". */
const ofNights =
  "(?:[-’']|\\s(?:shifts?|work\\w*|duty|duties|trains?|bus(?:es)?|ferry|flights?|watch\\p{L}+|schools?|markets?|owls?)\\b)";

/**
 * The night between two days is told by either. "Early" and "late" are its hours only beside a time: "early on Monday", and no
 * "early retirement".
 */
const atNight = new RegExp(
  `\\b(?:night(?!${ofNights})|overnight|midnight|dawn|daybreak|sunrise|(?:early|late)(?=\\s(?:on|in the|at night|hours?|last|this|that|yesterday|today|\\p{L}+day)\\b)|small hours)\\b`,
  'iu',
);

/** The words of night right before a date: "midnight on", "the early hours of". */
const nightBefore =
  /\b(?:night|midnight|dawn|daybreak|sunrise|early|late|hours)(?:\s(?:hours|morning|evening))?(?:\s(?:on|of|in))?(?=\s+(?:the\s+)?$)/iu;
/** And right behind it: "Saturday night". */
const nightBehind = /^\s+(?:at\s)?(?:night|midnight|dawn|daybreak|sunrise)\b/iu;

/** The words of night that a date stands with; null where there are none. */
function nightBeside({ text, words }: StatedDate): string | null {
  const at = text.indexOf(words);
  if (at < 0) return null;
  const found = nightBefore.exec(text.slice(0, at)) ?? nightBehind.exec(text.slice(at + words.length));
  return found?.[0].trim().toLowerCase() ?? null;
}

/** Whether two days beside each other can be one night. "At midnight on" both is another midnight on each. */
function areOneNight(a: StatedDate, b: StatedDate): boolean {
  if (daysApart(a.edtf, b.edtf) > 1 || !(atNight.test(a.text) || atNight.test(b.text))) return false;
  const [one, other] = [nightBeside(a), nightBeside(b)];
  return one === null || one !== other;
}

const begins = /\b(?:from|as of|beg[aiu]n\w*|start\w*|open\w*|onwards?)\b/iu;
const ends =
  /\b(?:until|till|end(?:s|ed|ing)?|finish\w*|clos(?:e|es|ed|ing)|expir\w+|laps\w+|run(?:s|ning)? out|over)\b/iu;

/** Whether one tells when something begins, and the other when it ends. */
function otherEnds(a: string, b: string): boolean {
  const onlyBegins = (words: string) => begins.test(words) && !ends.test(words);
  const onlyEnds = (words: string) => ends.test(words) && !begins.test(words);
  return (onlyBegins(a) && onlyEnds(b)) || (onlyBegins(b) && onlyEnds(a));
}

/** A date in the statement that gives it. */
interface StatedDate extends WrittenDate {
  text: string;
}

/** Whether two days can be two of one event: those around its night, its first and its last. */
export function canBothBe(a: StatedDate, b: StatedDate): boolean {
  return areOneNight(a, b) || otherEnds(a.text, b.text);
}
