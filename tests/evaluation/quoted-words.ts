import type { Span } from '@parallax/analysis';

const wordCharacter = /[\p{L}\p{N}]/u;

/** Starts of all occurrences of `words` inside `within` that do not begin or end inside a longer word. */
function occurrences(words: string, text: string, within: Span): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words, within.start); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (end > within.end) break;
    const opens = !wordCharacter.test(words.charAt(0)) || !wordCharacter.test(text.charAt(at - 1));
    const closes = !wordCharacter.test(words.charAt(words.length - 1)) || !wordCharacter.test(text.charAt(end));
    if (opens && closes) found.push(at);
  }
  return found;
}

/**
 * Where quoted words stand: `words`, `first words … last words` (the nearest last words after the first), either with
 * `#n` for the n-th occurrence inside `within`.
 * @throws Error naming the words when they do not stand there
 */
export function spanOf(quoted: string, text: string, within: Span): Span {
  const [, words = quoted, nth = '1'] = /^(.*?)(?:#(\d+))?$/s.exec(quoted) ?? [];
  const [first = words, last] = words.split(' … ');
  const start = occurrences(first, text, within)[Number(nth) - 1];
  if (start === undefined) throw new Error(`“${first}” does not stand there ${nth} times.`);
  const end = start + first.length;
  if (last === undefined) return { start, end };
  const lastStart = occurrences(last, text, { start: end, end: within.end })[0];
  if (lastStart === undefined) throw new Error(`“${last}” does not follow “${first}” there.`);
  return { start, end: lastStart + last.length };
}
