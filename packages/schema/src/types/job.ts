import type { Job as JobValue } from '@parallax/database';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';

export const JobKind = builder.enumType('JobKind', {
  description: 'What a job does.',
  values: {
    READ_ARTICLE: {
      value: 'read-article',
      description: 'Reads an article and stores it with all that was read in it.',
    },
    REREAD_ARTICLE: {
      value: 'reread-article',
      description: 'Reads again what an older version of the analysis has read.',
    },
    PUBLISH_STORY: {
      value: 'publish-story',
      description: 'Compares the articles of a story and publishes what comes of it.',
    },
    FETCH_PAGE: { value: 'fetch-page', description: 'Fetches a web page.' },
    FETCH_FEED: { value: 'fetch-feed', description: 'Fetches a feed.' },
    FETCH_ENTRY: { value: 'fetch-entry', description: 'Fetches what an entry of a feed announces.' },
  } as const,
});

export const JobState = builder.enumType('JobState', {
  description: 'How far a job is. One that is done is not kept.',
  values: {
    WAITING: { value: 'waiting', description: 'To be taken by the next who is free.' },
    SCHEDULED: { value: 'scheduled', description: 'For a later time.' },
    RUNNING: { value: 'running', description: 'Somebody is working on it.' },
    RETRYING: { value: 'retrying', description: 'It failed, and is tried again at a later time.' },
    DEAD: { value: 'dead', description: 'It failed for good. It stays until it is retried or dropped.' },
  } as const,
});

export const Job = builder.objectRef<JobValue>('Job').implement({
  description: 'Something to be done in the background.',
  fields: (t) => ({
    id: t.id({ description: 'Its id, for retryJobs and dropJobs.', resolve: ({ id }) => encodeGlobalId('Job', id) }),
    kind: t.field({ type: JobKind, description: 'What it does.', resolve: ({ task }) => task }),
    state: t.field({ type: JobState, description: 'How far it is.', resolve: ({ state }) => state }),
    about: t.exposeString('about', {
      description: "What it is about: an article's name, an address, the key of a story.",
    }),
    batch: t.exposeString('batch', { nullable: true, description: 'The batch that it belongs to.' }),
    attempts: t.exposeInt('attempts', { description: 'How often it was tried.' }),
    mostAttempts: t.exposeInt('mostAttempts', { description: 'How often it is tried.' }),
    error: t.exposeString('error', { nullable: true, description: 'Why it failed the last time.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it came into the queue.' }),
    runAt: t.expose('runAt', { type: 'DateTime', description: 'When it is to run, or ran last.' }),
  }),
});

export const JobEdge = builder.edgeObject({ type: Job, name: 'JobEdge', description: 'A job with its cursor.' });
export const JobConnection = builder.connectionObject(
  { type: Job, name: 'JobConnection', description: 'A page of jobs.' },
  JobEdge,
);
