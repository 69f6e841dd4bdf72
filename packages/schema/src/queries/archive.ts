import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { FindingStatus } from '../types/enums.ts';
import { Story, StoryConnection, StoryEdge } from '../types/story.ts';

const lastPutOutFirst: Order<Prisma.StoryModel> = {
  column: 'lastPublishedAt',
  direction: 'desc',
  holds: 'moment',
  isNullable: true,
  tieBreak: 'id',
};

const ArchiveFilter = builder.inputType('ArchiveFilter', {
  description: 'Which stories.',
  fields: (t) => ({
    publisher: t.string({ description: 'Only stories with an article of the publisher with this name.' }),
    profile: t.string({ description: 'Only stories that name the person, organisation or place with this slug.' }),
    status: t.field({ type: FindingStatus, description: 'Only stories with a finding of this status.' }),
    since: t.field({ type: 'DateTime', description: 'Only stories with articles put out at this moment or after it.' }),
    until: t.field({ type: 'DateTime', description: 'Only stories with articles put out before this moment.' }),
  }),
});

const ArchiveMonth = builder.objectRef<{ month: string; count: number }>('ArchiveMonth').implement({
  description: 'A month of the archive.',
  fields: (t) => ({
    month: t.exposeString('month', { description: 'Which, in UTC: `2026-11`.' }),
    storyCount: t.exposeInt('count', { description: 'How many stories had their last article in it.' }),
  }),
});

builder.queryFields((t) => ({
  archive: t.connection(
    {
      type: Story,
      description: 'The stories by the date of their last article, the latest first, those without a date at the end.',
      args: { filter: t.arg({ type: ArchiveFilter, description: 'Which stories; all where nothing is said.' }) },
      resolve: async (_root, args, { db }) => {
        const { publisher, profile, status, since, until } = args.filter ?? {};
        const filter: Prisma.StoryWhereInput = {
          retractedAt: null,
          articles: { some: publisher ? { publisher: { name: publisher } } : {} },
          ...(profile ? { entities: { some: { profile: { slug: profile } } } } : {}),
          ...(status ? { findings: { some: { status } } } : {}),
          ...(since ? { lastPublishedAt: { gte: since } } : {}),
          ...(until ? { firstPublishedAt: { lt: until } } : {}),
        };
        const page = await resolveKeyset(args, lastPutOutFirst, ({ where, ...rest }) =>
          db.story.findMany({ ...rest, where: { AND: [filter, where] } }),
        );
        return { ...page, totalCount: () => db.story.count({ where: filter }) };
      },
    },
    StoryConnection,
    StoryEdge,
  ),
  archiveMonths: t.field({
    type: [ArchiveMonth],
    description: 'The months that have stories, the latest first.',
    resolve: (_root, _args, { db }) => db.$queryRaw<{ month: string; count: number }[]>`
      SELECT to_char("lastPublishedAt" AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)::int AS count
      FROM "Story" WHERE "lastPublishedAt" IS NOT NULL GROUP BY 1 ORDER BY 1 DESC`,
  }),
}));
