const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

/** Words that may stand around a number without changing it. */
const ignored = new Set(
  'and about around approximately roughly some nearly almost over more less than at least most up to only exactly ca circa'.split(
    ' ',
  ),
);

/** The value of digits with separators; null where they are not one number. */
function digits(text: string): number | null {
  if (/^\d{1,3}([,. '’]\d{3})+$/.test(text)) {
    // So "1.500" is fifteen hundred: nobody types a count with three decimals.
    return Number(text.replace(/[,. '’]/g, ''));
  }
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return Number(text.replace(/,/g, ''));
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'));
  if (/^\d+$/.test(text)) return Number(text);
  return null;
}

/**
 * Reads what a person typed as one number: "1,500", "12 000", "1.5 thousand", "fifteen hundred", "two dozen", "1.2m".
 * Words that are not part of it (what is counted) may follow. Null where no number, or more than one, is found.
 */
export function readNumber(typed: string): number | null {
  const negative = /^\s*[-−–]\s*\d/.test(typed) || /^\s*minus\b/i.test(typed);
  const text = typed
    .toLowerCase()
    .replace(/^\s*(?:[-−–]|minus\b)/, '')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[$€£¥]/g, '')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(/(?<=\d)(?=[a-z])/g, ' ')
    .replace(/%/g, ' ');
  const pieces = text.match(/\d{1,3}(?: \d{3})+(?![\d])|\d[\d.,'’]*\d|\d|[a-z]+/g) ?? [];
  let total = 0;
  let group: number | null = null;
  let finished = false;
  let seen = false;
  let last: 'digits' | 'word' | 'scale' | 'none' = 'none';
  for (const piece of pieces) {
    const figure = /^\d/.test(piece) ? digits(piece) : null;
    const unit = units[piece];
    const scale = scales[piece];
    if (figure !== null) {
      if (finished || last === 'digits' || last === 'word') return null;
      group = (group ?? 0) + figure;
      last = 'digits';
      seen = true;
    } else if (/^\d/.test(piece)) {
      return null;
    } else if (unit !== undefined) {
      // "twenty one" adds up; "five three" and "12 five" are two numbers.
      if (finished || last === 'digits') return null;
      if (last === 'word' && !((group ?? 0) % 100 >= 20 && (group ?? 0) % 10 === 0 && unit > 0 && unit < 10))
        return null;
      group = (group ?? 0) + unit;
      last = 'word';
      seen = true;
    } else if (scale !== undefined && !finished && (group !== null || last === 'none' || last === 'scale')) {
      if (piece.length < 3 && group === null) continue;
      if (scale === 100) group = (group ?? 1) * 100;
      else if (group === null && last === 'scale') total *= scale;
      else {
        total += (group ?? 1) * scale;
        group = null;
      }
      last = 'scale';
      seen = true;
    } else if (piece === 'dozen' && !finished) {
      group = (group ?? 1) * 12;
      last = 'scale';
      seen = true;
    } else if (piece === 'half' && !seen) {
      group = 0.5;
      last = 'digits';
      seen = true;
    } else if (piece === 'a' || piece === 'an' || ignored.has(piece)) {
      // "a hundred", "one hundred and five", "about 20".
    } else if (seen) {
      finished = true;
    }
  }
  if (!seen) return null;
  const value = Number((total + (group ?? 0)).toPrecision(12));
  return negative ? -value : value;
}
