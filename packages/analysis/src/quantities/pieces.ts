import type { Span } from '../article.ts';

/** A word, a figure or a single mark. */
export interface Piece extends Span {
  text: string;
  lower: string;
}

const pattern =
  /\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d\p{L}])\.\d+|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|[^\s]/gu;

/** The pieces of `text.slice(start, end)`; offsets are in `text`. */
export function splitPieces(text: string, { start, end }: Span): Piece[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0],
    lower: match[0].toLowerCase(),
  }));
}

/** Whether nothing stands between two pieces. */
export function touches(before: Piece | undefined, after: Piece | undefined): boolean {
  return before !== undefined && after !== undefined && before.end === after.start;
}
