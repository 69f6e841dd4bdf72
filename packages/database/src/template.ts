import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { openEmbedded } from './embedded.ts';
import { DatabaseLockedError } from './errors.ts';
import { EmbeddedPool } from './jobs/embedded-pool.ts';
import { prepareQueue } from './jobs/queue-schema.ts';
import { type DataFolderLock, lockFile } from './lock.ts';
import { applyMigrations, type Migration, readMigrations } from './migrations.ts';

const CACHE = fileURLToPath(new URL('../../../.cache', import.meta.url));

/**
 * An empty, migrated PGlite database, packed. Creating one takes some seconds and 800 MB, loading this about one: it is
 * made once for the migrations and the version of PGlite at hand, and kept in `.cache` for all test workers.
 */
export async function emptyDatabase(cache: string = CACHE): Promise<Blob> {
  const migrations = readMigrations();
  const path = join(cache, `pglite-${templateKey(migrations)}.tar`);
  while (!existsSync(path)) {
    mkdirSync(cache, { recursive: true });
    const lock = lockUnlessHeld(`${path}.lock`, cache);
    if (!lock) {
      await sleep(100);
      continue;
    }
    try {
      if (!existsSync(path)) await pack(migrations, path);
    } finally {
      lock.release();
    }
  }
  return openAsBlob(path);
}

/** What an empty, migrated database depends on. */
export function templateKey(migrations: readonly Migration[]): string {
  const hash = createHash('sha256');
  // The job queue brings its own tables.
  for (const name of ['@electric-sql/pglite', 'graphile-worker']) hash.update(versionOf(name));
  for (const { name, checksum } of migrations) hash.update(name).update(checksum);
  return hash.digest('hex').slice(0, 16);
}

function versionOf(name: string): string {
  const manifest = createRequire(import.meta.url)
    .resolve(name)
    .replace(/dist.*/, 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function lockUnlessHeld(path: string, folder: string): DataFolderLock | null {
  try {
    return lockFile(path, folder);
  } catch (error) {
    if (error instanceof DatabaseLockedError) return null;
    throw error;
  }
}

async function pack(migrations: readonly Migration[], path: string): Promise<void> {
  const { pglite, pool } = await openEmbedded({});
  try {
    await applyMigrations(pool, migrations);
    await prepareQueue(new EmbeddedPool(pool, (listener) => pglite.onNotification(listener)) as unknown as Pool);
    // Not compressed: it is read far more often than written.
    const packed = await pglite.dumpDataDir('none');
    writeFileSync(`${path}.part`, new Uint8Array(await packed.arrayBuffer()));
    renameSync(`${path}.part`, path);
  } finally {
    await pool.end();
    await pglite.close();
  }
}
