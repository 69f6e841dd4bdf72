import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BackupError } from './backup-file.ts';

/** PostgreSQL's own tools, from the newest that Debian's packages left, or from PATH. @throws BackupError */
function tool(name: 'pg_dump' | 'pg_restore' | 'psql'): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found) return found;
  throw new BackupError(
    `${name} is not on this machine: install PostgreSQL's client programs (Debian: postgresql-client), as new as the server.`,
  );
}

/** The address without its password, which other users would see among the processes, and the password for the environment. */
function access(address: string): { url: string; env: NodeJS.ProcessEnv } {
  const url = new URL(address);
  const password = decodeURIComponent(url.password);
  url.password = '';
  return { url: url.href, env: password ? { ...process.env, PGPASSWORD: password } : process.env };
}

/** @throws BackupError with the last that the tool said. */
async function ended(child: ChildProcess, name: string): Promise<void> {
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (part: string) => {
    said = (said + part).slice(-2_000);
  });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new BackupError(`${name} failed: ${said.trim() || `it ended with ${status}`}`);
}

/** Writes the whole database into a file by pg_dump, from one snapshot, while others work. */
export async function dumpServer(address: string, into: string): Promise<void> {
  const { url, env } = access(address);
  const args = ['--format=custom', '--no-owner', '--no-privileges', `--file=${into}`, `--dbname=${url}`];
  await ended(spawn(tool('pg_dump'), args, { env, stdio: ['ignore', 'ignore', 'pipe'] }), 'pg_dump');
}

/** Everything of ours lies in these two; a backup brings both. */
const clear = `SET client_min_messages = warning;
DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;
`;

/** Puts a backup in place of all that the database holds, in one transaction: it is as before where this fails. */
export async function restoreServer(address: string, backup: string, offset: number): Promise<void> {
  const { url, env } = access(address);
  const restore = spawn(tool('pg_restore'), ['--no-owner', '--no-privileges', '--file=-'], { env, stdio: 'pipe' });
  const psqlArgs = [
    '--no-psqlrc',
    '--quiet',
    '--single-transaction',
    '--set=ON_ERROR_STOP=1',
    '--output=/dev/null',
    url,
  ];
  const psql = spawn(tool('psql'), psqlArgs, { env, stdio: 'pipe' });
  const hasEnded = Promise.allSettled([ended(psql, 'psql'), ended(restore, 'pg_restore')]);
  psql.stdout.resume();
  // Where psql ends early its status says so.
  psql.stdin.on('error', () => undefined);
  try {
    psql.stdin.write(clear);
    // Having read the backup's last byte pg_restore may end before the file's end is seen here, which is no failure; where
    // bytes are missing, it fails itself.
    const fed = pipeline(createReadStream(backup, { start: offset }), restore.stdin).catch(() => undefined);
    // psql reads to its end only after pg_restore has ended well; otherwise nothing may be committed.
    for await (const chunk of restore.stdout)
      if (!psql.stdin.write(chunk)) await Promise.race([once(psql.stdin, 'drain'), once(psql, 'close')]);
    await fed;
    if (restore.exitCode === null && restore.signalCode === null) await once(restore, 'exit');
    if (restore.exitCode === 0) psql.stdin.end();
    else psql.kill();
  } catch {
    // One of the two has ended early, and says why.
    psql.kill();
    restore.kill();
  }
  const failed = (await hasEnded).filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
  const told = failed.find(({ reason }) => !String(reason.message).includes('ended with null')) ?? failed[0];
  if (told) throw told.reason;
}
