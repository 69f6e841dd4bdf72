import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Embedded, openEmbedded } from './embedded.ts';
import { applyMigrations, type Migration, readMigrations } from './migrations.ts';
import { emptyDatabase } from './template.ts';

let database: Embedded;
beforeAll(async () => {
  database = await openEmbedded({ loadDataDir: await emptyDatabase() });
}, 60_000);
afterAll(async () => {
  await database.pool.end();
  await database.pglite.close();
});

const made = (name: string, sql: string): Migration => ({ name, sql, checksum: `checksum of ${sql}` });
const recorded = async () =>
  (await database.pool.query('SELECT migration_name, finished_at FROM _prisma_migrations ORDER BY migration_name'))
    .rows;

it('applies what the database has not seen, in order, once', async () => {
  const known = readMigrations();
  expect(await applyMigrations(database.pool, known)).toEqual([]);
  const more = [...known, made('3000_a', 'CREATE TABLE a (); CREATE TABLE b ();'), made('3001_b', 'DROP TABLE b')];
  expect(await applyMigrations(database.pool, more)).toEqual(['3000_a', '3001_b']);
  expect(await applyMigrations(database.pool, more)).toEqual([]);
  expect((await recorded()).map((row) => row.migration_name)).toEqual(more.map(({ name }) => name));
});

it('leaves nothing of a migration that fails, so that it can be mended and applied', async () => {
  const before = await recorded();
  const broken = made('3002_c', 'CREATE TABLE c (); SELECT 1/0;');
  await expect(applyMigrations(database.pool, [broken])).rejects.toThrow('division by zero');
  expect(await recorded()).toEqual(before);
  expect(await applyMigrations(database.pool, [made('3002_c', 'CREATE TABLE c ()')])).toEqual(['3002_c']);
});

it('refuses one that was edited after it was applied', async () => {
  await expect(applyMigrations(database.pool, [made('3002_c', 'CREATE TABLE cc ()')])).rejects.toThrow('edited');
});

it('refuses to go on over one that Prisma left unfinished', async () => {
  await database.pool.query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '3002_c'");
  await expect(applyMigrations(database.pool, [])).rejects.toThrow('3002_c failed earlier');
});
