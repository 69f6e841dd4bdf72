import type { BlockMark, Span } from '../article.ts';
import { trim } from './lines.ts';

export interface Marked extends Span {
  /** What mark-up says of it, if anything. */
  mark?: BlockMark | undefined;
}

/** Cuts paragraphs where a mark begins or ends, and gives each piece its mark. Both lists are in order. */
export function applyMarks(text: string, paragraphs: readonly Span[], marks: readonly BlockMark[]): Marked[] {
  const pieces: Marked[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    while (next < marks.length && marks[next]!.end <= paragraph.start) next += 1;
    let from = paragraph.start;
    for (let index = next; index < marks.length && marks[index]!.start < paragraph.end; index += 1) {
      const mark = marks[index]!;
      push(from, mark.start);
      push(Math.max(from, mark.start), Math.min(mark.end, paragraph.end), mark);
      from = Math.max(from, Math.min(mark.end, paragraph.end));
    }
    push(from, paragraph.end);
  }
  return pieces;

  function push(start: number, end: number, mark?: BlockMark): void {
    const span = start < end ? trim(text, start, end) : null;
    if (span) pieces.push({ ...span, mark });
  }
}
