import { builder } from '../builder.ts';
import { node } from '../node.ts';
import { may } from '../viewer.ts';
import { Article } from './article.ts';
import { BriefingItem } from './briefing-item.ts';
import { Story } from './story.ts';

export const ErrorKind = builder.enumType('ErrorKind', {
  description: 'What a reader says is wrong.',
  values: {
    UNSUPPORTED: { description: 'The cited words do not say it.' },
    MISATTRIBUTED: { description: 'Somebody else said it, or it stands in another article.' },
    DETAIL: { description: 'A name, a number or a date.' },
    MISLEADING: { description: 'It sounds surer than its source, or lacks what belongs to it.' },
    LANGUAGE: { description: 'A mistake in the language.' },
    OTHER: { description: 'Something else; the message says what.' },
  } as const,
});

export const ErrorReportState = builder.enumType('ErrorReportState', {
  description: 'What became of a report.',
  values: {
    OPEN: { description: 'No editor has closed it.' },
    CORRECTED: { description: 'It was right, and was put right.' },
    DISMISSED: { description: 'There was nothing to put right.' },
  } as const,
});

// For nobody but editors, also where the id is known: a message is meant for them.
export const ErrorReport = node('ErrorReport', async ({ db, viewer }, ids) =>
  may(viewer, 'edit') ? db.errorReport.findMany({ where: { id: { in: ids } } }) : [],
);

export const ErrorReportEdge = builder.edgeObject({
  type: ErrorReport,
  name: 'ErrorReportEdge',
  description: 'A report with its cursor.',
});
export const ErrorReportConnection = builder.connectionObject(
  { type: ErrorReport, name: 'ErrorReportConnection', description: 'A page of reports.' },
  ErrorReportEdge,
);

ErrorReport.implement({
  description:
    'What a reader reported about a sentence of a briefing, or about an article. Nothing is kept of the reader.',
  fields: (t) => ({
    kind: t.field({ type: ErrorKind, description: 'What is said to be wrong.', resolve: ({ kind }) => kind }),
    quote: t.exposeString('quote', { description: 'The words that are meant, as they stood there.' }),
    message: t.exposeString('message', { nullable: true, description: "The reader's own words, if any." }),
    state: t.field({ type: ErrorReportState, description: 'What became of it.', resolve: ({ state }) => state }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime', description: 'When it came in.' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When an editor closed it.' }),
    story: t.field({
      type: Story,
      nullable: true,
      description: 'The story of the briefing; null for an article.',
      resolve: ({ storyId }) => storyId,
    }),
    item: t.field({
      type: BriefingItem,
      nullable: true,
      description: 'The sentence of the briefing; null for an article, and where the sentence is no longer kept.',
      resolve: ({ itemId }) => itemId,
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article; null for a sentence of a briefing.',
      resolve: ({ articleId }) => articleId,
    }),
  }),
});
