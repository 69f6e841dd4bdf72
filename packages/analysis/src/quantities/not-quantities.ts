import type { Token } from '../analysis.ts';
import { moneySign } from './money-sign.ts';
import { type NumberRead, readNumber } from './number.ts';
import { smallNumbers } from './number-words.ts';
import { type Piece, touches } from './pieces.ts';

/** A word after which a bare figure is a label, not a count. */
const labels =
  /^(?:no|nos|number|page|pages|section|article|chapter|room|flight|route|highway|interstate|figure|phase|type|volume|version|act|line|gate|platform|channel|unit|block|building|apartment|suite|class|category|tier|level|psalm|verse|rule|title|item|lot|box|zone|area|sector|district|ward|episode|season|part|step|day|week|round|game|lap|resolution|protocol|appendix|paragraph|clause|amendment|top|model|p|ftse|nasdaq|dax|cac|nikkei|russell|fortune|forbes|stoxx|asx|csi)$/;
const ordinalWord = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/;
const contest =
  /^(?:victory|win|wins|defeat|draw|loss|lead|vote|majority|score|triumph|rout|thrashing|success|aggregate|record|to|in|at|against|on|after|thanks)$/;
/** Before the number of a release, which may have a point in it: version 4.2. */
const releases = /^(?:version|software|firmware|release|update|edition|build|v)$/;
/** After a figure these make a model's name of it: 11 Pro. As written. */
const models = /^(?:Pro|Max|Plus|Ultra|Mini|Lite|Air|SE|XL|GT)$/;
const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const eras = /^(?:AD|BC|BCE|CE)$/;
/** What a name with a figure follows where the figure is the name's: its Lumo 3 pumps; but: in Koprec 3 people. */
const beforeModel = /^(?:the|an?|its|his|her|their|our|my|your|all|every|each|new|of|this|that|these|those|old|any)$/;
const partitive = /^(?:the|these|those|my|our|his|her|its|their|your)$/;
const nothingCounted =
  /^(?:another|who|which|that|day|thing|by|way|time|can|could|should|would|must|may|might|is|was|has|had|to|or|and|but|in|on|at)$/;
const noCountBefore =
  /^(?:no|any|every|each|this|that|which|another|the|only|someone|some|last|first|next|latest|good|bad|new|old|big|little|loved)$/;

/**
 * Whether the figure or number word at piece `at` is part of a time, a name, an ordinal, a list marker.
 * The second number of a range may stand behind a hyphen, and so may one with a unit: "sub-500 sq m".
 */
