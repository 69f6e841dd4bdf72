import { type Database, databaseProblems, publishedState } from '@parallax/database';
import type { Logger } from 'pino';
import { type Route, readingRoute } from './routes.ts';
import { answerText } from './text.ts';

/** Whether the process lives, whether it can answer, and which state of what is published it would answer with. */
export function stateRoutes(database: Database, log: Logger): Route[] {
  return [
    readingRoute('/health', (_request, response) => answerText(response, 200, 'The process lives.')),
    readingRoute('/ready', async (_request, response) => {
      const problems = await databaseProblems(database);
      if (problems.length === 0) return answerText(response, 200, 'Ready.');
      log.warn({ problems }, 'Not ready');
      return answerText(response, 503, problems.join('\n'));
    }),
    readingRoute('/version', async (_request, response) => answerText(response, 200, await publishedState(database))),
  ];
}
