import type { Analysis, Span } from '@parallax/analysis';

/** The words of an article at some spans, with a space between them. */
export const wordsOf = (analysis: Analysis, spans: readonly Span[]): string =>
  spans.map((span) => analysis.text.slice(span.start, span.end)).join(' ');
