import { builder } from '../builder.ts';
import { localId } from '../global-id.ts';
import type { PreviewedBriefing } from '../publishing.ts';
import { Article } from '../types/article.ts';
import { requireScope } from '../viewer.ts';

type Section = PreviewedBriefing['sections'][number];
type Item = Section['items'][number];

const PreviewCitation = builder.objectRef<Item['citations'][number]>('PreviewCitation').implement({
  description: 'What a sentence that is not published rests on.',
  fields: (t) => ({
    article: t.field({ type: Article, description: 'The article.', resolve: ({ article }) => article }),
    start: t.exposeInt('start', { description: 'Where it starts in the text of the article, in UTF-16 units.' }),
    end: t.exposeInt('end', { description: 'Where it ends.' }),
    exact: t.exposeString('quote', { description: 'Its words.' }),
  }),
});

const PreviewItem = builder.objectRef<Item>('PreviewItem').implement({
  description: 'A sentence that is not published.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The sentence.' }),
    citations: t.field({
      type: [PreviewCitation],
      description: 'What it rests on.',
      resolve: ({ citations }) => citations,
    }),
  }),
});

const PreviewSection = builder.objectRef<Section>('PreviewSection').implement({
  description: 'A section of a briefing that is not published.',
  fields: (t) => ({
    heading: t.exposeString('heading', { description: 'Its heading.' }),
    items: t.field({ type: [PreviewItem], description: 'Its sentences.', resolve: ({ items }) => items }),
  }),
});

const BriefingPreview = builder.objectRef<PreviewedBriefing>('BriefingPreview').implement({
  description: 'What would be published of a story if it were compared now.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    changes: t.exposeStringList('changes', { description: 'What changes against what is published, in sentences.' }),
    questionCount: t.exposeInt('questionCount', { description: 'How many questions its quiz would have.' }),
    sections: t.field({ type: [PreviewSection], description: 'Its sections.', resolve: ({ sections }) => sections }),
  }),
});

builder.queryField('briefingPreview', (t) =>
  t.field({
    type: BriefingPreview,
    nullable: true,
    description:
      'What would be published of a story if it were compared now. Null where there is no such story. For editors: for others an error with the code NOT_ALLOWED.',
    args: { story: t.arg.id({ required: true, description: 'Which story.' }) },
    resolve: async (_root, args, { viewer, publishing }) => {
      requireScope(viewer, 'edit');
      const id = localId(args.story, 'Story');
      return id === null ? null : ((await publishing.preview?.(id)) ?? null);
    },
  }),
);
