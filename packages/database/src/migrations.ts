import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One connection. A statement without parameters may be a whole script. */
export interface Connection {
  query(sql: string, params?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

export interface Migration {
  name: string;
  sql: string;
  /** SHA-256, as Prisma takes it. */
  checksum: string;
}

const FOLDER = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

/** The number of the lock that Prisma's own engine holds while it migrates. */
const LOCK = 72707369;

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

/** The migrations of prisma/migrations, in order. */
export function readMigrations(folder: string = FOLDER): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Applies the migrations that the database has not seen, and records them as Prisma's own engine does, so that
 * `prisma migrate` and this agree. Each goes in with its record in one transaction: a process that dies leaves none
 * half-applied. (No migration may therefore hold a statement that refuses transactions.)
 * @returns the names of those that were applied now.
 * @throws Error where one failed under Prisma's engine and is not resolved, or was edited after it was applied.
 */
export async function applyMigrations(connection: Connection, migrations: readonly Migration[]): Promise<string[]> {
  return alone(connection, async () => {
    await connection.query(TABLE);
    const { rows } = await connection.query(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    );
    const failed = rows.find((row) => row.finished_at === null);
    if (failed) throw new Error(`The migration ${failed.migration_name} failed earlier: see "prisma migrate resolve".`);
    const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const applied: string[] = [];
    for (const migration of migrations) {
      const checksum = done.get(migration.name);
      if (checksum === undefined) {
        await apply(connection, migration);
        applied.push(migration.name);
      } else if (checksum !== migration.checksum) {
        throw new Error(`The migration ${migration.name} was edited after it was applied to this database.`);
      }
    }
    return applied;
  });
}

/** Does `work` while no other process changes the database's tables. */
export async function alone<Result>(connection: Connection, work: () => Promise<Result>): Promise<Result> {
  await connection.query(`SELECT pg_advisory_lock(${LOCK})`);
  try {
    return await work();
  } finally {
    await connection.query(`SELECT pg_advisory_unlock(${LOCK})`);
  }
}

async function apply(connection: Connection, { name, sql, checksum }: Migration): Promise<void> {
  await connection.query('BEGIN');
  try {
    await connection.query(sql);
    await connection.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    );
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  }
}
