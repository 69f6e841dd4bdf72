import { fractions, magnitudes, scaleLetters, scales, smallNumbers } from './number-words.ts';
import { type Piece, touches } from './pieces.ts';
import { units } from './unit-words.ts';

/** A number as it stands in the text, without its unit. */
export interface NumberRead {
  value: number;
  low: number | null;
  high: number | null;
  /** Index of the piece after it. */
  next: number;
  /** Written in digits only: nothing tells it from a year or a name's number. */
  bare: boolean;
  /** Written in figures. */
  figures: boolean;
  /** "dozens", "tens of thousands": an order of magnitude. */
  vague: boolean;
  /** A part of something: a third, half. */
  fraction: boolean;
  /** "sixfold": its unit is in the word. */
  fold: boolean;
  /** The letter that scales it, where it could also be a unit: 30m. */
  letter: string | null;
}

const exact = {
  low: null,
  high: null,
  bare: false,
  figures: false,
  vague: false,
  fraction: false,
  fold: false,
  letter: null,
};

/** Reads the number that begins at piece `at`; null where none does. */
export function readNumber(pieces: readonly Piece[], at: number): NumberRead | null {
  return (
    readMagnitude(pieces, at) ??
    readFraction(pieces, at) ??
    readShare(pieces, at) ??
    readSingle(pieces, at) ??
    readFigures(pieces, at) ??
    readWords(pieces, at)
  );
}

/** "dozens", "tens of thousands", "scores of". */
function readMagnitude(pieces: readonly Piece[], at: number): NumberRead | null {
  const word = pieces[at]?.lower ?? '';
  const then = pieces[at + 1]?.lower === 'of' ? (pieces[at + 2]?.lower ?? '') : '';
  const times = word === 'tens' ? 10 : word === 'hundreds' ? 100 : word === 'dozens' ? 12 : 0;
  const larger = magnitudes.get(then);
  if (times > 0 && larger !== undefined && larger >= 1000) return magnitude(times * larger, at + 3);
  const plain = magnitudes.get(word);
  return plain === undefined ? null : magnitude(plain, at + 1);
}

function magnitude(low: number, next: number): NumberRead {
  return { ...exact, value: low * 5.5, low, high: low * 10, next, vague: true };
}

/** "a third of", "two-thirds", "three quarters of", "half the", "half of"; "half a million" is a number, not a part. */
function readFraction(pieces: readonly Piece[], at: number): NumberRead | null {
  const first = pieces[at]?.lower ?? '';
  const following = (index: number): string => pieces[index]?.lower ?? '';
  if (first === 'half') {
    const partOf = /^(?:of|the|its|their|his|her|our|all|those|that|as)$/.test(following(at + 1));
    if (partOf) return { ...exact, value: 0.5, next: at + 1, fraction: true };
    // "half an hour", "half a point"; "half a million" is read with the scales.
    const single = /^an?$/.test(following(at + 1)) && /^\p{Ll}/u.test(pieces[at + 2]?.text ?? '');
    return single && !scales.has(following(at + 2)) ? { ...exact, value: 0.5, next: at + 2 } : null;
  }
  const count = first === 'a' || first === 'an' ? 1 : smallNumbers.get(first);
  if (count === undefined || count > 9) return null;
  const hyphen = following(at + 1) === '-' ? 1 : 0;
  const parts = fractions.get(following(at + 1 + hyphen));
  const next = at + 2 + hyphen;
  if (parts === undefined || parts === 2) return null;
  if (following(next) === 'of' && /^an?$/.test(following(next + 1)) && scales.has(following(next + 2))) {
    return { ...exact, value: (count / parts) * scales.get(following(next + 2))!, next: next + 3 };
  }
  const plural = following(at + 1 + hyphen).endsWith('s');
  const alone = /^(?:by|about|nearly|almost|than|only|least|some|roughly)$/.test(pieces[at - 1]?.lower ?? '');
  if (count === 1 ? following(next) !== 'of' && !(alone && !/^\p{Ll}/u.test(pieces[next]?.text ?? '')) : !plural)
    return null;
  return { ...exact, value: count / parts, next, fraction: true };
}

/** "one in ten", "nine out of ten"; not "three in ten minutes", nor "four in 20 cities", where each number counts something. */
function readShare(pieces: readonly Piece[], at: number): NumberRead | null {
  const part = smallNumbers.get(pieces[at]?.lower ?? '') ?? 0;
  const out = pieces[at + 1]?.lower === 'out' && pieces[at + 2]?.lower === 'of' ? 1 : 0;
  if (part < 1 || part > 9 || (out === 0 && pieces[at + 1]?.lower !== 'in')) return null;
  const word = pieces[at + 2 + out]?.lower ?? '';
  const whole = smallNumbers.get(word) ?? (part === 1 && /^\d{1,3}$/.test(word) ? Number(word) : 0);
  const counts = part === 1 ? whole > 1 : whole > part && whole <= 10;
  const timed = part > 1 && units.get(pieces[at + 3 + out]?.lower ?? '')?.kind === 'time';
  return counts && !timed ? { ...exact, value: part / whole, next: at + 3 + out } : null;
}

