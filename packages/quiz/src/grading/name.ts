import damerauLevenshtein from 'damerau-levenshtein';

const titles = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady president minister secretary general captain chief the'.split(
    ' ',
  ),
);

/** A name in lower case, without accents, possessives, punctuation, articles and forms of address. */
export function foldName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .split(' ');
  const kept = words.filter((word) => !titles.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** How many slips of the keyboard a name of this length may have: none in an acronym, two in a long name. */
function allowedSlips(length: number): number {
  if (length <= 4) return 0;
  return length <= 8 ? 1 : 2;
}

/**
 * Whether what a person typed is one of the accepted names: accents, case, titles and small typing errors
 * (Damerau–Levenshtein: a transposition counts as one) do not matter.
 */
export function isName(typed: string, accepted: readonly string[]): boolean {
  const reply = foldName(typed);
  if (reply === '') return false;
  return accepted.some((name) => {
    const wanted = foldName(name);
    if (wanted === reply) return true;
    // Digits carry the whole meaning ("Unit 61", "Unit 62"): no slip is small there.
    if (wanted.replace(/\D/g, '') !== reply.replace(/\D/g, '')) return false;
    const slips = allowedSlips(Math.min(wanted.length, reply.length));
    return Math.abs(wanted.length - reply.length) <= slips && damerauLevenshtein(wanted, reply).steps <= slips;
  });
}
