import { node } from '../node.ts';
import { Entity } from './entity.ts';
import { Stance } from './enums.ts';
import { Evidence } from './evidence.ts';
import { Story } from './story.ts';

export const Position = node('Position', ({ db }, ids) => db.position.findMany({ where: { id: { in: ids } } }));

Position.implement({
  description: "What a party says of the story's central claim.",
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The party.' }),
    voice: t.exposeString('voice', { description: 'Through whom it speaks; the party itself where nobody else.' }),
    stance: t.field({ type: Stance, description: 'What it says.', resolve: (position) => position.stance }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The party as an entity of the story; null where it is not one (“experts”).',
      resolve: (position) => position.entityId,
    }),
    story: t.field({ type: Story, description: 'The story.', resolve: (position) => position.storyId }),
    evidence: t.loadableGroup({
      type: Evidence,
      description: 'Its words.',
      load: (ids: string[], { db }) =>
        db.evidence.findMany({ where: { positionId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (evidence) => evidence.positionId!,
      resolve: (position) => position.id,
    }),
  }),
});
