import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { orders } from '../order.ts';
import { Quotation, QuotationConnection, QuotationEdge } from '../types/quotation.ts';
import { between } from './between.ts';
import { spokenBy } from './spoken-by.ts';

/** With what it is ordered by, where that is asked for. */
type Row = Prisma.QuotationModel & { article?: { publishedAt: Date | null } };
const withDate = { article: { select: { publishedAt: true } } } as const;

const asTheyStand: Order<Row> = { column: 'articleId', direction: 'asc', tieBreak: 'position' };

const quotationOrders = orders<Row, 'PLACE' | 'PUBLISHED' | 'SPEAKER'>('Quotation', {
  PLACE: { column: 'articleId', tieBreak: 'position', description: 'An article after the other, and within it.' },
  PUBLISHED: {
    column: 'article.publishedAt',
    holds: 'moment',
    isNullable: true,
    tieBreak: 'id',
    description: 'When the article was put out.',
  },
  SPEAKER: {
    column: 'speakerName',
    isNullable: true,
    tieBreak: 'id',
    description: 'The words that name who speaks.',
  },
});

const QuotationFilter = builder.inputType('QuotationFilter', {
  description: 'Which quotations.',
  fields: (t) => ({
    story: t.string({ description: 'Only quotations in articles of the story with this slug.' }),
    since: t.field({
      type: 'DateTime',
      description: 'Only quotations in articles put out at this moment or after it.',
    }),
    until: t.field({ type: 'DateTime', description: 'Only quotations in articles put out before this moment.' }),
    speaker: t.string({ description: 'Only words of somebody of this name: a name or part of one.' }),
  }),
});

builder.queryFields((t) => ({
  quotations: t.connection(
    {
      type: Quotation,
      description: 'The quotations of all articles, an article after the other, as they stand in it.',
      args: {
        filter: t.arg({ type: QuotationFilter, description: 'Which quotations; all where nothing is said.' }),
        orderBy: t.arg({
          type: quotationOrders.input,
          description: 'In which order; as they stand where nothing is said.',
        }),
      },
      resolve: async (_root, args, { db }) => {
        const { story, speaker, since, until } = args.filter ?? {};
        const filter: Prisma.QuotationWhereInput = {
          article: {
            ...(story && { story: { slug: story } }),
            ...((since || until) && { publishedAt: between(since, until) }),
          },
          ...(speaker ? spokenBy(speaker) : {}),
        };
        const page = await resolveKeyset(args, quotationOrders.of(args.orderBy, asTheyStand), ({ where, ...rest }) =>
          db.quotation.findMany({
            ...rest,
            where: { AND: [filter, where] },
            ...(args.orderBy && { include: withDate }),
          }),
        );
        return { ...page, totalCount: () => db.quotation.count({ where: filter }) };
      },
    },
    QuotationConnection,
    QuotationEdge,
  ),
}));
