import type { Span } from '../article.ts';

/** A newline of any kind. */
const newline = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/**
 * The lines of a text that hold something, without the white space around them.
 * `gap` says whether a blank line (or the start of the text) stands before the line.
 */
export interface Line extends Span {
  gap: boolean;
}

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  let from = 0;
  const push = (to: number): void => {
    const span = trim(text, from, to);
    if (span) {
      lines.push({ ...span, gap });
      gap = false;
    } else {
      gap = true;
    }
  };
  for (const match of text.matchAll(newline)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return lines;
}

/** Takes white space off both ends; null where nothing is left. */
export function trim(text: string, start: number, end: number): Span | null {
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
