import { builder } from '../builder.ts';
import { node } from '../node.ts';
import { Article } from './article.ts';
import { ArticleEntity } from './article-entity.ts';
import { Span } from './span.ts';

export const Quotation = node('Quotation', ({ db }, ids) => db.quotation.findMany({ where: { id: { in: ids } } }));

export const QuotationEdge = builder.edgeObject({
  type: Quotation,
  name: 'QuotationEdge',
  description: 'A quotation with its cursor.',
});
export const QuotationConnection = builder.connectionObject(
  { type: Quotation, name: 'QuotationConnection', description: 'A page of quotations.' },
  QuotationEdge,
);

Quotation.implement({
  description: 'Words inside quotation marks, marks included, that report speech.',
  interfaces: [Span],
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article it stands in.',
      resolve: (quotation) => quotation.articleId,
    }),
    speaker: t.field({
      type: ArticleEntity,
      nullable: true,
      description: 'The entity that speaks, where it is one.',
      resolve: (quotation) => quotation.speakerId,
    }),
    speakerName: t.exposeString('speakerName', {
      nullable: true,
      description: 'The name of the speaker; null where none is found.',
    }),
  }),
});
