import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { lockDataFolder } from '../lock.ts';
import { readMigrations } from '../migrations.ts';
import { databaseFolder } from '../open.ts';
import { BackupError, type BackupHead, readBackup, writeBackup } from './backup-file.ts';
import { dumpEmbedded, inEmbedded, postgresOfFolder, restoreEmbedded } from './embedded.ts';
import { readKeptFiles, writeKeptFiles } from './kept-files.ts';
import { dumpServer, restoreServer } from './server.ts';

/** Which database: of a server, or the embedded one in the data folder. */
export interface BackupPlace {
  url: string | undefined;
  dataFolder: string;
}

type Query = (sql: string) => Promise<{ rows: Record<string, unknown>[] }>;

const isServer = (url: string | undefined): url is string => /^postgres(ql)?:/.test(url ?? '');

/** The embedded database's folder. @throws BackupError for one in memory. */
function folderOf({ url, dataFolder }: BackupPlace): string {
  const folder = url === undefined ? dataFolder : url.slice('pglite:'.length);
  if (!folder) throw new BackupError('A database in memory has no backups.');
  return folder;
}

async function onServer<Result>(url: string, look: (query: Query) => Promise<Result>): Promise<Result> {
  const connection = new pg.Client({ connectionString: url });
  try {
    await connection.connect();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new BackupError(`The database of DATABASE_URL cannot be opened: ${message || code}.`, { cause: error });
  }
  try {
    return await look((sql) => connection.query(sql));
  } finally {
    await connection.end();
  }
}

async function lastMigration(query: Query): Promise<string> {
  const { rows } = await query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`);
  if (!rows[0]!.there) throw new BackupError('There is nothing to back up: the database has no tables of Parallax.');
  const last = await query('SELECT max(migration_name) AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL');
  return String(last.rows[0]!.name ?? '');
}

/** Whether somebody has put something in: articles, stories, accounts, or tables that are not ours. */
async function isEmpty(query: Query): Promise<boolean> {
  const tables = await query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS ours,
    EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public') AS any`);
  if (!tables.rows[0]!.ours) return !tables.rows[0]!.any;
  const { rows } = await query(`SELECT EXISTS (SELECT FROM "Article") OR EXISTS (SELECT FROM "Story")
    OR EXISTS (SELECT FROM "User") AS filled`);
  return !rows[0]!.filled;
}

/**
 * Writes the database, and what lies beside it in the data folder, into one file. The embedded one must not be open elsewhere.
 * @throws BackupError, DatabaseLockedError
 */
export async function backUp(place: BackupPlace, file: string): Promise<BackupHead> {
  if (existsSync(file)) throw new BackupError(`${file} exists already; a backup takes no other file's place.`);
  const packed = `${file}.${randomBytes(6).toString('hex')}`;
  const madeAt = new Date().toISOString();
  try {
    if (isServer(place.url)) {
      const { url } = place;
      const [migration, postgres] = await onServer(url, async (query) => {
        const { rows } = await query('SHOW server_version_num');
        return [await lastMigration(query), String(Math.floor(Number(rows[0]!.server_version_num) / 10_000))];
      });
      await dumpServer(url, packed);
      const files = readKeptFiles(place.dataFolder);
      return await writeBackup(file, { kind: 'server', madeAt, postgres, migration, files }, packed);
    }
    const folder = folderOf(place);
    const lock = lockDataFolder(folder);
    try {
      const migration = await inEmbedded(folder, (pool) => lastMigration((sql) => pool.query(sql)));
      if (migration === null) throw new BackupError(`There is nothing to back up: ${folder} holds no database.`);
      await dumpEmbedded(folder, packed);
      const postgres = postgresOfFolder(databaseFolder(folder));
      const files = readKeptFiles(folder);
      return await writeBackup(file, { kind: 'embedded', madeAt, postgres, migration, files }, packed);
    } finally {
      lock.release();
    }
  } finally {
    await rm(packed, { force: true });
  }
}

/**
 * Puts a backup in the database's place: whole or not at all.
 * @param replaces whether what the database holds may go; without it only an empty one is filled
 * @throws BackupError, DatabaseLockedError
 */
export async function restore(place: BackupPlace, file: string, replaces: boolean): Promise<BackupHead> {
  const { head, offset } = await readBackup(file);
  const kind = isServer(place.url) ? 'server' : 'embedded';
  if (head.kind !== kind) {
    throw new BackupError(
      head.kind === 'server'
        ? `${file} is the backup of a PostgreSQL server: set DATABASE_URL to the one that it goes to.`
        : `${file} is the backup of an embedded database, and DATABASE_URL names a server: unset it.`,
    );
  }
  if (!readMigrations().some(({ name }) => name === head.migration)) {
    throw new BackupError(`${file} was made by a newer Parallax (migration ${head.migration}): update this one first.`);
  }
  const refusal = (where: string) =>
    new BackupError(`${where} is not empty. Give --replace to have all that it holds replaced; back it up first.`);
  if (isServer(place.url)) {
    const { url } = place;
    await onServer(url, async (query) => {
      if (!replaces && !(await isEmpty(query))) throw refusal('The database of DATABASE_URL');
      const { rows } = await query(`SELECT count(*)::int AS others FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`);
      if (Number(rows[0]!.others) > 0) {
        throw new BackupError(
          `${rows[0]!.others} other connections have the database open: stop API and workers first.`,
        );
      }
    });
    await restoreServer(url, file, offset);
    writeKeptFiles(place.dataFolder, head.files);
    return head;
  }
  const folder = folderOf(place);
  const lock = lockDataFolder(folder);
  try {
    const wasEmpty = replaces || ((await inEmbedded(folder, (pool) => isEmpty((sql) => pool.query(sql)))) ?? true);
    if (!wasEmpty) throw refusal(`The database in ${folder}`);
    await restoreEmbedded(folder, file, offset);
    writeKeptFiles(folder, head.files);
    return head;
  } finally {
    lock.release();
  }
}
