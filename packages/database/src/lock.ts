// Two processes on one PGlite folder lose data without a word, so a folder has a lock file, which also tells the
// command line where the API that holds it can be reached. It is held by a living process, not by a time: after kill -9
// the next start takes it over at once.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseLockedError } from './errors.ts';

/** Where the API that holds a folder answers, and the token that the command line shows it. */
export interface ApiAddress {
  url: string;
  token: string;
}

/** The process that holds a data folder. */
export interface LockHolder {
  /** Unlike any other holder's. */
  id: string;
  pid: number;
  host: string;
  /** Tells a process from a later one of the same number; null where the system does not say. */
  process: string | null;
  /** ISO 8601. */
  since: string;
  /** Null as long as it does not serve the API. */
  api: ApiAddress | null;
}

export interface DataFolderLock {
  readonly folder: string;
  /** Tells other processes of this user (file mode 600) where the API is; null takes it back. */
  publish(api: ApiAddress | null): void;
  /** Gives the folder up. Further calls do nothing. */
  release(): void;
}

const HEARTBEAT = 5_000;
/** The processes of another host (or container) cannot be asked whether they live: their lock lives this long. */
const FOREIGN_LIFE = 4 * HEARTBEAT;

/**
 * Locks a data folder for this process, and makes the folder where it is missing.
 * @throws DatabaseLockedError where a living process holds it, this one included.
 */
export function lockDataFolder(dataFolder: string): DataFolderLock {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  return lockFile(lockPath(folder), folder);
}

/** Who holds a data folder; null where no living process does. */
export function readLock(dataFolder: string): LockHolder | null {
  const path = lockPath(resolve(dataFolder));
  const holder = read(path);
  return holder && lives(holder, path) ? holder : null;
}

/** Locks by a file of any name; `folder` is for the message. */
export function lockFile(path: string, folder: string): DataFolderLock {
  const mine: LockHolder = {
    id: randomBytes(6).toString('hex'),
    pid: process.pid,
    host: hostname(),
    process: processIdentity(process.pid),
    since: new Date().toISOString(),
    api: null,
  };
  take(path, mine, folder);
  const heartbeat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // Only processes of other hosts look at the time; a folder that is gone is found out by the database.
    }
  }, HEARTBEAT).unref();
  return {
    folder,
    publish(api) {
      const temporary = `${path}.${mine.id}`;
      writeFileSync(temporary, JSON.stringify({ ...mine, api }), { mode: 0o600 });
      renameSync(temporary, path);
    },
    release() {
      clearInterval(heartbeat);
      if (read(path)?.id === mine.id) rmSync(path, { force: true });
    },
  };
}

const lockPath = (folder: string) => join(folder, 'lock.json');

/**
 * Puts a lock file in its place, whole from its first moment (a link to a written file), or over a dead holder's.
 * Of all who find the same dead holder only one may replace it: the one who holds the file named after that holder,
 * which is a lock of the same kind. Whoever comes to that file late sees that the dead holder is gone, and starts anew.
 */
function take(path: string, mine: LockHolder, folder: string): void {
  const temporary = `${path}.${mine.id}`;
  writeFileSync(temporary, JSON.stringify(mine), { mode: 0o600, flag: 'wx' });
  try {
    for (;;) {
      if (linked(temporary, path)) return;
      const holder = read(path);
      if (!holder) continue;
      if (lives(holder, path)) throw new DatabaseLockedError(folder, holder.pid, holder.since);
      const succession = `${path}.after-${holder.id}`;
      take(succession, mine, folder);
      try {
        if (read(path)?.id === holder.id) {
          renameSync(temporary, path);
          return;
        }
      } finally {
        rmSync(succession, { force: true });
      }
    }
  } finally {
    rmSync(temporary, { force: true });
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): LockHolder | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return JSON.parse(text) as LockHolder;
  } catch {
    // Lock files are whole from their first moment: a broken one was left by a power loss.
    return { id: 'unreadable', pid: 0, host: hostname(), process: null, since: '', api: null };
  }
}

function lives(holder: LockHolder, path: string): boolean {
  if (holder.host !== hostname()) return Date.now() - (modified(path) ?? 0) < FOREIGN_LIFE;
  if (holder.pid === 0) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const identity = processIdentity(holder.pid);
  return identity !== 'dead' && (identity === null || holder.process === null || identity === holder.process);
}

function modified(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** Boot and start time of a process (see proc(5), fields 3 and 22 of `stat`); null where /proc does not say. */
function processIdentity(pid: number): string | 'dead' | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets, which may itself hold brackets and spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return 'dead';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return null;
  }
}
