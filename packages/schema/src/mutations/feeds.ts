import { addFeed, removeFeed } from '@parallax/database';
import { builder } from '../builder.ts';
import { InvalidInput, NotAllowed, NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { Feed } from '../types/feed.ts';
import { requireScope } from '../viewer.ts';
import { entryCount, webAddress } from './jobs.ts';

/** Hosts ask readers of feeds not to come more often. */
const shortestInterval = 5;
const longestInterval = 7 * 24 * 60;

const RemovedFeed = builder.objectRef<{ url: string }>('RemovedFeed').implement({
  description: 'A feed that is not fetched any more.',
  fields: (t) => ({ url: t.exposeString('url', { description: 'Its address.' }) }),
});

builder.mutationFields((t) => ({
  addFeed: t.field({
    type: Feed,
    description:
      'Has a feed fetched at once and regularly from now on. One that is there already is changed. For editors.',
    errors: {
      types: [NotAllowed, InvalidInput],
      union: { name: 'AddFeedResult', description: 'The feed, or why there is none.' },
    },
    args: {
      url: t.arg.string({ required: true, description: 'Its address.' }),
      everyMinutes: t.arg.int({
        description: `How often, ${shortestInterval} to ${longestInterval} minutes; 30 where nothing is said.`,
      }),
      entries: t.arg.int({ description: 'So many entries from its top; 30 where nothing is said.' }),
    },
    resolve: async (_root, { url, everyMinutes, entries }, { viewer, db }) => {
      requireScope(viewer, 'ingest');
      const every = everyMinutes ?? 30;
      if (every < shortestInterval || every > longestInterval) {
        throw new InvalidInput('everyMinutes', `Fetch it every ${shortestInterval} to ${longestInterval} minutes.`);
      }
      const feed = { url: webAddress(url, 'url'), everyMinutes: every, entries: entryCount(entries) };
      return (await addFeed(db, feed)).id;
    },
  }),
  removeFeed: t.field({
    type: RemovedFeed,
    description: 'Has a feed not fetched any more; its articles stay. For editors.',
    errors: {
      types: [NotAllowed, NotFound],
      union: { name: 'RemoveFeedResult', description: 'The feed that was, or why nothing was done.' },
    },
    args: { id: t.arg.id({ required: true, description: 'Which feed.' }) },
    resolve: async (_root, { id }, { viewer, db }) => {
      requireScope(viewer, 'ingest');
      const key = localId(String(id), 'Feed');
      const feed = key === null ? null : await db.feed.findUnique({ where: { id: key } });
      if (!feed || !(await removeFeed(db, feed.id))) throw new NotFound('There is no such feed.');
      return { url: feed.url };
    },
  }),
}));
