import { type OpenedDatabase, StoreError } from '@parallax/database';
import { pino } from 'pino';
import { PublishingRoom } from '../../publishing/publishing.ts';
import { StoryVectors } from '../../publishing/story-vectors.ts';
import type { Settings } from '../../settings.ts';
import { say } from '../output.ts';
import type { Destination } from './destination.ts';

/** A database that this process has opened: it reads, stores and publishes itself. */
export function databaseDestination(opened: OpenedDatabase, settings: Settings): Destination {
  const log = pino({ level: 'error' }, pino.destination({ fd: 2, sync: true }));
  const vectors = StoryVectors.configured(settings, opened.prisma, log);
  const publishing = new PublishingRoom({ database: opened.prisma, log, vectors });
  return {
    async put(batch) {
      const outcomes = [];
      for (const { source } of batch) {
        try {
          const { isNew } = await publishing.store(source);
          outcomes.push({ status: isNew ? 'stored' : 'already in' } as const);
        } catch (error) {
          if (!(error instanceof StoreError)) throw error;
          outcomes.push({ status: 'rejected', message: error.message } as const);
        }
      }
      return outcomes;
    },
    async finish() {
      say('comparing the stories');
      await publishing.publishStale();
    },
    async [Symbol.asyncDispose]() {
      await publishing.stop();
      await opened.close();
    },
  };
}
