import { scaleLetters } from './number-words.ts';
import { type Piece, touches } from './pieces.ts';
import { moneySigns } from './unit-words.ts';

/** The unit of the sign or code of money at piece `at`, before the figure at piece `figure`; undefined where it is none. */
export function moneySign(pieces: readonly Piece[], at: number, figure: number): string | undefined {
  const sign = pieces[at];
  const digits = pieces[figure]?.text ?? '';
  if (sign === undefined || !/^\d/.test(digits) || /^\p{Ll}/u.test(sign.text)) return undefined;
  // "PS" is what is left of "£" where a text was brought to ASCII; before a short figure it is a product's name.
  const short = /^\d{1,2}$/.test(digits) && !scaleLetters.has(pieces[figure + 1]?.lower ?? '');
  return sign.text === 'PS' && short ? undefined : moneySigns.get(sign.lower);
}

/** A sign or code of money before a figure, and the country's letters before the sign: US$, HK $. */
export function readSign(
  pieces: readonly Piece[],
  at: number,
): { unit: string; start: number; first: number; minus: boolean } | null {
  // $-50bn
  const minus = /^[-−]$/.test(pieces[at - 1]?.text ?? '') && touches(pieces[at - 2], pieces[at - 1]);
  const piece = pieces[minus ? at - 2 : at - 1];
  // $US160m
  const behind = pieces[minus ? at - 3 : at - 2];
  if (/^(?:US|A|AU|NZ|C|CA|HK)$/.test(piece?.text ?? '') && behind?.text === '$' && touches(behind, piece)) {
    const whole = moneySigns.get(`${piece!.lower}$`);
    if (whole !== undefined) return { unit: whole, start: behind.start, first: minus ? at - 3 : at - 2, minus };
  }
  const sign = moneySign(pieces, minus ? at - 2 : at - 1, at);
  if (piece === undefined || sign === undefined) return null;
  const country = minus ? undefined : pieces[at - 2];
  const whole = /^[A-Z]{1,2}$/.test(country?.text ?? '')
    ? moneySigns.get(`${country!.lower}${piece.lower}`)
    : undefined;
  if (whole !== undefined) return { unit: whole, start: country!.start, first: at - 2, minus };
  return { unit: sign, start: piece.start, first: minus ? at - 2 : at - 1, minus };
}

/** How many pieces at `at` may be the sign of an amount. */
export function readsSign(pieces: readonly Piece[], at: number): number {
  const [one = '', two = ''] = pieces.slice(at, at + 2).map((piece) => piece.text);
  if (one === '$' && /^(?:US|A|AU|NZ|C|CA|HK)$/.test(two)) return 2;
  return /^[^\s\d]$/.test(one) || moneySigns.has(one.toLowerCase()) ? 1 : 0;
}
