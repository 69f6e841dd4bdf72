import { sectionsOfBriefing } from '../briefing-parts.ts';
import { builder } from '../builder.ts';
import { listConnection } from '../list-connection.ts';
import { node } from '../node.ts';
import { briefingIdOf } from '../revisions.ts';
import { standing } from '../standing.ts';
import { briefingsOfStory } from '../story-parts.ts';
import { BriefingChange } from './briefing-change.ts';
import { BriefingItemChange } from './briefing-item-change.ts';
import { BriefingSection } from './briefing-section.ts';
import { SectionKind } from './enums.ts';
import { Story } from './story.ts';

export const Briefing = node('Briefing', ({ db, viewer }, ids) =>
  db.briefing.findMany({ where: { id: { in: ids }, ...standing(viewer) } }),
);

export const BriefingEdge = builder.edgeObject({
  type: Briefing,
  name: 'BriefingEdge',
  description: 'A briefing with its cursor.',
});
export const BriefingConnection = builder.connectionObject(
  { type: Briefing, name: 'BriefingConnection', description: 'A page of briefings.' },
  BriefingEdge,
);

Briefing.implement({
  description: 'One revision of the cited account of a story. Every revision is kept.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title.' }),
    revision: t.exposeInt('revision', { description: 'Its number among the revisions, from 1.' }),
    asOf: t.exposeString('asOf', {
      nullable: true,
      description: 'The latest publication date of its articles, as precise as they have it.',
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles it rests on.' }),
    originCount: t.exposeInt('originCount', { description: 'How many independent origins they have.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When this revision was published.' }),
    story: t.field({ type: Story, description: 'The story.', resolve: (briefing) => briefing.storyId }),
    sections: t.field({
      type: [BriefingSection],
      description: 'Its sections, in the order of the page.',
      args: { kinds: t.arg({ type: [SectionKind], description: 'Only these sections.' }) },
      resolve: async (briefing, args, context) => {
        const sections = await sectionsOfBriefing(context).load(briefing.id);
        return args.kinds ? sections.filter((section) => args.kinds?.includes(section.kind)) : sections;
      },
    }),
    changes: t.loadableGroup({
      type: BriefingChange,
      description: 'What this revision changed, in a few lines.',
      load: (ids: string[], { db }) =>
        db.briefingChange.findMany({ where: { briefingId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (change) => change.briefingId,
      resolve: (briefing) => briefing.id,
    }),
    why: t.exposeString('why', {
      nullable: true,
      description: 'Why there is this revision: “2 articles joined the story.” Null where it was not noted.',
    }),
    itemChanges: t.loadableGroup({
      type: BriefingItemChange,
      description: 'Everything that this revision says otherwise than the one before, in the order of the page.',
      load: (ids: string[], { db }) =>
        db.briefingItemChange.findMany({ where: { briefingId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (change) => change.briefingId,
      resolve: (briefing) => briefing.id,
    }),
    isLatest: t.boolean({
      description: 'Whether no later revision is published.',
      resolve: async (briefing, _args, context) =>
        (await briefingIdOf(context).load({ storyId: briefing.storyId, revision: null })) === briefing.id,
    }),
    revisions: t.connection(
      {
        type: Briefing,
        description: 'All revisions of this account, this one among them, the latest first: the dated log.',
        args: {
          newerThan: t.arg.int({ description: 'Only revisions after this one: what is new to who has read it.' }),
        },
        resolve: async (briefing, args, context) => {
          const revisions = await briefingsOfStory(context).load(briefing.storyId);
          const oldest = args.newerThan ?? 0;
          return listConnection(
            args,
            revisions.filter(({ revision }) => revision > oldest),
          );
        },
      },
      BriefingConnection,
      BriefingEdge,
    ),
  }),
});
