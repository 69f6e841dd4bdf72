import { builder } from '../builder.ts';
import { node } from '../node.ts';
import { DivergenceSide } from './divergence-side.ts';
import { DivergenceKind } from './enums.ts';
import { Finding } from './finding.ts';
import { Story } from './story.ts';

export const Divergence = node('Divergence', ({ db }, ids) => db.divergence.findMany({ where: { id: { in: ids } } }));

export const DivergenceEdge = builder.edgeObject({
  type: Divergence,
  name: 'DivergenceEdge',
  description: 'A divergence with its cursor.',
});
export const DivergenceConnection = builder.connectionObject(
  { type: Divergence, name: 'DivergenceConnection', description: 'A page of divergences.' },
  DivergenceEdge,
);

Divergence.implement({
  description: 'A typed difference between articles about one finding.',
  fields: (t) => ({
    kind: t.field({
      type: DivergenceKind,
      description: 'In what they differ.',
      resolve: (divergence) => divergence.kind,
    }),
    about: t.exposeString('about', { description: 'What it is about, in plain words: “how many gates were open”.' }),
    explanation: t.exposeString('explanation', { description: 'One sentence that says what differs.' }),
    finding: t.field({ type: Finding, description: 'The finding.', resolve: (divergence) => divergence.findingId }),
    story: t.field({ type: Story, description: 'The story.', resolve: (divergence) => divergence.storyId }),
    sides: t.loadableGroup({
      type: DivergenceSide,
      description: 'What each side says.',
      load: (ids: string[], { db }) =>
        db.divergenceSide.findMany({ where: { divergenceId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (side) => side.divergenceId,
      resolve: (divergence) => divergence.id,
    }),
  }),
});
