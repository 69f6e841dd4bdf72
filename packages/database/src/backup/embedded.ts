import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { openEmbedded } from '../embedded.ts';
import { databaseFolder } from '../open.ts';
import { BackupError } from './backup-file.ts';

export const postgresOfFolder = (folder: string): string => readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();

/** Does `work` on the database in a folder that is locked by the caller, as it is found. */
async function opened<Result>(
  folder: string,
  work: (pool: Pool, dump: () => Promise<Blob>) => Promise<Result>,
): Promise<Result> {
  const { pglite, pool } = await openEmbedded({ dataDir: folder });
  try {
    return await work(pool, () => pglite.dumpDataDir('gzip'));
  } finally {
    await pool.end();
    await pglite.close();
  }
}

/** Looks into the database of a data folder; null where there is none. */
export async function inEmbedded<Result>(
  dataFolder: string,
  look: (pool: Pool) => Promise<Result>,
): Promise<Result | null> {
  const folder = databaseFolder(dataFolder);
  return existsSync(join(folder, 'PG_VERSION')) ? opened(folder, look) : null;
}

/** Packs the database of a data folder into a file. */
export async function dumpEmbedded(dataFolder: string, into: string): Promise<void> {
  await opened(databaseFolder(dataFolder), async (_, dump) => {
    const packed = await dump();
    writeFileSync(into, Buffer.from(await packed.arrayBuffer()), { mode: 0o600 });
  });
}

/** Unpacks a database beside the one in the data folder, and puts it in its place when it is whole. */
export async function restoreEmbedded(dataFolder: string, backup: string, offset: number): Promise<void> {
  const [folder, fresh, former] = ['', '.restored', '.former'].map((end) => `${databaseFolder(dataFolder)}${end}`) as [
    string,
    string,
    string,
  ];
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    const loadDataDir = (await openAsBlob(backup)).slice(offset, undefined, 'application/gzip');
    const { pglite, pool } = await openEmbedded({ dataDir: fresh, loadDataDir });
    await pool.query('SELECT count(*) FROM _prisma_migrations');
    await pool.end();
    await pglite.close();
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    throw new BackupError(`The database of the backup cannot be unpacked: ${(cause as Error).message}`, { cause });
  }
  if (existsSync(folder)) {
    rmSync(former, { recursive: true, force: true });
    renameSync(folder, former);
  }
  renameSync(fresh, folder);
  rmSync(former, { recursive: true, force: true });
}