export function isNoNumber(pieces: readonly Piece[], at: number, endsRange = false, measured = false): boolean {
  const piece = pieces[at]!;
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  const figure = /^\.?\d/.test(piece.text);
  if (before !== undefined && touches(before, piece)) {
    const country = pieces[at - 2]?.text === '$' && touches(pieces[at - 2], before);
    if (/\p{L}$/u.test(before.text) && moneySign(pieces, at - 1, at) === undefined && !country) return true;
    if (/^[#:/.@_&]$/.test(before.text)) return true;
    const joined = pieces[at - 2];
    const tied = /^[-–]$/.test(before.text) && touches(joined, before) && /[\p{L}\d]$/u.test(joined!.text);
    const prefixed = measured && /^\p{Ll}+$/u.test(joined?.text ?? '');
    if (figure && tied && !endsRange && !prefixed) return true;
  }
  if (/^o['’]clock$/.test(after?.lower ?? '') || isTimeOfDay(pieces, at)) return true;
  if (isOfEra(pieces, at)) return true;
  if (!figure) return isNoWordNumber(pieces, at);
  if (models.test(after?.text ?? '')) return true;
  if (after !== undefined && touches(piece, after)) {
    if (/^(?:st|nd|rd|th|s)$/.test(after.lower)) return true;
    if (/^(?:am|pm|a\.m|p\.m)$/.test(after.lower)) return true;
    if (/^[:/]$/.test(after.text) && /^\d/.test(pieces[at + 2]?.text ?? '')) return true;
    if (/^\.\d/.test(after.text)) return true;
    if (at === 0 && /^[.)]$/.test(after.text) && /^\d{1,2}$/.test(piece.text)) return true;
  }
  if (/^(?:am|pm|gmt|est|edt|pst|utc|noon)$/.test(after?.lower ?? '')) return true;
  return /^[ap]$/.test(after?.lower ?? '') && pieces[at + 2]?.text === '.' && pieces[at + 3]?.lower === 'm';
}

/** "at five in the morning", "at 5 that afternoon". */
function isTimeOfDay(pieces: readonly Piece[], at: number): boolean {
  const words = pieces.slice(at + 1, at + 4).map((piece) => piece.lower);
  if (!/^(?:at|by|until|till|before|after|from|around|about)$/.test(pieces[at - 1]?.lower ?? '')) return false;
  return /^(?:in the|that|this|on \p{L}+day|\p{L}+day) (?:morning|afternoon|evening)$|^at night/u.test(words.join(' '));
}

/** "A.D. 1000", "300 BC", and the other end of such a span. */
function isOfEra(pieces: readonly Piece[], at: number): boolean {
  const written = (from: number, to: number): string =>
    pieces
      .slice(Math.max(0, from), to)
      .map((piece) => piece.text)
      .join('')
      .replaceAll('.', '');
  if (!/^\d{1,4}$/.test(pieces[at]!.text)) return false;
  if (eras.test(pieces[at - 1]?.text ?? '') || eras.test(pieces[at + 1]?.text ?? '')) return true;
  if (/^(?:AD|BC)$/.test(written(at - 4, at)) || /^(?:AD|BC)$/.test(written(at + 1, at + 5))) return true;
  return /^(?:and|to|-|–)$/.test(pieces[at - 1]?.lower ?? '') && at >= 2 && isOfEra(pieces, at - 2);
}

/** Where a time of day in words ends that begins at piece `at`: ten past four, quarter to five; null where none does. */
export function endOfClock(pieces: readonly Piece[], at: number): number | null {
  const [first = '', middle = '', last = ''] = pieces.slice(at, at + 3).map((piece) => piece.lower);
  const minutes = /^(?:half|quarter)$/.test(first) ? 15 : (smallNumbers.get(first) ?? Number(first));
  const hour = smallNumbers.get(last) ?? (/^\d{1,2}$/.test(last) ? Number(last) : 0);
  if (!(minutes > 0 && minutes < 30) || hour < 1 || hour > 12) return null;
  if (middle === 'past') return at + 3;
  // "ten to four" is a time only where it cannot be a range.
  const timed = /^(?:at|by|until|till|before|after|around|about|a)$/.test(pieces[at - 1]?.lower ?? '');
  return middle === 'to' && timed && (minutes > hour || first === 'quarter') ? at + 3 : null;
}

function isNoWordNumber(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]!;
  const after = pieces[at + 1]?.lower ?? '';
  if (after === '-' && ordinalWord.test(pieces[at + 2]?.lower ?? '')) return true;
  if (isNamed(pieces, at)) return true;
  if (piece.lower !== 'one') return false;
  if (after === 'in' && (readNumber(pieces, at)?.value ?? 1) < 1) return false;
  if (/^(?:to|or)$/.test(after) && readNumber(pieces, at + 2)) return false;
  const before = pieces[at - 1]?.lower ?? '';
  if (after === 'of') return !isPartitive(pieces, at + 2);
  return nothingCounted.test(after) || noCountBefore.test(before) || !/^\p{L}/u.test(after);
}

/** "one of the ships", "one of its ships", "one of Koprec's ships" say how many; "one of them" only takes up a name. */
function isPartitive(pieces: readonly Piece[], at: number): boolean {
  if (partitive.test(pieces[at]?.lower ?? '')) return true;
  return pieces.slice(at, at + 4).some((piece, index, all) => {
    return /\p{L}['’]s$/u.test(piece.text) && all.slice(0, index + 1).every(({ text }) => /^\p{Lu}/u.test(text));
  });
}

/** A number word with a capital after another capital is part of a name (Formula One, the Big Ten), but in headlines. */
function isNamed(pieces: readonly Piece[], at: number): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(pieces[at]!.text) || !/^\p{Lu}\p{Ll}/u.test(pieces[at - 1]?.text ?? '')) return false;
  const words = pieces.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  return words.filter(({ text }) => /^\p{Ll}/u.test(text)).length > words.length / 2;
}

/** Whether a bare figure belongs to the name or label before it: iPhone 14, Section 5, the FTSE 100. */
export function isLabel(
  before: Piece | undefined,
  token: Token | undefined,
  number: NumberRead,
  counts: string,
  earlier: Piece | undefined,
): boolean {
  if (before !== undefined && releases.test(before.lower) && number.letter === null && number.figures) return true;
  if (!number.bare || before === undefined) return false;
  if (calendar.test(before.text)) return false;
  // "The injured now number 46."
  if (before.lower === 'number' && /^(?:now|will|would|could|may|might|to|they|who|that)$/.test(earlier?.lower ?? ''))
    return false;
  if (labels.test(before.lower.replace(/\.$/, ''))) return true;
  if (/^[-–]$/.test(before.text)) return true;
  // iPhone, eBay
  const styled = /^\p{Ll}\p{Lu}/u.test(before.text);
  const proper = styled || (/\p{Lu}/u.test(before.text) && /^(?:PROPN|NOUN|X)$/.test(token?.pos ?? ''));
  const named = proper && token?.end === before.end;
  return named && (beforeModel.test(earlier?.lower ?? '') || !/^\p{Ll}.*s$|^people$/u.test(counts));
}

/** A bare figure that is more likely a year: 1900 to 2100, with nothing that shows a count. */
export function isYear(
  value: number,
  number: NumberRead,
  before: Token | undefined,
  bounded: boolean,
  counts: string,
): boolean {
  if (!number.bare || value < 1900 || value > 2100 || !Number.isInteger(value)) return false;
  if (bounded) return false;
  return !(counts !== '' && (before === undefined || before.pos === 'VERB'));
}

/**
 * Where a score ends that begins at piece `at`: 2-1, 52-48; null where none does.
 * A pair of figures is a score where the second is not the larger, or a word of contests follows.
 */
export function endOfScore(pieces: readonly Piece[], at: number): number | null {
  const [first, dash, second] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (!/^\d{1,3}$/.test(first?.text ?? '') || !/^[-–]$/.test(dash?.text ?? '') || !/^\d{1,3}$/.test(second?.text ?? ''))
    return null;
  const close = (touches(first, dash) && touches(dash, second)) || dash!.text === '–';
  if (!close || readNumber(pieces, at + 2)?.bare !== true) return null;
  const following = pieces[at + 3];
  if (touches(second, following) && !/^[.,;:)!?-]$/.test(following!.text)) return null;
  if (
    Number(second!.text) > Number(first!.text) &&
    !contest.test(following?.lower ?? '.') &&
    /^\p{L}/u.test(following?.text ?? '')
  ) {
    return null;
  }
  return at + 3;
}
