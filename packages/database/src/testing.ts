import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Database, type OpenedDatabase, type OpenOptions, openDatabase } from './open.ts';
import { emptyDatabase } from './template.ts';

export { emptyDatabase };

/**
 * An empty database of one's own, gone when it is closed: in memory, or, where `TEST_DATABASE_URL` names a server on
 * which databases may be created and dropped, a fresh one there.
 */
export async function createTestDatabase(options: Pick<OpenOptions, 'log'> = {}): Promise<OpenedDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return openDatabase({ ...options, url: 'pglite:', template: await emptyDatabase() });
  const name = `parallax_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ ...options, url: url.href });
  const close = async () => {
    await database.close();
    await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { ...database, close, [Symbol.asyncDispose]: close };
}

async function administer(server: string, sql: string): Promise<void> {
  const connection = new pg.Client({ connectionString: server });
  await connection.connect();
  await connection.query(sql).finally(() => connection.end());
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
