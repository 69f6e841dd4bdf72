import { builder } from '../builder.ts';
import { node } from '../node.ts';
import { Evidence } from './evidence.ts';
import { Finding } from './finding.ts';
import { Story } from './story.ts';

export const TimelineEvent = node('TimelineEvent', ({ db }, ids) =>
  db.timelineEvent.findMany({ where: { id: { in: ids } } }),
);

export const TimelineEventEdge = builder.edgeObject({
  type: TimelineEvent,
  name: 'TimelineEventEdge',
  description: 'An event with its cursor.',
});
export const TimelineEventConnection = builder.connectionObject(
  { type: TimelineEvent, name: 'TimelineEventConnection', description: 'A page of events.' },
  TimelineEventEdge,
);

TimelineEvent.implement({
  description: 'Something that happened at a time, no more exact than the articles are.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', { description: 'When, in EDTF (ISO 8601-2).' }),
    text: t.exposeString('text', { description: 'What, in the words of an article.' }),
    finding: t.field({
      type: Finding,
      nullable: true,
      description: 'The finding that it is, where it is one.',
      resolve: (event) => event.findingId,
    }),
    story: t.field({ type: Story, description: 'The story.', resolve: (event) => event.storyId }),
    evidence: t.loadableGroup({
      type: Evidence,
      description: 'Where the articles say so.',
      load: (ids: string[], { db }) =>
        db.evidence.findMany({ where: { timelineEventId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (evidence) => evidence.timelineEventId!,
      resolve: (event) => event.id,
    }),
  }),
});
