import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { openEmbedded } from './embedded.ts';
import { embeddedPresence, serverPresence } from './events/presence.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { EmbeddedPool } from './jobs/embedded-pool.ts';
import type { Queue } from './jobs/queue.ts';
import { prepareQueue } from './jobs/queue-schema.ts';
import { type DataFolderLock, lockDataFolder } from './lock.ts';
import { alone, applyMigrations, readMigrations } from './migrations.ts';

/** What stores work on: a client on the whole database, not one inside a transaction. */
export type Database = PrismaClient;

/** One SQL statement as it was sent, `BEGIN` and `COMMIT` included. */
export interface Statement {
  sql: string;
  milliseconds: number;
}

export interface OpenOptions {
  /**
   * `postgresql://…` for a server, `pglite:FOLDER` for an embedded database, `pglite:` for one in memory.
   * By default embedded in `dataFolder`.
   */
  url?: string | undefined;
  /** Folder of the embedded database. Default `.data`. */
  dataFolder?: string | undefined;
  /** Called after every statement, migrations excepted. */
  log?: ((statement: Statement) => void) | undefined;
  /** A packed PGlite folder that a new embedded database starts from, which is quicker than creating one. */
  template?: Blob | undefined;
  /** False leaves the schema as it is found, for whoever only looks. By default it is brought up to date. */
  migrate?: boolean | undefined;
}

export interface OpenedDatabase extends AsyncDisposable {
  readonly prisma: Database;
  readonly kind: 'embedded' | 'server';
  /** Names of the migrations that were applied while opening. */
  readonly migrated: readonly string[];
  /** The lock on the data folder, to publish the API's address; null for a server and in memory. */
  readonly lock: DataFolderLock | null;
  /**
   * For whoever works on jobs or hears what is announced; opened when it is first asked for.
   * @param onError told when its connection is lost; it connects again by itself.
   */
  queue(onError?: (error: Error) => void): Promise<Queue>;
  /**
   * A client with connections of its own, on which the server ends every statement after so many milliseconds: for answers
   * that nobody waits for longer. An embedded database has one session, whose statements nothing can end, and one client.
   */
  bounded(milliseconds: number): Database;
  /** Waits for running statements, closes, and gives the data folder up. Further calls do nothing. */
  close(): Promise<void>;
}

/** A large article takes some ten thousand rows, and PGlite has one session that all wait for. Milliseconds. */
const transactionOptions = { maxWait: 30_000, timeout: 60_000 };

/**
 * Opens the database and brings its schema up to date.
 * @throws DatabaseLockedError (`DATA_FOLDER_IN_USE`) where another process has the folder open.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<OpenedDatabase> {
  const url = options.url ?? `pglite:${options.dataFolder ?? '.data'}`;
  if (/^postgres(ql)?:/.test(url)) return openServer(url, options);
  if (url.startsWith('pglite:')) return openPGlite(url.slice('pglite:'.length), options);
  throw new Error(`A database address starts with "postgresql:" or "pglite:", not "${url.split(':')[0]}:".`);
}

async function openServer(url: string, { log, migrate = true }: OpenOptions): Promise<OpenedDatabase> {
  // Without a fixed time zone the adapter would store wrong times.
  const config = { connectionString: url, options: '-c timezone=UTC' };
  const connection = new pg.Client(config);
  await connection.connect();
  const applied = migrate ? applyMigrations(connection, readMigrations()) : Promise.resolve([]);
  const migrated = await applied.catch(async (error) => {
    await connection.end();
    throw error;
  });
  const jobs = new pg.Pool({ ...config, max: 5 });
  // Whoever uses a broken connection is told; an idle one is replaced.
  jobs.on('error', () => {});
  jobs.on('connect', (each) => each.on('error', () => {}));
  try {
    if (migrate) await alone(connection, () => prepareQueue(jobs));
  } catch (error) {
    await jobs.end();
    throw error;
  } finally {
    await connection.end();
  }
  const prisma = client(new PrismaPg({ ...config, max: 10 }), log);
  const others: Database[] = [];
  const bounded = (milliseconds: number) => {
    const options = `${config.options} -c statement_timeout=${milliseconds}`;
    const other = client(new PrismaPg({ ...config, options, max: 10 }), log);
    others.push(other);
    return other;
  };
  const queueOf = (onError: (error: Error) => void) =>
    serverPresence(config, onError).then((presence) => ({ pool: jobs, presence }));
  return opened({ prisma, bounded, kind: 'server', migrated, lock: null }, queueOf, async () => {
    await Promise.all([jobs.end(), ...others.map((other) => other.$disconnect())]);
  });
}

async function openPGlite(folder: string, { log, template, migrate = true }: OpenOptions): Promise<OpenedDatabase> {
  const lock = folder ? lockDataFolder(folder) : null;
  try {
    const dataDir = folder ? databaseFolder(folder) : undefined;
    if (dataDir) mkdirSync(dataDir, { recursive: true });
    const isNew = !dataDir || !existsSync(join(dataDir, 'PG_VERSION'));
    const { pglite, pool } = await openEmbedded({ dataDir, loadDataDir: isNew ? template : undefined });
    try {
      await pool.query("SET TIME ZONE 'UTC'");
      const migrated = migrate ? await applyMigrations(pool, readMigrations()) : [];
      const notifications = (listener: (channel: string, payload: string) => void) => pglite.onNotification(listener);
      const jobs = new EmbeddedPool(pool, notifications) as unknown as pg.Pool;
      if (migrate) await prepareQueue(jobs);
      const prisma = client(new PrismaPg(pool, { disposeExternalPool: true }), log);
      const queueOf = () => embeddedPresence(notifications, pool).then((presence) => ({ pool: jobs, presence }));
      return opened({ prisma, bounded: () => prisma, kind: 'embedded', migrated, lock }, queueOf, async () => {
        await pglite.close();
        lock?.release();
      });
    } catch (error) {
      await pool.end();
      await pglite.close();
      throw error;
    }
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** Where PostgreSQL's files lie in a data folder. */
export const databaseFolder = (dataFolder: string): string => join(dataFolder, 'database');

function client(adapter: PrismaPg, log: OpenOptions['log']): PrismaClient {
  if (!log) return new PrismaClient({ adapter, transactionOptions });
  const prisma = new PrismaClient({ adapter, transactionOptions, log: [{ emit: 'event', level: 'query' }] });
  prisma.$on('query', ({ query, duration }) => log({ sql: query, milliseconds: duration }));
  return prisma as unknown as PrismaClient;
}

function opened(
  database: Omit<OpenedDatabase, 'queue' | 'close' | typeof Symbol.asyncDispose>,
  queueOf: (onError: (error: Error) => void) => Promise<Queue>,
  after: () => Promise<void>,
): OpenedDatabase {
  let asked: Promise<Queue> | undefined;
  const queue = (onError: (error: Error) => void = () => {}) => {
    asked ??= queueOf(onError);
    return asked;
  };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      await (await asked?.catch(() => undefined))?.presence.close();
      await database.prisma.$disconnect();
      await after();
    })();
    return closing;
  };
  return { ...database, queue, close, [Symbol.asyncDispose]: close };
}
