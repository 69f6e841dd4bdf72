import { type Database, publishedState } from '@parallax/database';
import type { Logger } from 'pino';
import { type Route, readingRoute } from './routes.ts';
import { answerText } from './text.ts';

/** Whether the process lives, whether it can answer, and which state of what is published it would answer with. */
export function stateRoutes(database: Database, log: Logger): Route[] {
  return [
    readingRoute('/health', (_request, response) => answerText(response, 200, 'The process lives.')),
    readingRoute('/ready', async (_request, response) => {
      try {
        await database.$queryRaw`select 1`;
        answerText(response, 200, 'Ready.');
      } catch (error) {
        log.warn({ err: error }, 'The database does not answer');
        answerText(response, 503, 'The database does not answer.');
      }
    }),
    readingRoute('/version', async (_request, response) => answerText(response, 200, await publishedState(database))),
  ];
}
