import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { Divergence, DivergenceConnection, DivergenceEdge } from '../types/divergence.ts';
import { DivergenceKind } from '../types/enums.ts';

const byStory: Order<Prisma.DivergenceModel> = { column: 'storyId', direction: 'asc', tieBreak: 'id' };

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
      args: { filter: t.arg({ type: DivergenceFilter, description: 'Which; all where nothing is said.' }) },
      resolve: async (_root, args, { db }) => {
        const { kind, story, publisher } = args.filter ?? {};
        const filter: Prisma.DivergenceWhereInput = {
          ...(kind ? { kind } : {}),
          ...(story ? { story: { slug: story } } : {}),
          ...(publisher
            ? { sides: { some: { articles: { some: { article: { publisher: { name: publisher } } } } } } }
            : {}),
        };
        const page = await resolveKeyset(args, byStory, ({ where, ...rest }) =>
          db.divergence.findMany({ ...rest, where: { AND: [filter, where] } }),
        );
        return { ...page, totalCount: () => db.divergence.count({ where: filter }) };
      },
    },
    DivergenceConnection,
    DivergenceEdge,
  ),
}));
