import { groupLoader } from '../group-loader.ts';
import { node } from '../node.ts';
import { Article, withoutText } from './article.ts';
import { Evidence } from './evidence.ts';
import { Story } from './story.ts';

export const Origin = node('Origin', ({ db }, ids) => db.origin.findMany({ where: { id: { in: ids } } }));

const articlesOf = groupLoader(
  ({ db }, ids) =>
    db.article.findMany({
      where: { originId: { in: ids } },
      orderBy: [{ publishedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      omit: withoutText,
    }),
  (article) => article.originId!,
);

Origin.implement({
  description: 'Where reporting comes from. Articles that rest on one report have one origin and count once.',
  fields: (t) => ({
    agency: t.exposeString('agency', {
      nullable: true,
      description: 'The agency or outlet that the report came from, where an article credits one.',
    }),
    reason: t.exposeString('reason', { description: 'Why these articles are one origin, or why this one is its own.' }),
    story: t.field({ type: Story, description: 'The story.', resolve: (origin) => origin.storyId }),
    articles: t.field({
      type: [Article],
      description: 'The articles that rest on it.',
      resolve: (origin, _args, context) => articlesOf(context).load(origin.id),
    }),
    passages: t.loadableGroup({
      type: Evidence,
      description: 'Passages that stand in two of the articles, a pair after a pair.',
      load: (ids: string[], { db }) =>
        db.evidence.findMany({ where: { originId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (evidence) => evidence.originId!,
      resolve: (origin) => origin.id,
    }),
  }),
});
