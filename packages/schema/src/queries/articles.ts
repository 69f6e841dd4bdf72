import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { localId } from '../global-id.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { Article, ArticleConnection, ArticleEdge, withoutText } from '../types/article.ts';

type Row = Omit<Prisma.ArticleModel, keyof typeof withoutText>;

const newestFirst: Order<Row> = {
  column: 'publishedAt',
  direction: 'desc',
  isDate: true,
  isNullable: true,
  tieBreak: 'id',
};

const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles.',
  fields: (t) => ({
    story: t.string({ description: 'Only articles of the story with this slug.' }),
    publisher: t.string({ description: 'Only articles of the publisher with this name.' }),
    search: t.string({ description: 'Only articles whose headline holds these words.' }),
  }),
});

builder.queryFields((t) => ({
  articles: t.connection(
    {
      type: Article,
      description: 'The articles, those put out last first, those without a date at the end.',
      args: { filter: t.arg({ type: ArticleFilter, description: 'Which articles; all where nothing is said.' }) },
      resolve: async (_root, args, { db }) => {
        const { story, publisher, search } = args.filter ?? {};
        const filter: Prisma.ArticleWhereInput = {
          ...(story ? { story: { slug: story } } : {}),
          ...(publisher ? { publisher: { name: publisher } } : {}),
          ...(search ? { title: { contains: search, mode: 'insensitive' } } : {}),
        };
        const page = await resolveKeyset(args, newestFirst, ({ where, ...rest }) =>
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
