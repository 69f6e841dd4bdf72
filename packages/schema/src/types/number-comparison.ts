import { builder } from '../builder.ts';
import { node } from '../node.ts';
import { NumberRelation } from './enums.ts';
import { NumberRow } from './number-row.ts';
import { Story } from './story.ts';

export const NumberComparison = node('NumberComparison', ({ db }, ids) =>
  db.numberComparison.findMany({ where: { id: { in: ids } } }),
);

export const NumberComparisonEdge = builder.edgeObject({
  type: NumberComparison,
  name: 'NumberComparisonEdge',
  description: 'A comparison of figures with its cursor.',
});
export const NumberComparisonConnection = builder.connectionObject(
  { type: NumberComparison, name: 'NumberComparisonConnection', description: 'A page of compared figures.' },
  NumberComparisonEdge,
);

NumberComparison.implement({
  description: 'The figures that the articles of a story give for one thing.',
  fields: (t) => ({
    counts: t.exposeString('counts', { description: 'What is counted or measured.' }),
    relation: t.field({
      type: NumberRelation,
      description: 'How the figures stand to each other.',
      resolve: (row) => row.relation,
    }),
    explanation: t.exposeString('explanation', { description: 'One sentence that says so.' }),
    story: t.field({ type: Story, description: 'The story.', resolve: (comparison) => comparison.storyId }),
    rows: t.loadableGroup({
      type: NumberRow,
      description: 'The figures.',
      load: (ids: string[], { db }) =>
        db.numberRow.findMany({ where: { comparisonId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (row) => row.comparisonId,
      resolve: (comparison) => comparison.id,
    }),
  }),
});
