import { builder } from '../builder.ts';
import { Span, type SpanShape } from './span.ts';

export const AttributionPart = builder.objectRef<SpanShape>('AttributionPart');

AttributionPart.implement({
  description: 'One piece of an attribution.',
  interfaces: [Span],
});
