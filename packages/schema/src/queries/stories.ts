import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { orders } from '../order.ts';
import { Story, StoryConnection, StoryEdge } from '../types/story.ts';

const newestFirst: Order<Prisma.StoryModel> = {
  column: 'changedAt',
  direction: 'desc',
  holds: 'moment',
  tieBreak: 'id',
};

const storyOrders = orders<Prisma.StoryModel, 'CHANGED' | 'PUBLISHED' | 'CREATED' | 'TITLE'>('Story', {
  CHANGED: {
    column: 'changedAt',
    holds: 'moment',
    tieBreak: 'id',
    description: 'When an article last joined or left.',
  },
  PUBLISHED: {
    column: 'lastPublishedAt',
    holds: 'moment',
    isNullable: true,
    tieBreak: 'id',
    description: 'When its last article was put out.',
  },
  CREATED: {
    column: 'createdAt',
    holds: 'moment',
    tieBreak: 'id',
    description: 'When its first article was brought in.',
  },
  TITLE: { column: 'title', tieBreak: 'id', description: 'Its title.' },
});

const StoryState = builder.enumType('StoryState', {
  description: 'What an editor has decided of a story.',
  values: {
    HELD: { description: 'What its articles change waits.' },
    RETRACTED: { description: 'What was published of it was taken back.' },
  } as const,
});

builder.queryFields((t) => ({
  stories: t.connection(
    {
      type: Story,
      description:
        'The stories, those that changed last first, without those that were retracted unless they are asked for.',
      args: {
        search: t.arg.string({ description: 'Only stories whose title holds these words.' }),
        orderBy: t.arg({
          type: storyOrders.input,
          description: 'In which order; those that changed last first where nothing is said.',
        }),
        state: t.arg({ type: StoryState, description: 'Only stories in this state.' }),
      },
      resolve: async (_root, args, { db }) => {
        const filter: Prisma.StoryWhereInput = {
          mergedIntoId: null,
          retractedAt: args.state === 'RETRACTED' ? { not: null } : null,
          ...(args.state === 'HELD' ? { heldAt: { not: null } } : {}),
          ...(args.search ? { title: { contains: args.search, mode: 'insensitive' } } : {}),
        };
        const page = await resolveKeyset(args, storyOrders.of(args.orderBy, newestFirst), ({ where, ...rest }) =>
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
