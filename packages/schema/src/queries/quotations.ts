import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { Quotation, QuotationConnection, QuotationEdge } from '../types/quotation.ts';
import { spokenBy } from './spoken-by.ts';

const asTheyStand: Order<Prisma.QuotationModel> = { column: 'articleId', direction: 'asc', tieBreak: 'position' };

const QuotationFilter = builder.inputType('QuotationFilter', {
  description: 'Which quotations.',
  fields: (t) => ({
    story: t.string({ description: 'Only quotations in articles of the story with this slug.' }),
    speaker: t.string({ description: 'Only words of somebody of this name: a name or part of one.' }),
  }),
});

builder.queryFields((t) => ({
  quotations: t.connection(
    {
      type: Quotation,
      description: 'The quotations of all articles, an article after the other, as they stand in it.',
      args: { filter: t.arg({ type: QuotationFilter, description: 'Which quotations; all where nothing is said.' }) },
      resolve: async (_root, args, { db }) => {
        const { story, speaker } = args.filter ?? {};
        const filter: Prisma.QuotationWhereInput = {
          ...(story ? { article: { story: { slug: story } } } : {}),
          ...(speaker ? spokenBy(speaker) : {}),
        };
        const page = await resolveKeyset(args, asTheyStand, ({ where, ...rest }) =>
          db.quotation.findMany({ ...rest, where: { AND: [filter, where] } }),
        );
        return { ...page, totalCount: () => db.quotation.count({ where: filter }) };
      },
    },
    QuotationConnection,
    QuotationEdge,
  ),
}));
