import type { Quantity, Token } from '../analysis.ts';
import type { Span } from '../article.ts';
import { roleNouns } from '../entities/lexicon/titles.ts';
import { tokenAt } from '../tokens/by-sentence.ts';
import { readBound } from './bounds.ts';
import { countedAt } from './counted.ts';
import { readSign, readsSign } from './money-sign.ts';
import { endOfClock, endOfScore, isLabel, isNoNumber, isYear } from './not-quantities.ts';
import { type NumberRead, readNumber } from './number.ts';
import { type Piece, splitPieces, touches } from './pieces.ts';
import { readUnit, type UnitRead, withRate } from './unit.ts';
import { partsOf, type Unit } from './unit-words.ts';

const dimension = /^\s?(?:wide|long|high|tall|deep|away|race|sprint|hurdles|freestyle|x)\b/;
/** The longest bound has four words, and may stand before "a further". */
const wordsOfBound = 6;
const negative = /(?:^|[\s(])([-−]|minus[\s-])$/i;
/** After these, "to" leads to where something arrived, not to the other end of a range: rose 3 % to 40 %. */
const changing = new RegExp(
  `^(?:by|up|down|another|further|${[
    'rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|grew|grow|grows|grown|growing',
    'slid|slides?|sliding|shrank|shrunk|shrinks?|shrinking|cut|cuts|cutting|raised|raises?|raising',
    'lost|loses?|losing|gone|went|goes|going|moved?|moves|moving|swelled|swollen|swelling',
    '(?:climb|gain|jump|soar|edg|slipp|dipp|dropp|plung|surg|advanc|increas|decreas|plummet|slump|slow)(?:ed|ing)',
    '(?:climb|gain|jump|soar|edge|slip|dip|drop|plunge|surge|advance|increase|decrease|plummet|slump|slow)s?',
  ].join('|')})$`,
);

const lengths =
  /\b(?:altitude|deep|depth|distance|height|high|higher|length|long|tall|sea level|wide|width)\b[^.;:]{0,20}$/i;

/** Whether "m" is metres: before or behind a dimension ("a depth of 1.4m", "30m wide"); a thousand millions have a shorter name. */
const isLength = (text: string, value: number, start: number, end: number): boolean =>
  dimension.test(text.slice(end, end + 12)) ||
  value >= 1000 ||
  lengths.test(text.slice(Math.max(0, start - 40), start));

/** A number with its money sign and unit. */
interface Measure {
  number: NumberRead;
  start: number;
  end: number;
  unit: Unit | null;
  /** Index of its first piece, and of the piece after it. */
  first: number;
  next: number;
}

/** The quantities of one sentence. `dates` are the dates in it: their numbers are no quantities. */
export function findQuantities(
  text: string,
  sentence: Span,
  tokens: readonly Token[],
  dates: readonly Span[],
): Quantity[] {
  const pieces = splitPieces(text, sentence);
  const found: Quantity[] = [];
  let date = 0;
  for (let at = 0; at < pieces.length; ) {
    const other = endOfScore(pieces, at) ?? endOfClock(pieces, at);
    if (other !== null) {
      at = other;
      continue;
    }
    const measure = readMeasure(text, sentence.end, pieces, at);
    if (!measure) {
      at += 1;
      continue;
    }
    while (date < dates.length && dates[date]!.end <= measure.start) date += 1;
    const dated = date < dates.length && dates[date]!.start < measure.end;
    const range = dated ? null : readRange(text, sentence.end, pieces, measure);
    const whole = range || dated ? measure : withParts(text, sentence.end, pieces, measure);
    const shared = range ? measure : withUnitOfChange(text, sentence.end, pieces, whole);
    const quantity = dated ? null : describe(text, tokens, pieces, shared, range);
    if (quantity) found.push(quantity);
    at = Math.max(at + 1, (range ?? whole).next);
  }
  return found;
}

function readMeasure(
  text: string,
  limit: number,
  pieces: readonly Piece[],
  at: number,
  endsRange = false,
): Measure | null {
  const read = readNumber(pieces, at);
  if (!read) return null;
  const measured = readUnit(text, pieces[read.next - 1]!.end, limit) !== null;
  if (isNoNumber(pieces, at, endsRange, measured)) return null;
  let number = read;
  let end = pieces[number.next - 1]!.end;
  const sign = readSign(pieces, at);
  let unit: UnitRead | null = null;
  if (sign) {
    unit = withRate(text, limit, { unit: sign.unit, kind: 'money', end, hyphened: false });
    end = unit.end;
  } else {
    unit = number.fold ? { unit: 'times', kind: 'measure', end, hyphened: false } : readUnit(text, end, limit);
    // 30m is thirty metres beside another length or a dimension, thirty million otherwise.
    if (number.letter === 'm' && isLength(text, number.value / 1e6, pieces[at]!.start, end)) {
      number = { ...number, value: number.value / 1e6 };
      unit = { unit: 'm', kind: 'measure', end, hyphened: false };
    }
    // "thousands of dollars"
    if (!unit && number.vague && text.startsWith(' of ', end)) unit = readUnit(text, end + 3, limit);
    if (unit) end = unit.end;
  }
  let next = number.next;
  while (next < pieces.length && pieces[next]!.start < end) next += 1;
  // Letters set to a figure that are no unit make a name of it: 5G, 747s.
  if (
    !unit &&
    number.letter === null &&
    touches(pieces[number.next - 1], pieces[next]) &&
    /^\.?\d/.test(pieces[at]!.text)
  ) {
    if (/^\p{L}/u.test(pieces[next]!.text)) return null;
  }
  const start = sign?.start ?? pieces[at]!.start;
  if (sign?.minus) number = { ...number, value: -number.value };
  const minus = !endsRange && unit && negative.exec(text.slice(Math.max(0, start - 7), start));
  if (minus) {
    number = { ...number, value: -number.value };
    return { number, start: start - minus[1]!.length, end, unit, first: (sign?.first ?? at) - 1, next };
  }
  return { number, start, end, unit, first: sign?.first ?? at, next };
}

/** The second number of a range that `from` begins: 8-13, between 8 and 13, from $8 to $13, three or four. */
function readRange(text: string, limit: number, pieces: readonly Piece[], from: Measure): Measure | null {
  if (from.number.low !== null || from.number.fraction) return null;
  // "0-to-60", "200 to-260"
  const joint = (index: number): number => (/^[-–]$/.test(pieces[index]?.text ?? '') ? 1 : 0);
  const hyphened = pieces[from.next + joint(from.next)]?.lower === 'to';
  const linked = from.next + (hyphened ? joint(from.next) : 0);
  const link = pieces[linked];
  // "from 450 up to 900"
  const upTo = link?.lower === 'up' && pieces[linked + 1]?.lower === 'to' ? 1 : 0;
  const first = linked + 1 + upTo + (hyphened ? joint(linked + 1) : 0);
  const before = pieces[from.first - 1]?.lower ?? '';
  const sign = readsSign(pieces, first);
  const to = link ? readMeasure(text, limit, pieces, first + sign, true) : null;
  if (!link || !to || to.number.low !== null || to.number.fraction) return null;
  if (sign > 0 && to.first !== first) return null;
  const sameUnit = from.unit === null || to.unit?.unit.startsWith(from.unit.unit) === true;
  if (!sameUnit && !(from.unit?.kind === 'money' && to.unit === null)) return null;
  const rising = to.number.value > from.number.value;
  if (link.text === '-' || link.text === '–') return rising && touches(pieces[from.next - 1], link) ? to : null;
  // "rose from 190 to 265": what was and what is.
  const changed = pieces
    .slice(Math.max(0, from.first - 4), Math.max(0, from.first - 1))
    .some(({ lower }) => changing.test(lower));
  if (link.lower === 'to' && before === 'from' && (changed || !rising)) return null;
  if (link.lower === 'to') return before === 'from' || (rising && !changing.test(before)) ? to : null;
  if (upTo > 0) return rising && (before === 'from' || pieces[from.first - 2]?.lower === 'from') ? to : null;
  if (link.lower === 'and') return before === 'between' ? to : null;
  return link.lower === 'or' && sign === 0 && from.unit === null && to.number.value === from.number.value + 1
    ? to
    : null;
}

/** "five years and six months", "6 ft 2 in", "three days and a half": what stands behind a measure in a smaller unit is part of it. */
function withParts(text: string, limit: number, pieces: readonly Piece[], whole: Measure): Measure {
  const { unit, number } = whole;
  if (unit === null || number.low !== null || number.fraction) return whole;
  const joined = pieces[whole.next]?.lower === 'and' ? whole.next + 1 : whole.next;
  if (joined > whole.next && pieces[joined]?.lower === 'a' && pieces[joined + 1]?.lower === 'half') {
    const value = number.value + 0.5;
    return { ...whole, number: { ...number, value }, end: pieces[joined + 1]!.end, next: joined + 2 };
  }
  const part = readMeasure(text, limit, pieces, joined);
  const ratio = part?.unit ? partsOf(unit.unit, part.unit.unit) : null;
  if (!part || ratio === null || part.first !== joined || part.number.low !== null || part.number.value >= ratio)
    return whole;
  // "He got five years and six months later was free"
  if (/^\s(?:later|after|afterwards|before|earlier|ago|on|respectively)\b/.test(text.slice(part.end, part.end + 14)))
    return whole;
  const value = Number((number.value + part.number.value / ratio).toPrecision(12));
  return { ...whole, number: { ...number, value }, end: part.end, next: part.next };
}

/** "from 4.8 to 4.7 per cent": what was has the unit of what is. */
function withUnitOfChange(text: string, limit: number, pieces: readonly Piece[], from: Measure): Measure {
  if (from.unit !== null || pieces[from.first - 1]?.lower !== 'from' || pieces[from.next]?.lower !== 'to') return from;
  const to = readMeasure(text, limit, pieces, from.next + 1, true);
  return to?.unit && to.unit.kind !== 'money' ? { ...from, unit: to.unit } : from;
}

function describe(
  text: string,
  tokens: readonly Token[],
  pieces: readonly Piece[],
  measure: Measure,
  range: Measure | null,
): Quantity | null {
  const last = range ?? measure;
  const unit = last.unit ?? measure.unit;
  const before = pieces[measure.first - 1];
  const tokenIndex = tokenAt(tokens, measure.start);
  const tokenBefore = tokens[tokenIndex - 1];
  const age = readAge(text, measure, last, unit);
  const counts = age ? '' : countsOf(text, tokens, last, unit);
  const words = pieces.slice(Math.max(0, measure.first - wordsOfBound), measure.first).map((piece) => piece.lower);
  const change = measure.number.vague
    ? '~'
    : readBound(words, text.slice(last.end, last.end + 40), unit?.kind === 'time');
  if (!unit && !age) {
    if (isLabel(before, tokenBefore, measure.number, counts, pieces[measure.first - 2])) return null;
    if (isYear(measure.number.value, measure.number, tokenBefore, change !== '=', counts)) return null;
    if (counts === '' && isWordAlone(measure, before)) return null;
  }
  const { value, low, high } = range ? between(measure.number, range.number) : measure.number;
  return {
    start: measure.start,
    end: age ?? last.end,
    value,
    low,
    high,
    change,
    unit: age ? 'year of age' : (unit?.unit ?? ''),
    counts,
  };
}

/** Where "-year-old" or "years old" ends after a number of years; null where it does not stand there. */
function readAge(text: string, measure: Measure, last: Measure, unit: Unit | null): number | null {
  if (unit?.unit === 'year') {
    const old = /^[\s-]olds?\b|^ of age\b/.exec(text.slice(last.end, last.end + 10));
    return old ? last.end + old[0].length : null;
  }
  if (unit !== null || !measure.number.bare || measure.number.value > 120) return null;
  const aged = /\b(?:aged|age)(?: between)?(?: \d{1,3}(?:,| and| or| to))* $/i.test(
    text.slice(Math.max(0, measure.start - 24), measure.start),
  );
  const apposed =
    /\p{Lu}\p{L}+, $/u.test(text.slice(Math.max(0, measure.start - 30), measure.start)) &&
    /^(?:,\s\p{Ll}|\.(?:\s|$))/u.test(text.slice(last.end, last.end + 3)) &&
    measure.number.value >= 5;
  // "The youngest 26 and the oldest 49"; not "the oldest 49 houses".
  const ranked =
    /\b(?:young|old|eld)est (?:(?:is|was|being) )?$/i.test(
      text.slice(Math.max(0, measure.start - 20), measure.start),
    ) && /^(?:[,.;)]|\sand\b|$)/.test(text.slice(last.end, last.end + 5));
  return aged || apposed || ranked || isOfAge(text, measure) ? last.end : null;
}

