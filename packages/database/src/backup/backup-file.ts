// A backup is one file: a line of JSON that says what it is, then the database as its own tool packs it.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** The first line of a backup. */
export interface BackupHead {
  format: 'parallax-backup';
  version: 1;
  /** `embedded`: PGlite's folder as a packed tar; `server`: pg_dump's custom format. */
  kind: 'embedded' | 'server';
  /** ISO 8601. */
  madeAt: string;
  /** PostgreSQL's major version. */
  postgres: string;
  /** The last migration that was applied. */
  migration: string;
  /** Small files of the data folder, by name: what signs sessions, what feeds answered. */
  files: Record<string, string>;
  /** Of all that follows the first line. */
  bytes: number;
  sha256: string;
}

/** A backup cannot be made, or cannot be restored; the message says why and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** A head holds small files only; longer, and it is no backup. */
const longestHead = 4_000_000;

/** Length in bytes and SHA-256 of a file from an offset on. */
async function digest(path: string, start: number): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { start })) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes a backup, whole or not at all; only this user may read it, because it holds what signs sessions. */
export async function writeBackup(
  path: string,
  head: Omit<BackupHead, 'format' | 'version' | 'bytes' | 'sha256'>,
  payload: string,
): Promise<BackupHead> {
  const whole: BackupHead = { format: 'parallax-backup', version: 1, ...head, ...(await digest(payload, 0)) };
  const part = `${path}.part`;
  try {
    const out = createWriteStream(part, { mode: 0o600 });
    if (!out.write(`${JSON.stringify(whole)}\n`)) await once(out, 'drain');
    await pipeline(createReadStream(payload), out);
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
  return whole;
}

/**
 * The head of a backup, after all of it was compared with what its head says.
 * @returns the head, and the offset at which the database starts
 * @throws BackupError
 */
export async function readBackup(path: string): Promise<{ head: BackupHead; offset: number }> {
  const { size } = await stat(path).catch(() => {
    throw new BackupError(`${path} does not exist or cannot be read.`);
  });
  const start = Buffer.alloc(Math.min(size, longestHead));
  const file = openSync(path, 'r');
  readSync(file, start, 0, start.length, 0);
  closeSync(file);
  const end = start.indexOf('\n');
  let head: BackupHead | undefined;
  try {
    head = JSON.parse(start.toString('utf8', 0, end)) as BackupHead;
  } catch {
    // Told below.
  }
  if (head?.format !== 'parallax-backup') throw new BackupError(`${path} is no backup of Parallax.`);
  if (head.version !== 1) throw new BackupError(`${path} was made by a newer Parallax: its format is ${head.version}.`);
  const offset = end + 1;
  const { bytes, sha256 } = await digest(path, offset);
  if (bytes !== head.bytes || sha256 !== head.sha256) {
    throw new BackupError(`${path} is damaged: it holds ${bytes} of ${head.bytes} bytes, or others than were written.`);
  }
  return { head, offset };
}
