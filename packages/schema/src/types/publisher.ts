import { node } from '../node.ts';

export const Publisher = node('Publisher', ({ db }, ids) => db.publisher.findMany({ where: { id: { in: ids } } }));

Publisher.implement({
  description: 'Who puts articles out.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    articleCount: t.loadable({
      type: 'Int',
      description: 'How many of its articles are in.',
      load: async (ids: string[], { db }) => {
        const groups = await db.article.groupBy({
          by: ['publisherId'],
          where: { publisherId: { in: ids } },
          _count: true,
        });
        return ids.map((id) => groups.find((group) => group.publisherId === id)?._count ?? 0);
      },
      resolve: (publisher) => publisher.id,
    }),
  }),
});