/** "a teacher of 34": behind what a person is, and before a pause or "who". */
function isOfAge(text: string, measure: Measure): boolean {
  const person = /\ban?\s(?:\p{Ll}+\s)?(\p{Ll}+)\sof $/u.exec(
    text.slice(Math.max(0, measure.start - 40), measure.start),
  )?.[1];
  if (person === undefined || measure.number.value < 5) return false;
  const named = roleNouns.has(person) || /^(?:man|woman|boy|girl|youth|widow|pensioner|child|mechanic)$/.test(person);
  return named && /^(?:[,.;]|\swho\b)/.test(text.slice(measure.end, measure.end + 4));
}

function countsOf(text: string, tokens: readonly Token[], measure: Measure, unit: Unit | null): string {
  if (unit?.kind === 'time') return '';
  const at = tokenAt(tokens, measure.end);
  const limit = tokens.length;
  if (unit || measure.number.fraction) return countedAt(text, tokens, at, limit, true);
  const hyphen = /^[-–]$/.test(tokens[at]?.text ?? '') && tokens[at]!.start === measure.end ? 1 : 0;
  return countedAt(text, tokens, at + hyphen, limit, false);
}

/** "the two", "one": a small number in words that counts nothing only stands for what was named before. */
function isWordAlone(measure: Measure, before: Piece | undefined): boolean {
  const { value, bare, vague, fraction } = measure.number;
  if (bare || vague || fraction || value > 12 || !Number.isInteger(value)) return false;
  return value <= 1 || /^(?:the|these|those|other|all|last|first|any|us|them|you)$/.test(before?.lower ?? '');
}

/** A range from two numbers; a scale behind the second holds for the first: 2 to 3 million. */
function between(from: NumberRead, to: NumberRead): { value: number; low: number; high: number } {
  const scale = 10 ** (3 * Math.floor(Math.log10(Math.max(1, to.value)) / 3));
  const shared = from.bare && !to.bare && from.value < 1000 && scale >= 1000 && from.value <= to.value / scale;
  const low = shared ? from.value * scale : from.value;
  return { value: (low + to.value) / 2, low, high: to.value };
}
