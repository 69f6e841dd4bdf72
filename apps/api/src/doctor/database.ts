import { DatabaseLockedError, type DatabaseState, inspectDatabase, readLock } from '@parallax/database';
import type { Settings } from '../settings.ts';
import { type Finding, note, ok, wrong } from './finding.ts';
import { checkReady, noMetrics, readMetrics } from './servers.ts';

/** A story is compared within minutes where somebody works on jobs; in seconds. */
const longestWait = 15 * 60;
/** How far this machine's clock may be from the database server's, in milliseconds. */
const clockTolerance = 5_000;

/**
 * The database as it is found, nothing changed: on a server; in the data folder; or, where a process holds the folder, by what
 * that process says.
 * @param api the address of an API that answers on the configured port, or null
 */
export async function checkDatabase(settings: Settings, api: string | null): Promise<Finding[]> {
  const { databaseUrl, dataFolder } = settings;
  if (databaseUrl?.startsWith('postgres')) {
    const findings = await look(settings, api !== null);
    return api ? [...findings, await checkReady(api)] : findings;
  }
  const holder = readLock(dataFolder);
  if (!holder) return [ok('Lock', `nobody has ${dataFolder} open.`), ...(await look(settings, false))];
  const who = `process ${holder.pid}${holder.host ? ` on ${holder.host}` : ''} has ${dataFolder} open since ${holder.since}`;
  if (!holder.api) {
    return [note('Lock', `${who}. It does not serve the API, or not yet; the database was not looked at.`)];
  }
  const address = new URL(holder.api.url).origin;
  const ready = await checkReady(address);
  const metrics = ready.state === 'ok' ? await readMetrics(address) : null;
  const work = metrics ? checkWork(metrics, true) : ready.state === 'ok' ? [noMetrics] : [];
  return [ok('Lock', `${who} and serves ${address}.`), ready, ...work];
}

async function look(settings: Settings, isRunning: boolean): Promise<Finding[]> {
  const { databaseUrl, dataFolder } = settings;
  const before = Date.now();
  let state: DatabaseState | null;
  try {
    state = await inspectDatabase({ url: databaseUrl, dataFolder });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const says = `it cannot be opened: ${message || code || 'no answer'}`;
    if (error instanceof DatabaseLockedError) return [note('Database', says)];
    const mend = databaseUrl
      ? 'Start the server, or put DATABASE_URL right.'
      : `Restore a backup (parallax restore FILE --replace), or move ${dataFolder} away and start anew.`;
    return [wrong('Database', says, mend)];
  }
  if (!state) return [note('Database', `none yet in ${dataFolder}; the first start makes it.`)];
  const where = databaseUrl?.startsWith('postgres') ? 'the PostgreSQL server answers' : 'embedded';
  if (state.problems.length > 0) {
    const mend = 'Start Parallax: it applies migrations and makes the queue. Take a backup first.';
    return [wrong('Database', `${where}. ${state.problems.join(' ')}`, mend)];
  }
  const off = Math.max(before - state.clock.getTime(), state.clock.getTime() - Date.now());
  const clock =
    off <= clockTolerance
      ? []
      : [
          wrong(
            'Clock',
            `this machine's and the database server's are ${Math.round(off / 1000)} seconds apart.`,
            'Have both set by NTP.',
          ),
        ];
  return [ok('Database', `${where}, all migrations are applied.`), ...clock, ...checkWork(state, isRunning)];
}

/** Jobs that failed for good, and stories that wait too long for their comparison. */
export function checkWork(
  { deadJobs, staleStories, oldestStale }: Pick<DatabaseState, 'deadJobs' | 'staleStories' | 'oldestStale'>,
  isRunning: boolean,
): Finding[] {
  const jobs =
    deadJobs === 0
      ? ok('Jobs', 'none failed for good.')
      : wrong(
          'Jobs',
          `${deadJobs} failed for good.`,
          'See why with “parallax jobs list --state dead”, then “parallax jobs retry dead” or “parallax jobs drop dead”.',
        );
  if (staleStories === 0) return [jobs, ok('Stories', 'all are compared and published.')];
  const says = `${staleStories} out of date, the oldest for ${Math.round(oldestStale)} seconds`;
  if (!isRunning) return [jobs, note('Stories', `${says}; compared when the API or a worker runs.`)];
  if (oldestStale <= longestWait) return [jobs, note('Stories', `${says}; being compared.`)];
  const mend =
    'See whether something works on jobs: an API with JOBS=on, or “parallax worker”; its log says what fails.';
  return [jobs, wrong('Stories', `${says}.`, mend)];
}
