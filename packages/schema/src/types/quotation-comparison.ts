import { builder } from '../builder.ts';
import { node } from '../node.ts';
import { Entity } from './entity.ts';
import { QuotationRendering } from './quotation-rendering.ts';
import { Story } from './story.ts';

export const QuotationComparison = node('QuotationComparison', ({ db }, ids) =>
  db.quotationComparison.findMany({ where: { id: { in: ids } } }),
);

export const QuotationComparisonEdge = builder.edgeObject({
  type: QuotationComparison,
  name: 'QuotationComparisonEdge',
  description: 'A comparison of one quotation with its cursor.',
});
export const QuotationComparisonConnection = builder.connectionObject(
  { type: QuotationComparison, name: 'QuotationComparisonConnection', description: 'A page of compared quotations.' },
  QuotationComparisonEdge,
);

QuotationComparison.implement({
  description: 'One quotation under all the wordings that the articles give it.',
  fields: (t) => ({
    speaker: t.field({
      type: Entity,
      nullable: true,
      description: 'Who speaks, where it is an entity of the story.',
      resolve: (comparison) => comparison.entityId,
    }),
    speakerName: t.exposeString('name', {
      nullable: true,
      description: 'The name of the speaker; null where none is found.',
    }),
    story: t.field({ type: Story, description: 'The story.', resolve: (comparison) => comparison.storyId }),
    renderings: t.loadableGroup({
      type: QuotationRendering,
      description: 'The wordings.',
      load: (ids: string[], { db }) =>
        db.quotationRendering.findMany({ where: { comparisonId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (rendering) => rendering.comparisonId,
      resolve: (comparison) => comparison.id,
    }),
  }),
});
