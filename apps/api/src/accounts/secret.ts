import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that signs the cookies of sessions, kept in the data folder, so that nobody is signed out by a restart. It is made
 * at the first start. Several processes on several machines need the same: `AUTH_SECRET` gives it.
 */
export function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'auth-secret');
  try {
    mkdirSync(dataFolder, { recursive: true });
    // Of two processes that start at one time, the first writes.
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
