import { addMonths, isDay, nthWeekday } from './calendar.ts';
import { edtf, interval } from './edtf.ts';
import { calendarTenseAt, type Reference, tenseAt, yearOf } from './reference.ts';
import { decades, months, namedDays, seasons, weekdays } from './words.ts';

/** A date as a rule reads it; offsets are in the sentence. */
export interface Found {
  start: number;
  end: number;
  edtf: string;
}

/** Reads the dates of one sentence. */
export type Rule = (sentence: string, reference: Reference) => Iterable<Found>;

export const monthName =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June|Jun\\.?|July|Jul\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?|JAN(?:UARY)?|FEB(?:RUARY)?|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)';
export const weekdayName = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d)';
const year = '(?:1[5-9]|2[01])\\d\\d(?![\\d%])';
const link = '(?:\\s?[-–—]\\s?|\\s(?:to|through|until|till|and)\\s)';
const leading = `(?:${weekdayName}\\s?,?\\s(?:the )?)?`;

const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const number = (text: string | undefined): number => Number.parseInt(text ?? '', 10);

const monthFirst = new RegExp(
  `\\b${leading}(?<m1>${monthName})\\s(?<d1>${day})(?:(?:\\s?,)?\\s(?<y1>${year}))?(?:(?<link>${link})(?:(?<m2>${monthName})\\s)?(?<d2>${day})(?:(?:\\s?,)?\\s(?<y2>${year}))?)?`,
  'gu',
);
const dayFirst = new RegExp(
  `(?<![\\d.,:/-])\\b${leading}(?<d1>${day})(?:\\s(?:of\\s)?(?<m1>${monthName})(?:\\s?,?\\s(?<y1>${year}))?)?(?:(?<link>${link})(?<d2>${day})\\s(?:of\\s)?(?<m2>${monthName})(?:\\s?,?\\s(?<y2>${year}))?)?`,
  'gu',
);

/** "October 8", "Oct. 8 to 13, 2024", "8-13 October", "8th and 13th October". */
function* calendarDays(sentence: string, reference: Reference): Iterable<Found> {
  for (const pattern of [monthFirst, dayFirst]) {
    for (const match of sentence.matchAll(pattern)) {
      const { m1, d1, y1, link: linked, m2, d2, y2 } = match.groups ?? {};
      if (m1 === undefined && m2 === undefined) continue;
      const from = { month: monthNumber(m1 ?? m2!), day: number(d1) };
      const to = { month: monthNumber(m2 ?? m1!), day: number(d2) };
      const tense = calendarTenseAt(sentence, match.index);
      const yearFor = (written: string | undefined, at: { month: number; day: number }): number | null =>
        written === undefined ? yearOf(reference, at.month, at.day, tense) : Number(written);
      const firstYear = yearFor(y1 ?? y2, from);
      if (!isDay(firstYear, from.month, from.day)) continue;
      const start = match.index;
      const end = start + match[0].length;
      const first = edtf(firstYear, from.month, from.day);
      if (linked === undefined || d2 === undefined) {
        yield { start, end, edtf: first };
        continue;
      }
      if (!isDay(null, to.month, to.day)) {
        yield { start, end: start + match[0].indexOf(linked), edtf: first };
        continue;
      }
      const second = edtf(yearFor(y2 ?? y1, to), to.month, to.day);
      const between = /\b(?:between|from)\s$/i.test(sentence.slice(Math.max(0, start - 8), start));
      if (!linked.includes('and') || between) yield { start, end, edtf: interval(first, second) };
      else {
        const middle = start + match[0].indexOf(linked);
        yield { start, end: middle, edtf: first };
        yield { start: middle + linked.length, end, edtf: second };
      }
    }
  }
}

const ordinalDays = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh'],
  ...['twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'],
  ...['twentieth', 'twenty-first', 'twenty-second', 'twenty-third', 'twenty-fourth', 'twenty-fifth', 'twenty-sixth'],
  ...['twenty-seventh', 'twenty-eighth', 'twenty-ninth', 'thirtieth', 'thirty-first'],
];
const ordinals = ordinalDays.toReversed().join('|');
const ordinalDay = new RegExp(
  `\\b(?:the (?<o1>${ordinals}) (?:day )?of (?<m1>${monthName})|(?<m2>${monthName}) the (?<o2>${ordinals}))(?:,? (?<y>${year}))?\\b`,
  'gu',
);

/** "The first of June", "June the twenty-first". */
function* daysInWords(sentence: string, reference: Reference): Iterable<Found> {
  for (const match of sentence.matchAll(ordinalDay)) {
    const { o1, m1, o2, m2, y } = match.groups ?? {};
    const month = monthNumber(m1 ?? m2!);
    const date = ordinalDays.indexOf(o1 ?? o2!) + 1;
    const known = y ? Number(y) : yearOf(reference, month, date, calendarTenseAt(sentence, match.index));
    if (!isDay(known, month, date)) continue;
    yield { start: match.index, end: match.index + match[0].length, edtf: edtf(known, month, date) };
  }
}

