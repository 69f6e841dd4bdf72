import { node } from '../node.ts';
import { requireScope } from '../viewer.ts';

export const Feed = node('Feed', ({ db, viewer }, ids) => {
  requireScope(viewer, 'ingest');
  return db.feed.findMany({ where: { id: { in: ids } } });
});

Feed.implement({
  description: 'A feed that is fetched regularly. For editors.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Its address.' }),
    title: t.exposeString('title', { nullable: true, description: 'What it calls itself; null until it was fetched.' }),
    everyMinutes: t.exposeInt('everyMinutes', { description: 'How long after a fetch the next is due.' }),
    entries: t.exposeInt('entries', { description: 'So many entries from its top are taken.' }),
    fetchedAt: t.expose('fetchedAt', { type: 'DateTime', nullable: true, description: 'When it was fetched last.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'When it is fetched next.' }),
    error: t.exposeString('error', {
      nullable: true,
      description: 'Why the last fetch failed; null where it did not.',
    }),
  }),
});
