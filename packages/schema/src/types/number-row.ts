import type { NumberRow as NumberRowRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { grouped } from '../grouped.ts';
import { Article, withoutText } from './article.ts';
import { Change } from './enums.ts';
import { Evidence } from './evidence.ts';

export const NumberRow = builder.objectRef<NumberRowRow>('NumberRow');

NumberRow.implement({
  description: 'One figure: its value, who says so, in which articles.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The number; of a range, its middle.' }),
    low: t.exposeFloat('low', { nullable: true, description: 'The lower end of a range.' }),
    high: t.exposeFloat('high', { nullable: true, description: 'The upper end of a range.' }),
    change: t.field({ type: Change, description: 'How it is meant.', resolve: (row) => row.change }),
    unit: t.exposeString('unit', { description: '`%`, `$`, `km`, …; empty where the number counts things.' }),
    says: t.exposeString('says', { description: 'The number as written.' }),
    voice: t.exposeString('voice', {
      nullable: true,
      description: 'Who says so; null where the article gives it in its own voice.',
    }),
    articles: t.loadableList({
      type: Article,
      description: 'The articles that give it.',
      load: async (ids: string[], { db }) => {
        const links = await db.numberRowArticle.findMany({
          where: { rowId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { article: { omit: withoutText } },
        });
        return grouped(
          ids,
          links,
          (link) => link.rowId,
          (link) => link.article,
        );
      },
      resolve: (row) => row.id,
    }),
    evidence: t.loadableGroup({
      type: Evidence,
      description: 'Where they give it.',
      load: (ids: string[], { db }) =>
        db.evidence.findMany({ where: { numberRowId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (evidence) => evidence.numberRowId!,
      resolve: (row) => row.id,
    }),
  }),
});
