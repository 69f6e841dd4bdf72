import { type BatchProgress, batchProgress, type Database, type ParallaxEvent } from '@parallax/database';
import { batchName } from '../batch-name.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { requireScope } from '../viewer.ts';

const IngestProgress = builder.objectRef<BatchProgress>('IngestProgress').implement({
  description: 'What is still to be done of a batch.',
  fields: (t) => ({
    waiting: t.exposeInt('waiting', {
      description: 'Jobs that wait, those that failed and are tried again among them.',
    }),
    running: t.exposeInt('running', { description: 'Jobs that somebody is working on.' }),
    dead: t.exposeInt('dead', { description: 'Jobs that failed for good: Query.jobs tells why.' }),
    storiesToCompare: t.exposeInt('storiesToCompare', {
      description: 'Stories, of any batch, that are still to be compared and published.',
    }),
    isDone: t.boolean({
      description: 'Whether nothing is left to be done. The subscription ends then.',
      resolve: isDone,
    }),
  }),
});

function isDone({ waiting, running, storiesToCompare }: BatchProgress): boolean {
  return waiting + running + storiesToCompare === 0;
}

/** So often at most the queue is asked how far a batch is, in milliseconds; and so often at least, for events that were missed. */
const shortest = 200;
const longest = 2_000;

/** How far a batch is: at once, and whenever that changes, until it is done. */
function progress({ db, events }: Context, batch: string | null): AsyncIterableIterator<BatchProgress> {
  const isRelated = (event: ParallaxEvent): event is ParallaxEvent =>
    event.kind === 'story-compared' || (event.kind === 'job' && (batch === null || event.batch === batch));
  const heard = events.listen(isRelated)[Symbol.asyncIterator]();
  const steps = follow(db, batch, heard);
  return {
    next: () => steps.next(),
    // A generator that waits hears of its end only when it goes on.
    async return() {
      await heard.return?.();
      return steps.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* follow(
  db: Database,
  batch: string | null,
  heard: AsyncIterator<ParallaxEvent>,
): AsyncGenerator<BatchProgress, undefined> {
  let next = heard.next();
  try {
    for (let last = ''; ; ) {
      const now = await batchProgress(db, batch);
      const text = JSON.stringify(now);
      if (text !== last) yield now;
      last = text;
      if (isDone(now)) return undefined;
      const event = await Promise.race([next, elapsed(longest)]);
      if (event === 'elapsed') continue;
      if (event.done) return undefined;
      // What comes in a burst is counted once.
      await elapsed(shortest);
      next = heard.next();
    }
  } finally {
    await heard.return?.();
  }
}

function elapsed(milliseconds: number): Promise<'elapsed'> {
  return new Promise((resolve) => setTimeout(() => resolve('elapsed'), milliseconds).unref());
}

builder.subscriptionField('ingestProgress', (t) =>
  t.field({
    type: IngestProgress,
    description:
      'How far a batch of articles is, or all that there are, from being in the queue to being published. For editors.',
    args: {
      batch: t.arg.string({
        description: 'The name that its mutations were given; all that is to be done where nothing is said.',
      }),
    },
    subscribe: (_root, { batch }, context) => {
      requireScope(context.viewer, 'ingest');
      return progress(context, batchName(batch));
    },
    resolve: (progress) => progress,
  }),
);
