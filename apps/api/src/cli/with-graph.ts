import type { Context } from '@parallax/schema';
import { exitStatus } from './exit-status.ts';
import { say } from './output.ts';

/** Asks the graph; fails where the answer has errors. */
export type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

/**
 * Lends the graph to a verb as the operator has it: over the API that has the data folder open, or on the database itself.
 * What a person can put right is said to them and becomes the exit status.
 */
export async function withGraph(work: (ask: Ask) => Promise<void>): Promise<void> {
  const [{ readSettings, SettingsError }, { ApiError, askApi }, database, { StartError, openConfigured }] =
    await Promise.all([
      import('../settings.ts'),
      import('./api-client.ts'),
      import('@parallax/database'),
      import('../process.ts'),
    ]);
  try {
    const settings = readSettings(process.env);
    const api = settings.databaseUrl === undefined ? database.readLock(settings.dataFolder)?.api : null;
    if (api) {
      await work((query, variables) => askApi(api, query, variables));
      return;
    }
    await using opened = await openConfigured(settings);
    const [{ operator, schema }, { execute, parse }] = await Promise.all([
      import('@parallax/schema'),
      import('graphql'),
    ]);
    const contextValue: Context = {
      db: opened.prisma,
      now: () => new Date(),
      publishing: { ingest: () => Promise.reject(new Error('Articles are brought in by “parallax ingest”.')) },
      events: { listen: silence },
      viewer: operator,
    };
    await work(async <Data>(query: string, variables: object = {}) => {
      const answer = await execute({ schema, document: parse(query), contextValue, variableValues: { ...variables } });
      if (answer.errors) throw answer.errors[0];
      return answer.data as Data;
    });
  } catch (error) {
    const isExpected =
      error instanceof SettingsError ||
      error instanceof ApiError ||
      error instanceof StartError ||
      error instanceof database.DatabaseLockedError;
    if (!isExpected) throw error;
    say(error.message);
    process.exitCode = exitStatus.someFailed;
  }
}

/** A command asks and is gone: it hears of nothing. */
async function* silence(): AsyncGenerator<never> {}
