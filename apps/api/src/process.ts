import { DatabaseLockedError, type OpenedDatabase, openDatabase } from '@parallax/database';
import type { Logger } from 'pino';
import { createLog } from './operations/log.ts';
import type { Tracing } from './operations/tracing.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';

/** How long a stop waits for what is under way, in milliseconds. */
const stopDeadline = 20_000;

/** Something that a person can put right; its message says how, and no trace is shown. */
export class StartError extends Error {}

export const connectionLost = 'The connection that hears of jobs and events was lost; trying again';

/** What a process that lasts is started with. */
export interface Surroundings {
  settings: Settings;
  log: Logger;
  /** Undefined where no collector is named. */
  tracing: Tracing | undefined;
}

/**
 * Starts a process that lasts: with the settings of its environment, and a log on standard error.
 * @param name what it calls itself in traces.
 */
export async function startProcess(name: string, start: (surroundings: Surroundings) => Promise<void>): Promise<void> {
  try {
    const settings = readSettings(process.env);
    // Before the database is opened, whose statements it tells of.
    const tracing = settings.traces ? new (await import('./operations/tracing.ts')).Tracing(name) : undefined;
    await start({ settings, log: createLog(settings.logLevel), tracing });
  } catch (error) {
    const isExpected =
      error instanceof SettingsError || error instanceof StartError || error instanceof DatabaseLockedError;
    process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  }
}

/** Says something to whoever started the process. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * The database that the settings name.
 * @throws StartError, DatabaseLockedError
 */
export async function openConfigured({ databaseUrl, dataFolder }: Settings): Promise<OpenedDatabase> {
  try {
    return await openDatabase({ url: databaseUrl, dataFolder });
  } catch (error) {
    if (error instanceof DatabaseLockedError || databaseUrl === undefined) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(`The database of DATABASE_URL cannot be opened: ${message || code || 'no answer'}.`);
  }
}

/** At SIGINT or SIGTERM: stops, and ends the process; at a second signal, or after a while, ends it at once. */
export function onStop(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), stopDeadline).unref();
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
}
