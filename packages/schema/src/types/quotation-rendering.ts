import type { QuotationRendering as QuotationRenderingRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { grouped } from '../grouped.ts';
import { Article, withoutText } from './article.ts';
import { Evidence } from './evidence.ts';

export const QuotationRendering = builder.objectRef<QuotationRenderingRow>('QuotationRendering');

QuotationRendering.implement({
  description: 'One wording of a quotation.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words.' }),
    articles: t.loadableList({
      type: Article,
      description: 'The articles that give it so.',
      load: async (ids: string[], { db }) => {
        const links = await db.quotationRenderingArticle.findMany({
          where: { renderingId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { article: { omit: withoutText } },
        });
        return grouped(
          ids,
          links,
          (link) => link.renderingId,
          (link) => link.article,
        );
      },
      resolve: (rendering) => rendering.id,
    }),
    evidence: t.loadableGroup({
      type: Evidence,
      description: 'Where they give it.',
      load: (ids: string[], { db }) =>
        db.evidence.findMany({ where: { renderingId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (evidence) => evidence.renderingId!,
      resolve: (rendering) => rendering.id,
    }),
  }),
});
