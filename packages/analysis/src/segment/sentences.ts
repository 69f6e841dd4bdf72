import type { Span } from '../article.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of one paragraph, without the white space around them. Offsets are in `text`. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (start < end) spans.push({ start, end });
  }
  return spans;
}
