import { addJob, dropJobs, retryJobs } from '@parallax/database';
import { batchName } from '../batch-name.ts';
import { builder } from '../builder.ts';
import { InvalidInput, NotAllowed } from '../failures.ts';
import { encodeGlobalId, localId } from '../global-id.ts';
import { requireScope, type Viewer } from '../viewer.ts';

const mostAtOnce = 100;

const JobsChanged = builder.objectRef<{ ids: string[] }>('JobsChanged').implement({
  description: 'The jobs that were changed.',
  fields: (t) => ({
    ids: t.idList({
      description:
        'Their ids. Those that were named and are not among them were gone, running, or not in the state for it.',
      resolve: ({ ids }) => ids.map((id) => encodeGlobalId('Job', id)),
    }),
  }),
});

const FetchQueued = builder.objectRef<{ ids: string[] }>('FetchQueued').implement({
  description: 'What will be fetched.',
  fields: (t) => ({
    jobs: t.idList({
      description: 'The jobs, one for each address.',
      resolve: ({ ids }) => ids.map((id) => encodeGlobalId('Job', id)),
    }),
  }),
});

async function change(
  viewer: Viewer,
  ids: readonly (number | string)[],
  work: (ids: string[]) => Promise<string[]>,
): Promise<{ ids: string[] }> {
  requireScope(viewer, 'ingest');
  if (ids.length === 0 || ids.length > mostAtOnce) throw new InvalidInput('ids', `Name 1 to ${mostAtOnce} jobs.`);
  const keys = ids.map((id) => localId(String(id), 'Job'));
  const bad = keys.findIndex((key) => key === null || !/^\d{1,18}$/.test(key));
  if (bad >= 0) throw new InvalidInput(`ids.${bad}`, 'This is not the id of a job.');
  return { ids: await work(keys as string[]) };
}

/** The addresses as they go into the queue. */
function webAddresses(urls: readonly string[]): string[] {
  if (urls.length === 0 || urls.length > mostAtOnce)
    throw new InvalidInput('urls', `Name 1 to ${mostAtOnce} addresses.`);
  return urls.map((url, index) => webAddress(url, `urls.${index}`));
}

/**
 * An address of the web; whether it may be fetched is found out when it is.
 * @throws InvalidInput
 */
export function webAddress(url: string, path: string): string {
  const parsed = url.length <= 2_000 && URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) {
    throw new InvalidInput(path, 'Give an http or https address, without a password in it.');
  }
  return parsed.href;
}

/** So many entries of a feed are taken. @throws InvalidInput */
export function entryCount(entries: number | null | undefined): number {
  const count = entries ?? 30;
  if (count < 1 || count > 500) throw new InvalidInput('entries', 'Take 1 to 500 entries.');
  return count;
}

async function queueAll(urls: readonly string[], add: (url: string) => Promise<string>): Promise<{ ids: string[] }> {
  const ids: string[] = [];
  for (const url of urls) ids.push(await add(url));
  return { ids };
}

const failures = [NotAllowed, InvalidInput];

builder.mutationFields((t) => ({
  retryJobs: t.field({
    type: JobsChanged,
    description: 'Tries jobs that failed again at once. For editors.',
    errors: {
      types: failures,
      union: { name: 'RetryJobsResult', description: 'What was retried, or why nothing was.' },
    },
    args: { ids: t.arg.idList({ required: true, description: `Which jobs, at most ${mostAtOnce}.` }) },
    resolve: (_root, { ids }, { viewer, db }) => change(viewer, ids, (keys) => retryJobs(db, keys)),
  }),
  dropJobs: t.field({
    type: JobsChanged,
    description: 'Takes jobs that failed for good out of the queue. For editors.',
    errors: {
      types: failures,
      union: { name: 'DropJobsResult', description: 'What was dropped, or why nothing was.' },
    },
    args: { ids: t.arg.idList({ required: true, description: `Which jobs, at most ${mostAtOnce}.` }) },
    resolve: (_root, { ids }, { viewer, db }) => change(viewer, ids, (keys) => dropJobs(db, keys)),
  }),
  fetchArticles: t.field({
    type: FetchQueued,
    description: 'Has web pages fetched, as a guest would, and their articles brought in. For editors.',
    errors: {
      types: failures,
      union: { name: 'FetchArticlesResult', description: 'What will be fetched, or why nothing.' },
    },
    args: {
      urls: t.arg.stringList({ required: true, description: `Their addresses, at most ${mostAtOnce}.` }),
      batch: t.arg.string({ description: 'A name of yours for what belongs together.' }),
    },
    resolve: (_root, { urls, batch }, { viewer, db }) => {
      requireScope(viewer, 'ingest');
      const name = batchName(batch);
      return queueAll(webAddresses(urls), (url) => addJob(db, 'fetch-page', { url, ...(name && { batch: name }) }));
    },
  }),
  fetchFeeds: t.field({
    type: FetchQueued,
    description: 'Has feeds fetched once, and the articles that they announce brought in. For editors.',
    errors: {
      types: failures,
      union: { name: 'FetchFeedsResult', description: 'What will be fetched, or why nothing.' },
    },
    args: {
      urls: t.arg.stringList({ required: true, description: `Their addresses, at most ${mostAtOnce}.` }),
      entries: t.arg.int({ description: 'So many entries from the top of each; 30 where nothing is said.' }),
      batch: t.arg.string({ description: 'A name of yours for what belongs together.' }),
    },
    resolve: (_root, { urls, entries, batch }, { viewer, db }) => {
      requireScope(viewer, 'ingest');
      const name = batchName(batch);
      const count = entryCount(entries);
      return queueAll(webAddresses(urls), (url) =>
        addJob(db, 'fetch-feed', { url, entries: count, ...(name && { batch: name }) }),
      );
    },
  }),
}));
