import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { localId } from '../global-id.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { orders } from '../order.ts';
import { Article, ArticleConnection, ArticleEdge, withoutText } from '../types/article.ts';
import { between } from './between.ts';

type Row = Omit<Prisma.ArticleModel, keyof typeof withoutText>;

const newestFirst: Order<Row> = {
  column: 'publishedAt',
  direction: 'desc',
  holds: 'moment',
  isNullable: true,
  tieBreak: 'id',
};

const articleOrders = orders<Row, 'PUBLISHED' | 'INGESTED' | 'TITLE'>('Article', {
  PUBLISHED: {
    column: 'publishedAt',
    holds: 'moment',
    isNullable: true,
    tieBreak: 'id',
    description: 'When it was put out.',
  },
  INGESTED: { column: 'ingestedAt', holds: 'moment', tieBreak: 'id', description: 'When it was brought in.' },
  TITLE: { column: 'title', tieBreak: 'id', description: 'Its headline.' },
});

const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles.',
  fields: (t) => ({
    story: t.string({ description: 'Only articles of the story with this slug.' }),
    publisher: t.string({ description: 'Only articles of the publisher with this name.' }),
    since: t.field({ type: 'DateTime', description: 'Only articles put out at this moment or after it.' }),
    until: t.field({ type: 'DateTime', description: 'Only articles put out before this moment.' }),
    search: t.string({ description: 'Only articles whose headline holds these words.' }),
  }),
});

builder.queryFields((t) => ({
  articles: t.connection(
    {
      type: Article,
      description: 'The articles, those put out last first, those without a date at the end.',
      args: {
        filter: t.arg({ type: ArticleFilter, description: 'Which articles; all where nothing is said.' }),
        orderBy: t.arg({
          type: articleOrders.input,
          description: 'In which order; those put out last first where nothing is said.',
        }),
      },
      resolve: async (_root, args, { db }) => {
        const { story, publisher, since, until, search } = args.filter ?? {};
        const filter: Prisma.ArticleWhereInput = {
          ...(story ? { story: { slug: story } } : {}),
          ...(publisher ? { publisher: { name: publisher } } : {}),
          ...(since || until ? { publishedAt: between(since, until) } : {}),
          ...(search ? { title: { contains: search, mode: 'insensitive' } } : {}),
        };
        const page = await resolveKeyset(args, articleOrders.of(args.orderBy, newestFirst), ({ where, ...rest }) =>
          db.article.findMany({ ...rest, where: { AND: [filter, where] }, omit: withoutText }),
        );
        return { ...page, totalCount: () => db.article.count({ where: filter }) };
      },
    },
    ArticleConnection,
    ArticleEdge,
  ),
  article: t.field({
    type: Article,
    nullable: true,
    description: 'The article with this id, null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'A global id of an article.' }) },
    resolve: (_root, { id }) => localId(id, 'Article'),
  }),
}));
