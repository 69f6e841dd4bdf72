import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { Story, StoryConnection, StoryEdge } from '../types/story.ts';

const newestFirst: Order<Prisma.StoryModel> = { column: 'changedAt', direction: 'desc', isDate: true, tieBreak: 'id' };

builder.queryFields((t) => ({
  stories: t.connection(
    {
      type: Story,
      description: 'The stories, those that changed last first, without those that were retracted.',
      args: { search: t.arg.string({ description: 'Only stories whose title holds these words.' }) },
      resolve: async (_root, args, { db }) => {
        const filter: Prisma.StoryWhereInput = {
          mergedIntoId: null,
          retractedAt: null,
          ...(args.search ? { title: { contains: args.search, mode: 'insensitive' } } : {}),
        };
        const page = await resolveKeyset(args, newestFirst, ({ where, ...rest }) =>
          db.story.findMany({ ...rest, where: { AND: [filter, where] } }),
        );
        return { ...page, totalCount: () => db.story.count({ where: filter }) };
      },
    },
    StoryConnection,
    StoryEdge,
  ),
  story: t.field({
    type: Story,
    nullable: true,
    description:
      'The story with this slug, or the one that it was merged into, which has another slug. Null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its name in addresses of pages.' }) },
    resolve: async (_root, { slug }, { db }) =>
      (await db.story.findUnique({ where: { slug }, select: { id: true } }))?.id,
  }),
}));
