import { type Database, StoreError, type Task, type TaskPayloads, tryNoMore } from '@parallax/database';
import { IngestError } from '@parallax/ingest';
import type { FetchOptions } from '@parallax/ingest/web';
import type { PublishingRoom } from '../publishing/publishing.ts';
import { fetching } from './fetching.ts';

/** A job as its handler gets it. */
export interface Run<Name extends Task = Task> {
  id: string;
  payload: TaskPayloads[Name];
}

/** What a job that is done tells besides. */
export interface Outcome {
  article?: string;
  isNew?: boolean;
}

export type Handlers = { readonly [Name in Task]: (run: Run<Name>) => Promise<Outcome> };

/**
 * What is done for each kind of job. Whatever a handler has done already, it may be asked to do again.
 * @param guard for tests: how fetching is told apart from the usual
 */
export function handlers(db: Database, room: PublishingRoom, guard: FetchOptions = {}): Handlers {
  const { fetchPage, fetchFeedEntries, fetchOneEntry } = fetching(db, guard);
  return {
    'read-article': async ({ payload }) => {
      const { id, isNew } = await room.store(payload.source);
      return { article: id, isNew };
    },
    'reread-article': async ({ payload }) => {
      await room.reread(payload.article);
      return { article: payload.article };
    },
    'publish-story': async ({ payload }) => {
      await room.publish(payload.story);
      return {};
    },
    'fetch-page': async (run) => {
      await fetchPage(run);
      return {};
    },
    'fetch-feed': async (run) => {
      await fetchFeedEntries(run);
      return {};
    },
    'fetch-entry': async (run) => {
      await fetchOneEntry(run);
      return {};
    },
  };
}

/** Expected failures that may be over at the next try. */
const passing = new Set(['http-error', 'network-error', 'timed-out', 'bad-response']);

/** A stable code of an expected failure; null where it is a fault. */
export function codeOf(error: unknown): string | null {
  return error instanceof StoreError || error instanceof IngestError ? error.code : null;
}

/** Notes where no further try can mend a failure, because it lies in what was given. @returns whether it is. */
export async function isForGood(db: Database, job: string, error: unknown): Promise<boolean> {
  const code = codeOf(error);
  if (code === null || passing.has(code)) return false;
  await tryNoMore(db, job);
  return true;
}