const weekdayOfMonth = new RegExp(
  `\\b(?:the )?(first|second|third|fourth|last) (${weekdayName}) (?:in|of) (${monthName})(?:,? (${year}))?\\b`,
  'gu',
);

/** "The last Sunday in March", "the first Monday of May 2031". */
function* weekdaysOfMonths(sentence: string, reference: Reference): Iterable<Found> {
  for (const match of sentence.matchAll(weekdayOfMonth)) {
    const [whole, which = '', name = '', monthWord = '', written] = match;
    const month = monthNumber(monthWord);
    const year = written
      ? Number(written)
      : yearOf(reference, month, undefined, calendarTenseAt(sentence, match.index));
    if (year === null) continue;
    const index = weekdays.indexOf(name.toLowerCase());
    const date = nthWeekday(year, month, index, ['first', 'second', 'third', 'fourth'].indexOf(which));
    yield { start: match.index, end: match.index + whole.length, edtf: edtf(year, month, date) };
  }
}

const dayAlone =
  /\b(?:on|by|until|since|from) the (3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=[.,;:!?)”"’]|$| (?:and|but|when|after|before|of (?:this|last|next) month)\b)/gu;

/** "Found on the 19th", where the month is the one of the day of publication or the one beside it. */
function* daysOfTheMonth(sentence: string, { published }: Reference): Iterable<Found> {
  if (!published) return;
  for (const match of sentence.matchAll(dayAlone)) {
    const date = Number(match[1]);
    const ahead = tenseAt(sentence, match.index + match[0].indexOf('the')) === 'future';
    const here = ahead ? date >= published.day : date <= published.day;
    const { year, month } = addMonths(published, here ? 0 : ahead ? 1 : -1);
    if (!isDay(year, month, date)) continue;
    const start = match.index + match[0].search(/\d/);
    yield { start, end: match.index + match[0].length, edtf: edtf(year, month, date) };
  }
}

const isoDay = /(?<![\d-])((?:1[5-9]|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/g;
const slashed = /(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?![\d/])/g;

/** "2024-10-08", "13/10/2024"; where day and month could be each other's, both stay open. */
function* figures(sentence: string): Iterable<Found> {
  for (const match of sentence.matchAll(isoDay)) {
    yield { start: match.index, end: match.index + match[0].length, edtf: match[0] };
  }
  for (const match of sentence.matchAll(slashed)) {
    const [one, two, written] = match.slice(1).map(Number) as [number, number, number];
    const span = { start: match.index, end: match.index + match[0].length };
    if (one > 12 && isDay(written, two, one)) yield { ...span, edtf: edtf(written, two, one) };
    else if (two > 12 && isDay(written, one, two)) yield { ...span, edtf: edtf(written, one, two) };
    else if (one <= 12 && two <= 12 && one > 0 && two > 0) {
      yield { ...span, edtf: one === two ? edtf(written, one, two) : `${written}-XX-XX` };
    }
  }
}

const monthYear = new RegExp(`\\b(${monthName})(?:\\s?,)?(?:\\sof)?\\s(${year})`, 'gu');
const monthAlone = new RegExp(`\\b(${monthName})(?![\\p{L}\\p{N}-])`, 'gu');
const beforeMonth =
  /\b(?:in|since|until|till|by|from|to|through|during|of|for|before|after|last|next|this|early|late|mid|every|between|and|around|past|on|earlier)[\s-]$/i;

/** "June 2024"; "in June", where the word before shows that "May" and "March" are months. */
function* calendarMonths(sentence: string, reference: Reference): Iterable<Found> {
  for (const match of sentence.matchAll(monthYear)) {
    const [whole, name = '', written = ''] = match;
    yield { start: match.index, end: match.index + whole.length, edtf: edtf(Number(written), monthNumber(name)) };
  }
  for (const match of sentence.matchAll(monthAlone)) {
    const name = match[1]!;
    const before = sentence.slice(Math.max(0, match.index - 12), match.index);
    const clear = name.length > 4 && !/^march/i.test(name);
    if (name !== name.toUpperCase() && !beforeMonth.test(before) && !(clear && /(?:^|[,(]\s?)$/.test(before))) continue;
    if (
      /^(?:may|march)/i.test(name) &&
      !/\b(?:in|since|until|by|last|next|of|early|late|mid|this|through|during)[\s-]$/i.test(before)
    )
      continue;
    const month = monthNumber(name);
    const known = yearOf(reference, month, undefined, calendarTenseAt(sentence, match.index));
    yield { start: match.index, end: match.index + match[0].length, edtf: edtf(known, month) };
  }
}

const seasonYear = new RegExp(`\\b(spring|summer|autumn|fall|winter)(?:\\sof)?\\s(${year})`, 'giu');
const yearRange = new RegExp(
  `(?<![\\d.,$€£/-])\\b(${year})(?:\\s?[-–]\\s?|/|\\sto\\s|\\sthrough\\s|\\suntil\\s)(${year}|\\d\\d)(?![\\d%]|[.,]\\d)`,
  'gu',
);
const decade = /(?<![\d.,])\b(1[5-9]\d|20\d)0['’]?s\b/g;
const shortDecade = /(?:^|[\s(])['’]([2-9])0s\b/g;
const wordDecade = /\bthe (twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi;
const century = /\b(?:(1\d|20|21|[1-9])(?:st|nd|rd|th))[\s-]centur(?:y|ies)\b/gi;
const centuries = [
  ...['thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'],
  'twenty-first',
];
const wordCentury = new RegExp(`\\b(${centuries.join('|')})[\\s-]centur(?:y|ies)\\b`, 'gi');
const yearAlone = new RegExp(
  `(?<![\\d.,:$€£¥#/\\p{L}+-])(${year})(?!\\s?-?\\s?years?\\b|-\\p{L}|[\\d:/]|[.,]\\d|\\s?(?:%|°|km|kg|mm|cm|mph|rpm|hp|GMT|EST|EDT|UTC)\\b)`,
  'gu',
);
const amountBefore =
  /(?:\b(?:(?:average|total|maximum|minimum|record|sum|score|price) of|than|some|about|around|nearly|almost|approximately|roughly|least|most|up to|over|under|another|No\.?|Flight|Route|Room|[Nn]umber|Highway|Section)|[$€£])\s?$/;

/** "1950-53", "the 1950s", "the 20th century", "2024". */
function* years(sentence: string): Iterable<Found> {
  const found = (match: RegExpMatchArray, value: string, skip = 0): Found => ({
    start: match.index! + skip,
    end: match.index! + match[0].length,
    edtf: value,
  });
  for (const match of sentence.matchAll(seasonYear)) {
    yield found(match, edtf(Number(match[2]), seasons[match[1]!.toLowerCase()]!));
  }
  for (const match of sentence.matchAll(yearRange)) {
    const [, from = '', to = ''] = match;
    const last = to.length === 2 ? `${from.slice(0, 2)}${to}` : to;
    if (Number(last) > Number(from) && Number(last) - Number(from) < 500) yield found(match, interval(from, last));
  }
  for (const match of sentence.matchAll(decade)) yield found(match, `${match[1]}X`);
  for (const match of sentence.matchAll(shortDecade)) yield found(match, `19${match[1]}X`, match[0].search(/['’]/));
  for (const match of sentence.matchAll(wordDecade)) yield found(match, `19${decades[match[1]!.toLowerCase()]}X`, 4);
  for (const match of sentence.matchAll(century)) {
    yield found(match, `${String(number(match[1]) - 1).padStart(2, '0')}XX`);
  }
  for (const match of sentence.matchAll(wordCentury)) {
    yield found(match, `${centuries.indexOf(match[1]!.toLowerCase()) + 12}XX`);
  }
  for (const match of sentence.matchAll(yearAlone)) {
    const before = sentence.slice(Math.max(0, match.index - 20), match.index);
    const after = sentence.slice(match.index + 4, match.index + 30);
    // Before 1900 a bare figure in front of a noun is more likely a count: 1709 pupils.
    const early =
      Number(match[1]) < 1900 && /^\s\p{Ll}*(?:s|people|men|children)\b/u.test(after) && !/\bthe\s$/.test(before);
    if (early || amountBefore.test(before) || isCount(before, after)) continue;
    yield found(match, match[1]!);
  }
}

/** "killed 2000 people": a verb before, and what is counted after, make a number of what could be a year. */
function isCount(before: string, after: string): boolean {
  if (/\b(?:in|since|by|until|from|of|during|before|after|the|early|late|mid|year|to|and)[\s-]$|\(\s?$/i.test(before))
    return false;
  return /^\s(?:\p{Ll}+\s)?(?:people|men|women|children|troops|police|staff|soldiers|workers|homes|jobs|metres|meters|miles|feet|tonnes|tons|dollars|euros|pounds|years|days|hours|times|barrels|votes|copies|units|points)\b/u.test(
    after,
  );
}

const namedDay = new RegExp(
  `\\b(${Object.keys(namedDays).join('|').replaceAll("'", "['’]")})(?:,?\\s(${year}))?`,
  'giu',
);

function* holidays(sentence: string, reference: Reference): Iterable<Found> {
  for (const match of sentence.matchAll(namedDay)) {
    const [month, date] = namedDays[match[1]!.toLowerCase().replace('’', "'")]!;
    const known = match[2] ? Number(match[2]) : yearOf(reference, month, date, calendarTenseAt(sentence, match.index));
    yield { start: match.index, end: match.index + match[0].length, edtf: edtf(known, month, date) };
  }
}

/** Rules for dates that stand on their own, at most without their year. */
export const calendarRules: readonly Rule[] = [
  calendarDays,
  daysInWords,
  weekdaysOfMonths,
  daysOfTheMonth,
  figures,
  calendarMonths,
  years,
  holidays,
];
