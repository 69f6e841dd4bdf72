import type { Quantity as QuantityRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { Change } from './enums.ts';
import { Span } from './span.ts';

export const Quantity = builder.objectRef<QuantityRow>('Quantity');

Quantity.implement({
  description: 'A number with its unit, what it counts, and how it is meant.',
  interfaces: [Span],
  fields: (t) => ({
    value: t.exposeFloat('value', {
      description: 'The number, scaled: “1.5 million” is 1500000; of a range, its middle.',
    }),
    low: t.exposeFloat('low', { nullable: true, description: 'The lower end of a range.' }),
    high: t.exposeFloat('high', { nullable: true, description: 'The upper end of a range.' }),
    change: t.field({ type: Change, description: 'How it is meant.', resolve: (quantity) => quantity.change }),
    unit: t.exposeString('unit', { description: '`%`, `$`, `km`, …; empty where the number counts things.' }),
    counts: t.exposeString('counts', {
      description: 'What is counted, in the words of the article; empty where nothing is.',
    }),
  }),
});
