import type { EntityType } from '../analysis.ts';

/**
 * Whether an abbreviation in brackets may stand for the name before it. It has the initials of that name, some of which
 * may be left out (CDC); or the name is a body's, of several words, whose abbreviation is another language's (PKK).
 * A place or person before the brackets only stands near: "the spy agency of South Korea (NIS)".
 */
export function standsFor(short: string, name: string, type: EntityType | null | undefined): boolean {
  const letters = short
    .replace(/s$/, '')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase();
  const initials = [...name.matchAll(/(?<![\p{L}’'])\p{L}/gu)].map(([letter]) => letter.toUpperCase());
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at += 1;
  if (letters.length > 1 && at === letters.length) return true;
  return name.includes(' ') && (type === 'organisation' || type === 'other');
}
