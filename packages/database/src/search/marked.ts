import type { Span } from '@parallax/analysis';
import { marks } from './documents.ts';

/** A text and what in it is marked. */
export interface Marked {
  text: string;
  /** In order; they do not overlap. */
  marks: Span[];
}

/** Takes the marks out of a text, and says where they stood. */
export function toMarked(text: string): Marked {
  const result: Marked = { text: '', marks: [] };
  let start: number | null = null;
  for (const part of text.split(/([\uE000\uE001])/u)) {
    if (part === marks.start) start = result.text.length;
    else if (part === marks.end) {
      if (start !== null && start < result.text.length) result.marks.push({ start, end: result.text.length });
      start = null;
    } else result.text += part;
  }
  return result;
}
