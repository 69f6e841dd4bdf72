import { addJob, type Database, noteFetched, noteNotFetched } from '@parallax/database';
import { type FeedEntry, type FetchOptions, fetchArticle, fetchEntry, fetchFeed, Manners } from '@parallax/ingest/web';
import type { Run } from './handlers.ts';

/** What is fetched by jobs. What comes of it is read by jobs of their own, so that a host that is slow holds up no reading. */
export function fetching(db: Database, guard: FetchOptions) {
  // One for all: hosts are asked a second apart, whichever job names them.
  const options: FetchOptions = { manners: new Manners(), ...guard };

  return {
    async fetchPage({ payload: { url, batch } }: Run<'fetch-page'>): Promise<void> {
      const source = await fetchArticle(url, options);
      await addJob(db, 'read-article', { name: url, source, ...(batch && { batch }) });
    },

    async fetchOneEntry({ payload: { name, entry, language, batch } }: Run<'fetch-entry'>): Promise<void> {
      const feed = { title: undefined, language, entries: [] };
      const source = await fetchEntry(entry as FeedEntry, feed, options);
      await addJob(db, 'read-article', { name, source, ...(batch && { batch }) });
    },

    async fetchFeedEntries({ payload: { url, entries, feed: id, batch } }: Run<'fetch-feed'>): Promise<void> {
      const known = id === undefined ? null : await db.feed.findUnique({ where: { id } });
      // Removed meanwhile.
      if (id !== undefined && known === null) return;
      try {
        const feed = await fetchFeed(
          url,
          { etag: known?.etag ?? undefined, lastModified: known?.lastModified ?? undefined },
          options,
        );
        await db.$transaction(async (tx) => {
          for (const [index, entry] of (feed?.entries ?? []).slice(0, entries).entries()) {
            const name = entry.url ?? entry.title ?? `entry ${index + 1} of ${url}`;
            const payload = {
              name,
              entry,
              ...(feed?.language && { language: feed.language }),
              ...(batch && { batch }),
            };
            await addJob(
              tx,
              'fetch-entry',
              payload,
              entry.url ? { key: `fetch-entry:${entry.url.slice(0, 400)}` } : {},
            );
          }
          if (id !== undefined) await noteFetched(tx, id, feed ?? null);
        });
      } catch (error) {
        if (id !== undefined) await noteNotFetched(db, id, (error as Error).message);
        throw error;
      }
    },
  };
}