/** "a year and a half": the article of a measure that goes on counts it. */
function readSingle(pieces: readonly Piece[], at: number): NumberRead | null {
  const half = pieces
    .slice(at + 2, at + 5)
    .map(({ lower }) => lower)
    .join(' ');
  const counts = /^an?$/.test(pieces[at]?.lower ?? '') && half === 'and a half' && units.has(pieces[at + 1]!.lower);
  return counts ? { ...exact, value: 1, next: at + 1 } : null;
}

function readFigures(pieces: readonly Piece[], at: number): NumberRead | null {
  const piece = pieces[at];
  if (piece === undefined || !/^\.?\d/.test(piece.text)) return null;
  let value = Number(piece.text.replaceAll(',', ''));
  if (!Number.isFinite(value)) return null;
  let next = at + 1;
  let letter: string | null = null;
  let scaled = false;
  const after = pieces[next];
  const power = readPower(pieces, next);
  if (power !== null) return { ...exact, value: tidy(value * 10 ** power.exponent), next: power.next, figures: true };
  if (after !== undefined && touches(piece, after)) {
    const short = scaleLetters.get(after.lower);
    const long = scales.get(after.lower);
    if (short !== undefined && (after.lower !== 't' || after.text === 't')) {
      letter = after.lower;
      scaled = true;
      value *= short;
      next += 1;
    } else if (long !== undefined) {
      scaled = true;
      value *= long;
      next += 1;
    } else if (after.text === '-' && scales.has(pieces[next + 1]?.lower ?? '') && touches(after, pieces[next + 1])) {
      scaled = true;
      value *= scales.get(pieces[next + 1]!.lower)!;
      next += 2;
    }
  } else if (after !== undefined && scales.has(after.lower) && after.lower !== 'score') {
    scaled = true;
    value *= scales.get(after.lower)!;
    next += 1;
    // "5 hundred thousand"
    if (scales.has(pieces[next]?.lower ?? '') && scales.get(pieces[next]!.lower)! >= 1000) {
      value *= scales.get(pieces[next]!.lower)!;
      next += 1;
    }
  }
  // "8 B people"
  if (!scaled && after?.text === 'B' && /^\p{Ll}{3}/u.test(pieces[next + 1]?.text ?? '')) {
    scaled = true;
    value *= 1e9;
    next += 1;
  }
  return { ...exact, value: tidy(value), next, letter, figures: true, bare: !scaled && /^\d+$/.test(piece.text) };
}

/** "× 10^-30" behind a figure: its exponent, and the piece after it. */
function readPower(pieces: readonly Piece[], at: number): { exponent: number; next: number } | null {
  if (!/^[×x]$/.test(pieces[at]?.text ?? '') || pieces[at + 1]?.text !== '10') return null;
  let next = at + 2;
  if (pieces[next]?.text === '^') next += 1;
  const minus = /^[-−–]$/.test(pieces[next]?.text ?? '');
  if (minus) next += 1;
  const digits = pieces[next]?.text ?? '';
  if (!/^\d{1,2}$/.test(digits) || !touches(pieces[next - 1], pieces[next])) return null;
  return { exponent: minus ? -Number(digits) : Number(digits), next: next + 1 };
}

/** "twenty-five", "two hundred and six thousand", "half a million", "a dozen", "one and a half". */
function readWords(pieces: readonly Piece[], at: number): NumberRead | null {
  let next = at;
  let total = 0;
  let group = 0;
  let read = false;
  const word = (index: number): string => pieces[index]?.lower ?? '';
  if (word(at) === 'half' && /^an?$/.test(word(at + 1)) && scales.has(word(at + 2))) {
    return { ...exact, value: scales.get(word(at + 2))! / 2, next: at + 3 };
  }
  const fold = smallNumbers.get(/^(\p{L}+)fold$/u.exec(word(at))?.[1] ?? '');
  if (fold !== undefined) return { ...exact, value: fold, next: at + 1, fold: true };
  if (/^an?$/.test(word(at))) {
    const scale = word(at + 1);
    if (!scales.has(scale) || scale === 'score') return null;
    group = 1;
    next += 1;
    read = true;
  }
  for (;;) {
    const small = smallNumbers.get(word(next));
    const scale = scales.get(word(next));
    if (
      small !== undefined &&
      (group === 0 || group % 100 === 0 || (small < 10 && group % 100 >= 20 && group % 10 === 0))
    ) {
      group += small;
      next += 1;
      read = true;
    } else if (scale !== undefined && read && (word(next) !== 'score' || group > 1)) {
      if (scale < 1000) group = Math.max(group, 1) * scale;
      else {
        total += Math.max(group, 1) * scale;
        group = 0;
      }
      next += 1;
    } else if (read && word(next) === 'and' && word(next + 1) === 'a' && word(next + 2) === 'half') {
      group += 0.5;
      next += 3;
    } else if (read && word(next) === 'and' && group >= 100 && smallNumbers.has(word(next + 1))) {
      next += 1;
    } else if (read && pieces[next]?.text === '-' && (smallNumbers.has(word(next + 1)) || scales.has(word(next + 1)))) {
      const tens = group % 100 >= 20 && group % 10 === 0 && (smallNumbers.get(word(next + 1)) ?? 10) < 10;
      if (!tens && !scales.has(word(next + 1))) break;
      next += 1;
    } else break;
  }
  return read && next > at ? { ...exact, value: tidy(total + group), next } : null;
}

/** Takes off what binary fractions add: 1.1 × 10⁶ is 1100000, not 1100000.0000000001. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
