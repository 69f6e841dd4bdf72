import type { DateExpression as DateExpressionRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { Span } from './span.ts';

export const DateExpression = builder.objectRef<DateExpressionRow>('DateExpression');

DateExpression.implement({
  description: 'Words that name a date.',
  interfaces: [Span],
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description:
        'The date in EDTF (ISO 8601-2), with `X` for what neither the article nor its publication date supports.',
    }),
  }),
});
