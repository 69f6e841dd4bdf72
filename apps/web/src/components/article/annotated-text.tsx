import type { ReactNode } from 'react';
import { cut, type Layer } from './cut.ts';

interface AnnotatedTextProps {
  /** The whole raw text, of which `start` to `end` is shown. */
  text: string;
  start: number;
  end: number;
  layers: readonly Layer[];
  /** The words that a link asked for. */
  highlight: { start: number; end: number } | null;
}

/** A part of an article with its annotations as classes, and the words that a link asked for in one mark. */
export function AnnotatedText({ text, start, end, layers, highlight }: AnnotatedTextProps) {
  const show = (from: number, to: number): ReactNode[] =>
    from >= to
      ? []
      : cut(from, to, layers).map((piece) => {
          const words = text.slice(piece.start, piece.end);
          return piece.names.length === 0 ? (
            words
          ) : (
            <span key={piece.start} className={piece.names.join(' ')}>
              {words}
            </span>
          );
        });
  if (!highlight || highlight.end <= start || highlight.start >= end) return show(start, end);
  const from = Math.max(start, highlight.start);
  const to = Math.min(end, highlight.end);
  // A span may run on into the next block: the address leads to where it begins.
  const isFirst = highlight.start >= start;
  return [
    ...show(start, from),
    <mark key="span" id={isFirst ? 'span' : undefined} className="asked" tabIndex={isFirst ? -1 : undefined}>
      {show(from, to)}
    </mark>,
    ...show(to, end),
  ];
}
