import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { readMigrations } from './migrations.ts';
import { type Database, type OpenedDatabase, type OpenOptions, openDatabase } from './open.ts';
import { emptyDatabase, templateKey } from './template.ts';

export { emptyDatabase };

/**
 * An empty database of one's own, gone when it is closed: in memory, or, where `TEST_DATABASE_URL` names a server on
 * which databases may be created and dropped, a fresh one there, copied from one that is made once and stays.
 */
export async function createTestDatabase(options: Pick<OpenOptions, 'log'> = {}): Promise<OpenedDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return openDatabase({ ...options, url: 'pglite:', template: await emptyDatabase() });
  const name = `parallax_test_${randomUUID().replaceAll('-', '')}`;
  const template = await templateOn(server);
  await administer(server, (connection) => connection.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const database = await openDatabase({ ...options, url: addressOf(server, name) });
  const close = async () => {
    await database.close();
    await administer(server, (connection) => connection.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { ...database, close, [Symbol.asyncDispose]: close };
}

/** An empty, migrated database on the server, to be copied: whoever comes first makes it, and it stays. */
async function templateOn(server: string): Promise<string> {
  const name = `parallax_template_${templateKey(readMigrations())}`;
  await administer(server, async (connection) => {
    // One of several test workers makes it, the others wait; the lock goes with the connection.
    await connection.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await connection.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    await connection.query(`DROP DATABASE IF EXISTS ${name}_part WITH (FORCE)`);
    await connection.query(`CREATE DATABASE ${name}_part`);
    await (await openDatabase({ url: addressOf(server, `${name}_part`) })).close();
    await connection.query(`ALTER DATABASE ${name}_part RENAME TO ${name}`);
  });
  return name;
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function administer(server: string, work: (connection: pg.Client) => Promise<unknown>): Promise<void> {
  const connection = new pg.Client({ connectionString: server });
  await connection.connect();
  await work(connection).finally(() => connection.end());
}

/** Empties a test database, which is quicker than another: everything hangs on stories, articles, publishers, profiles and users. */
export async function emptyTables(db: Database): Promise<void> {
  await db.$transaction([
    db.story.deleteMany(),
    db.article.deleteMany(),
    db.publisher.deleteMany(),
    db.profile.deleteMany(),
    db.user.deleteMany(),
    db.signInLink.deleteMany(),
    db.$executeRaw`DELETE FROM graphile_worker._private_jobs`,
  ]);
}
