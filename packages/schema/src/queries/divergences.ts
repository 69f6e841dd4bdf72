import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { orders } from '../order.ts';
import { Divergence, DivergenceConnection, DivergenceEdge } from '../types/divergence.ts';
import { DivergenceKind } from '../types/enums.ts';

/** With what it is ordered by, where that is asked for. */
type Row = Prisma.DivergenceModel & { story?: { lastPublishedAt: Date | null } };
const withDate = { story: { select: { lastPublishedAt: true } } } as const;

const byStory: Order<Row> = { column: 'storyId', direction: 'asc', tieBreak: 'id' };

const divergenceOrders = orders<Row, 'STORY' | 'PUBLISHED'>('Divergence', {
  STORY: { column: 'storyId', tieBreak: 'id', description: 'A story after the other.' },
  PUBLISHED: {
    column: 'story.lastPublishedAt',
    holds: 'moment',
    isNullable: true,
    tieBreak: 'id',
    description: 'When the last article of its story was put out.',
  },
});

const DivergenceFilter = builder.inputType('DivergenceFilter', {
  description: 'Which divergences.',
  fields: (t) => ({
    kind: t.field({ type: DivergenceKind, description: 'Only differences of this kind.' }),
    story: t.string({ description: 'Only differences within the story with this slug.' }),
    publisher: t.string({ description: 'Only differences with an article of the publisher with this name on a side.' }),
  }),
});

builder.queryFields((t) => ({
  divergences: t.connection(
    {
      type: Divergence,
      description: 'Where articles differ, in all stories, a story after the other.',
      args: {
        filter: t.arg({ type: DivergenceFilter, description: 'Which; all where nothing is said.' }),
        orderBy: t.arg({
          type: divergenceOrders.input,
          description: 'In which order; by story where nothing is said.',
        }),
      },
      resolve: async (_root, args, { db }) => {
        const { kind, story, publisher } = args.filter ?? {};
        const filter: Prisma.DivergenceWhereInput = {
          ...(kind ? { kind } : {}),
          ...(story ? { story: { slug: story } } : {}),
          ...(publisher
            ? { sides: { some: { articles: { some: { article: { publisher: { name: publisher } } } } } } }
            : {}),
        };
        const page = await resolveKeyset(args, divergenceOrders.of(args.orderBy, byStory), ({ where, ...rest }) =>
          db.divergence.findMany({
            ...rest,
            where: { AND: [filter, where] },
            ...(args.orderBy && { include: withDate }),
          }),
        );
        return { ...page, totalCount: () => db.divergence.count({ where: filter }) };
      },
    },
    DivergenceConnection,
    DivergenceEdge,
  ),
}));
