import { addDays, addMonths, type Day, monday } from './calendar.ts';
import { edtf, edtfDay, interval } from './edtf.ts';
import { dayOfWeek, type Reference, tenseAt, yearOf } from './reference.ts';
import { type Found, monthName, type Rule, weekdayName } from './rules.ts';
import { counts, months, seasons, weekdays } from './words.ts';

const deictic = /\b(today|tonight|tomorrow|yesterday|last night|this (?:morning|afternoon|evening))\b/gi;

/** "as strong today as", "Today, about 100 people live there": these days, not one day. */
function isNowadays(before: string, after: string): boolean {
  if (/\bas \p{Ll}+ $/u.test(before) && /^ as\b/.test(after)) return true;
  const opens = before === '' || /[“"] ?$/.test(before);
  const counted =
    /^,? (?:about|around|some|most|many|few|nearly|almost|more than|fewer than|only|roughly|over|there are)\b/;
  return opens && counted.test(after) && !/\b(?:was|were|had|\p{Ll}{2,}ed)\b/u.test(after);
}

/** "today", "last night". */
function* deictics(sentence: string, { published }: Reference): Iterable<Found> {
  if (!published) return;
  for (const match of sentence.matchAll(deictic)) {
    // The name of a newspaper or programme, not a day.
    if (/^Today$/.test(match[1]!) && /\p{Lu}\p{L}+ $/u.test(sentence.slice(Math.max(0, match.index - 20), match.index)))
      continue;
    const word = match[1]!.toLowerCase();
    const end = match.index + match[0].length;
    if (word === 'today' && isNowadays(sentence.slice(0, match.index), sentence.slice(end, end + 60))) continue;
    const away = word === 'tomorrow' ? 1 : word === 'yesterday' || word === 'last night' ? -1 : 0;
    yield found(match, edtfDay(addDays(published, away)));
  }
}

const dayName = new RegExp(
  `\\b(?:(last|next|this|this coming|this past|the following)\\s)?(${weekdayName})\\b(?<week> week\\b(?! of))?(?!['’]?s\\b)`,
  'gu',
);
const namedWithDay =
  /\b(?:Good|Black|Cyber|Bloody|Super|Ash|Palm|Easter|Sheffield|Casual|Small|Giving|every|each|any|alternate)\s$/i;
const paper =
  /^\s(?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Independent|Night (?:Live|Football|Fever)|Business|World|Star|Sport|Tribune|Mass|League)\b/;

/** "Friday", "last Friday", by the tense of the words around it. */
function* daysOfTheWeek(sentence: string, { published }: Reference): Iterable<Found> {
  if (!published) return;
  for (const match of sentence.matchAll(dayName)) {
    const end = match.index + match[0].length;
    if (namedWithDay.test(sentence.slice(Math.max(0, match.index - 12), match.index))) continue;
    if (paper.test(sentence.slice(end, end + 18))) continue;
    const index = weekdays.indexOf(match[2]!.toLowerCase());
    // "Friday week", "a week on Friday": a week after the next Friday.
    const after = match.groups?.week !== undefined || /\ba week (?:on|from) $/.test(sentence.slice(0, match.index));
    const day = after
      ? addDays(dayOfWeek(published, index, 'future'), 7)
      : weekdayBy(published, index, match[1], sentence, match.index);
    yield found(match, edtfDay(day));
  }
}

function weekdayBy(published: Day, index: number, word: string | undefined, sentence: string, at: number): Day {
  const today = dayOfWeek(published, index, 'past');
  const isToday = today.day === published.day && today.month === published.month;
  if (word === 'last' || word === 'this past') return isToday ? addDays(today, -7) : today;
  if (word === 'next' || word === 'this coming' || word === 'the following') {
    return isToday ? addDays(today, 7) : dayOfWeek(published, index, 'future');
  }
  return dayOfWeek(published, index, word === 'this' ? 'future' : tenseAt(sentence, at));
}

const unitAway =
  /\b(?:(the )?(last|this past|past|previous|this|current|next|coming))\s(week|weekend|month|year|decade|spring|summer|autumn|fall|winter)\b(?!-)/gi;
const monthAway = new RegExp(`\\b(last|next|this)\\s(${monthName})(?![\\p{L}\\p{N}])`, 'gu');
const endOfYear = /\b(?:(?:the )?end of (?:the|this) year|year[- ]end|year['’]s end)\b/gi;

/** "last week", "this month", "next year", "the past week". */
function* unitsAway(sentence: string, reference: Reference): Iterable<Found> {
  const { published } = reference;
  if (!published) return;
  for (const match of sentence.matchAll(unitAway)) {
    const [, the, word = '', unit = ''] = match.map((part) => part?.toLowerCase());
    const value = unitBy(published, word, unit, the !== undefined);
    if (value !== null) yield found(match, value);
  }
  for (const match of sentence.matchAll(monthAway)) {
    const month = months.indexOf(match[2]!.slice(0, 3).toLowerCase()) + 1;
    const tense = match[1] === 'next' ? 'future' : match[1] === 'last' ? 'past' : null;
    yield found(match, edtf(yearOf(reference, month, undefined, tense), month));
  }
  for (const match of sentence.matchAll(endOfYear)) yield found(match, edtf(published.year, 12, 31));
}

/** EDTF of the week, month, year or season that `word` picks; null where it picks none. */
function unitBy(published: Day, word: string, unit: string, rolling: boolean): string | null {
  // "the past week" runs up to today; "last week" and "this past week" are weeks of the calendar.
  const upToNow = word === 'past' || (word === 'last' && rolling);
  const away = word === 'this' || word === 'current' ? 0 : word === 'next' || word === 'coming' ? 1 : -1;
  if (upToNow && unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  if (unit === 'week') {
    if (upToNow) return interval(edtfDay(addDays(published, -7)), edtfDay(published));
    const first = addDays(monday(published), 7 * away);
    return interval(edtfDay(first), edtfDay(addDays(first, 6)));
  }
  if (unit === 'weekend') {
    const saturday = addDays(monday(published), 5 + 7 * away);
    return interval(edtfDay(saturday), edtfDay(addDays(saturday, 1)));
  }
  if (unit === 'month') {
    const { year, month } = addMonths(published, away);
    return upToNow ? interval(edtf(year, month), edtf(published.year, published.month)) : edtf(year, month);
  }
  if (unit === 'year') {
    const year = edtf(published.year + away);
    return upToNow ? interval(year, edtf(published.year)) : year;
  }
  if (unit === 'decade') return away === 0 ? `${String(published.year).slice(0, 3)}X` : null;
  const season = seasons[unit];
  return season === undefined ? null : edtf(seasonYear(published, season, away), season);
}

/** The year of the last, this or the next season, where a northern season is over once its last month is. */
function seasonYear({ year, month }: Day, season: number, away: number): number {
  const lastMonth = (season - 20) * 3 + 2;
  const over = season < 24 && month > lastMonth;
  if (away === 0) return year;
  if (away < 0) return over ? year : year - 1;
  return over ? year + 1 : year;
}

const pastUnits =
  /(?<!\b(?:to|will|would|could|may|might|should|can|must|not) )\b(?:the )?(?:last|past|previous) (?:(\d{1,3})|(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)) (day|week|month|year|decade)s\b/gi;

/** "the past two weeks", "the last 30 years": from so long ago until now, as precise as the unit. */
function* pastSpans(sentence: string, { published }: Reference): Iterable<Found> {
  if (!published) return;
  for (const match of sentence.matchAll(pastUnits)) {
    const [, figure, word = '', unit = ''] = match.map((part) => part?.toLowerCase());
    const from = agoBy(published, figure ? Number(figure) : counts[word]!, unit)?.replace('~', '');
    if (from === undefined) continue;
    const now = edtfDay(published).slice(0, from.length);
    yield found(match, interval(from, now));
  }
}

const ago =
  /\b(?:(?:about|around|nearly|almost|some|roughly|more than|over|less than|just over|just under)\s)?(\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\s(minute|hour|day|week|month|year|decade)s?\s(?:ago|earlier today|before today)\b/gi;

/** "two years ago": as precise as the unit. */
function* unitsAgo(sentence: string, { published }: Reference): Iterable<Found> {
  if (!published) return;
  for (const match of sentence.matchAll(ago)) {
    const [, amount = '', unit = ''] = match.map((part) => part.toLowerCase());
    const count = counts[amount] ?? Number(amount);
    const value = agoBy(published, count, unit);
    if (value !== null) yield found(match, value);
  }
}

function agoBy(published: Day, count: number, unit: string): string | null {
  if (unit === 'minute') return edtfDay(published);
  if (unit === 'hour') return edtfDay(addDays(published, -Math.floor(count / 24)));
  if (unit === 'day') return edtfDay(addDays(published, -count));
  if (unit === 'week') return `${edtfDay(addDays(published, -7 * count))}~`;
  if (unit === 'month') {
    const { year, month } = addMonths(published, -count);
    return edtf(year, month);
  }
  const year = published.year - count * (unit === 'decade' ? 10 : 1);
  if (year < 0) return null;
  return unit === 'decade' ? `${edtf(year)}~` : edtf(year);
}

function found(match: RegExpMatchArray, value: string): Found {
  return { start: match.index!, end: match.index! + match[0].length, edtf: value };
}

/** Rules for dates that only the day of publication can tell. */
export const relativeRules: readonly Rule[] = [deictics, daysOfTheWeek, unitsAway, unitsAgo, pastSpans];
