import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { orders } from '../order.ts';
import { Certainty, FindingStatus } from '../types/enums.ts';
import { Finding, FindingConnection, FindingEdge } from '../types/finding.ts';

/** With what it is ordered by, where that is asked for. */
type Row = Prisma.FindingModel & { story?: { lastPublishedAt: Date | null } };
const withDate = { story: { select: { lastPublishedAt: true } } } as const;

const byStory: Order<Row> = { column: 'storyId', direction: 'asc', tieBreak: 'id' };

const findingOrders = orders<Row, 'STORY' | 'ORIGINS' | 'PUBLISHED'>('Finding', {
  STORY: { column: 'storyId', tieBreak: 'id', description: 'A story after the other.' },
  ORIGINS: {
    column: 'originCount',
    holds: 'number',
    tieBreak: 'id',
    description: 'How many independent origins carry it.',
  },
  PUBLISHED: {
    column: 'story.lastPublishedAt',
    holds: 'moment',
    isNullable: true,
    tieBreak: 'id',
    description: 'When the last article of its story was put out.',
  },
});

const FindingFilter = builder.inputType('FindingFilter', {
  description: 'Which findings.',
  fields: (t) => ({
    status: t.field({ type: FindingStatus, description: 'Only findings of this status.' }),
    certainty: t.field({ type: Certainty, description: 'Only findings whose firmest claim is given in this way.' }),
    story: t.string({ description: 'Only findings of the story with this slug.' }),
    profile: t.string({ description: 'Only findings about the person, organisation or place with this slug.' }),
  }),
});

builder.queryFields((t) => ({
  findings: t.connection(
    {
      type: Finding,
      description: 'What is reported, in all stories, a story after the other; `reason` says why each has its status.',
      args: {
        filter: t.arg({ type: FindingFilter, description: 'Which; all where nothing is said.' }),
        orderBy: t.arg({ type: findingOrders.input, description: 'In which order; by story where nothing is said.' }),
      },
      resolve: async (_root, args, { db }) => {
        const { status, certainty, story, profile } = args.filter ?? {};
        const filter: Prisma.FindingWhereInput = {
          ...(status ? { status } : {}),
          ...(certainty ? { certainty } : {}),
          ...(story ? { story: { slug: story } } : {}),
          ...(profile ? { entities: { some: { entity: { profile: { slug: profile } } } } } : {}),
        };
        const page = await resolveKeyset(args, findingOrders.of(args.orderBy, byStory), ({ where, ...rest }) =>
          db.finding.findMany({ ...rest, where: { AND: [filter, where] }, ...(args.orderBy && { include: withDate }) }),
        );
        return { ...page, totalCount: () => db.finding.count({ where: filter }) };
      },
    },
    FindingConnection,
    FindingEdge,
  ),
}));
