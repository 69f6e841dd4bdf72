import { fold } from './gazetteer.ts';

/** A name as it sounds: without accents, and with the spellings that transliterations vary brought to one. */
export function soundOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(?:ii|iy|yi|yy|ij|ey|ei|y|j)/g, 'i')
    .replace(/i+/g, 'i')
    .replace(/kh|gh|h|g/g, 'h')
    .replace(/ou|oo|w/g, 'u')
    .replace(/ph/g, 'f')
    .replace(/ck|c|q/g, 'k')
    .replace(/(.)\1+/g, '$1');
}

/** Jaro-Winkler similarity (Winkler 1990), 0 to 1. */
export function jaroWinkler(one: string, two: string): number {
  if (one === two) return 1;
  const reach = Math.max(0, Math.floor(Math.max(one.length, two.length) / 2) - 1);
  const taken = new Set<number>();
  const matches: string[] = [];
  for (let at = 0; at < one.length; at += 1) {
    for (let other = Math.max(0, at - reach); other < Math.min(two.length, at + reach + 1); other += 1) {
      if (taken.has(other) || one[at] !== two[other]) continue;
      taken.add(other);
      matches.push(one[at]!);
      break;
    }
  }
  if (matches.length === 0) return 0;
  const ordered = [...taken].sort((a, b) => a - b).map((index) => two[index]!);
  const swapped = matches.filter((letter, index) => letter !== ordered[index]).length / 2;
  const jaro =
    (matches.length / one.length + matches.length / two.length + (matches.length - swapped) / matches.length) / 3;
  let prefix = 0;
  while (prefix < 4 && one[prefix] !== undefined && one[prefix] === two[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Whether two words are spellings of one name: Sybiga and Sybiha, Zelensky and Zelenskyy. */
export function sameSpelling(one: string, two: string): boolean {
  if (fold(one) === fold(two)) return true;
  if (Math.min(one.length, two.length) < 5) return false;
  return jaroWinkler(soundOf(one), soundOf(two)) >= 0.97;
}
