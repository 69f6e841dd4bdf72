import { builder } from '../builder.ts';
import { Feed } from '../types/feed.ts';
import { requireScope } from '../viewer.ts';

/** Feeds are kept by hand, so there are few. */
const most = 500;

builder.queryField('feeds', (t) =>
  t.field({
    type: [Feed],
    description: 'The feeds that are fetched regularly. For editors.',
    resolve: async (_root, _args, { viewer, db }) => {
      requireScope(viewer, 'ingest');
      const rows = await db.feed.findMany({ orderBy: { url: 'asc' }, take: most });
      return rows;
    },
  }),
);
