import type { Span } from '../article.ts';
import { splitLines } from './lines.ts';

const ended = /[.!?…:;"'”’)\]]$/;
/** Lines wrapped by hand or by a mail program are about this long, the last of a paragraph excepted. */
const wrapped = { shortest: 48, longest: 100, spread: 24 };

/** The paragraphs of a text: its lines, with those put together that are one paragraph wrapped at a fixed width. */
export function splitParagraphs(text: string): Span[] {
  const groups: Span[][] = [];
  for (const { gap, start, end } of splitLines(text)) {
    if (gap || groups.length === 0) groups.push([]);
    groups.at(-1)!.push({ start, end });
  }
  return groups.flatMap((lines) => {
    if (isWrapped(lines, text)) return [{ start: lines[0]!.start, end: lines.at(-1)!.end }];
    return joinContinued(lines, text);
  });
}

/** Three lines or more of one width, most of which break inside a sentence. */
function isWrapped(lines: readonly Span[], text: string): boolean {
  if (lines.length < 3) return false;
  const full = lines.slice(0, -1);
  const lengths = full.map((line) => line.end - line.start);
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const length of lengths) {
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
  }
  if (shortest < wrapped.shortest || longest > wrapped.longest || longest - shortest > wrapped.spread) return false;
  const broken = full.filter((line) => !ended.test(text.slice(line.end - 1, line.end))).length;
  return broken > full.length / 2;
}

/** A line that begins in lower case goes on with one that does not end a sentence. */
function joinContinued(lines: readonly Span[], text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const goesOn =
      last !== undefined &&
      /^\p{Ll}{2}|^a /u.test(text.slice(line.start, line.start + 2)) &&
      /[\p{L}\p{N},–—-]$/u.test(text.slice(last.end - 1, last.end));
    if (goesOn) last.end = line.end;
    else paragraphs.push({ ...line });
  }
  return paragraphs;
}
