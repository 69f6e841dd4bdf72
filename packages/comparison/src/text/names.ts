import { jaroWinkler } from '@skyra/jaro-winkler';
import { fold } from './terms.ts';

/**
 * Folds the spellings that romanisations of Cyrillic, Arabic and Korean names differ in ("Sybiga" and "Sybiha",
 * "Zelensky" and "Zelenskyy", "Jong-un" and "Jong Un"), so that they come out the same or nearly so.
 */
export function foldName(name: string): string {
  return fold(name)
    .replace(/['’`-]/g, ' ')
    .replace(/\b(?:the|al|el)\s+/g, '')
    .replace(/(?:iy|yi|ij|yy|ii|y)\b/g, 'i')
    .replace(/kh|gh|g(?=[aeiou])/g, 'h')
    .replace(/ts|tz/g, 'c')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Jaro-Winkler of two folded names, 0 to 1. */
export function nameSimilarity(a: string, b: string): number {
  return jaroWinkler(foldName(a), foldName(b));
}

/** Whether two names may be two spellings of one. A lower bound would join different people of one family name. */
export const sameSpelling = 0.93;

/** In shorter words one letter is what tells two names apart ("Reed", "Reid"). */
const fewestLetters = 6;

function sameWord(a: string, b: string, bound: number): boolean {
  return a === b || (Math.min(a.length, b.length) >= fewestLetters && jaroWinkler(a, b) >= bound);
}

/**
 * Whether two people's names can be one person's: family names (the last word) agree in spelling, and given names, where
 * both have them, do too or are initials of each other. Given names vary more between romanisations.
 */
export function samePerson(a: string, b: string): boolean {
  const first = foldName(a).split(' ');
  const second = foldName(b).split(' ');
  if (first.join('') === second.join('')) return true;
  if (!sameWord(first.at(-1)!, second.at(-1)!, sameSpelling)) return false;
  if (first.length === 1 || second.length === 1) return true;
  const [given, other] = [first[0]!, second[0]!];
  if (given.length === 1 || other.length === 1) return given[0] === other[0];
  return sameWord(given, other, 0.8);
}

/** Whether one name is the other with words before it that are none of it: "Boss Ilse Harkness", "Meskia's Elira Sotan". */
export function endsWithName(a: string, b: string): boolean {
  const [short, long] = [fold(a), fold(b)].sort((one, other) => one.length - other.length) as [string, string];
  return short.includes(' ') && long.endsWith(` ${short}`);
}

/** Whether a body's name is another's with words left out: "Safety Bureau" and "Transport Safety Bureau", "Bank" is too little. */
export function isShortFor(short: string, long: string): boolean {
  const [few, many] = [fold(short).split(/\s+/), fold(long).split(/\s+/)];
  if (few.length < 2 || few.length >= many.length) return false;
  let at = 0;
  for (const word of many) if (word === few[at]) at++;
  return at === few.length && many.at(-1) === few.at(-1);
}

/** The letters that an organisation's or country's name is shortened to: "National Intelligence Service" gives "nis". */
export function initials(name: string): string {
  return fold(name)
    .split(/[\s-]+/)
    .filter((part) => !['of', 'the', 'and', 'for'].includes(part))
    .map((part) => part[0] ?? '')
    .join('');
}

/** Whether somebody is only called by what he is: "the company", "its spokeswoman", with or without a capital in front. */
export const isNominal = (name: string): boolean => !/\p{Lu}/u.test(name.replace(/^\p{Lu}/u, ''));
