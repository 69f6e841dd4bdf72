import type { StoryChange as StoryChangeRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';
import { Article } from './article.ts';
import { Divergence } from './divergence.ts';
import { Finding } from './finding.ts';

const StoryChangeKind = builder.enumType('StoryChangeKind', {
  description: 'In what a comparison differs from the one before it.',
  values: {
    ARTICLE_JOINED: { description: 'An article joined the story.' },
    ARTICLE_LEFT: { description: 'An article left the story, or was deleted.' },
    FINDING_APPEARED: { description: 'Something is reported that was not before.' },
    FINDING_GONE: { description: 'Something is not reported any more.' },
    STATUS_CHANGED: { description: 'A finding has another status; the text says why.' },
    DIVERGENCE_APPEARED: { description: 'The articles differ where they did not.' },
    DIVERGENCE_GONE: { description: 'The articles differ no longer.' },
    NUMBER_UPDATED: { description: 'Other figures are given for what is counted.' },
  } as const,
});

export const StoryChange = builder.objectRef<StoryChangeRow>('StoryChange');

export const StoryChangeEdge = builder.edgeObject({
  type: StoryChange,
  name: 'StoryChangeEdge',
  description: 'A change with its cursor.',
});
export const StoryChangeConnection = builder.connectionObject(
  { type: StoryChange, name: 'StoryChangeConnection', description: 'A page of changes.' },
  StoryChangeEdge,
);

StoryChange.implement({
  description:
    'One thing in which a comparison of a story differed from the one before it. The record is kept for ever.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When the articles were compared.' }),
    kind: t.field({ type: StoryChangeKind, description: 'What changed.', resolve: (change) => change.kind }),
    text: t.exposeString('text', { description: 'It in words, with the reason where a status changed.' }),
    articleId: t.id({
      nullable: true,
      description: 'Global id of the article that joined or left.',
      resolve: ({ articleId }) => (articleId === null ? null : encodeGlobalId('Article', articleId)),
    }),
    findingId: t.id({
      nullable: true,
      description: 'Global id of the finding that it is about; of what is gone, the id that it had.',
      resolve: ({ findingId }) => (findingId === null ? null : encodeGlobalId('Finding', findingId)),
    }),
    divergenceId: t.id({
      nullable: true,
      description: 'Global id of the divergence that it is about; of what is gone, the id that it had.',
      resolve: ({ divergenceId }) => (divergenceId === null ? null : encodeGlobalId('Divergence', divergenceId)),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article that joined or left; null where it is no longer there.',
      resolve: (change) => change.articleId,
    }),
    finding: t.field({
      type: Finding,
      nullable: true,
      description: 'The finding that it is about; null where it is no longer there.',
      resolve: (change) => change.findingId,
    }),
    divergence: t.field({
      type: Divergence,
      nullable: true,
      description: 'The divergence that it is about; null where it is no longer there.',
      resolve: (change) => change.divergenceId,
    }),
  }),
});
