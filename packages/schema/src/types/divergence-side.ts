import type { DivergenceSide as DivergenceSideRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { grouped } from '../grouped.ts';
import { Article, withoutText } from './article.ts';
import { Evidence } from './evidence.ts';

export const DivergenceSide = builder.objectRef<DivergenceSideRow>('DivergenceSide');

DivergenceSide.implement({
  description: 'What some of the articles say where others say something else.',
  fields: (t) => ({
    says: t.exposeString('says', { description: 'What these articles say, in their words.' }),
    articles: t.loadableList({
      type: Article,
      description: 'The articles that say so.',
      load: async (ids: string[], { db }) => {
        const links = await db.divergenceSideArticle.findMany({
          where: { sideId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { article: { omit: withoutText } },
        });
        return grouped(
          ids,
          links,
          (link) => link.sideId,
          (link) => link.article,
        );
      },
      resolve: (side) => side.id,
    }),
    evidence: t.loadableGroup({
      type: Evidence,
      description: 'Exactly the words that differ.',
      load: (ids: string[], { db }) =>
        db.evidence.findMany({ where: { sideId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (evidence) => evidence.sideId!,
      resolve: (side) => side.id,
    }),
  }),
});
