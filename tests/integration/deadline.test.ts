import { type OpenedDatabase, openDatabase } from '@parallax/database';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres } from '../../scripts/postgres.mjs';
import { type ServedApi, serveApi } from './api-serve.ts';

const server = await startPostgres();
const without = 'reason' in server ? `: left out, because ${server.reason}` : '';
let database: OpenedDatabase;
let api: ServedApi;
let other: pg.Client;
/** Looks on: within a transaction, PostgreSQL tells of one moment only. */
let watch: pg.Client;

beforeAll(async () => {
  if ('reason' in server) return;
  database = await openDatabase({ url: server.url });
  api = await serveApi(database, { database: database.bounded(2_200), deadline: 2_000 });
  other = new pg.Client({ connectionString: server.url });
  watch = new pg.Client({ connectionString: server.url });
  await Promise.all([other.connect(), watch.connect()]);
});

afterAll(async () => {
  if ('reason' in server) return;
  await api[Symbol.asyncDispose]();
  await Promise.all([other.end(), watch.end()]);
  await database.close();
  await server.stop();
});

it.skipIf('reason' in server)(
  `the deadline of an operation ends the statement that it waits for${without}`,
  async () => {
    const ask = async () => {
      const response = await fetch(api.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ stories { nodes { title } } }' }),
      });
      return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    };
    const running = async () => {
      const { rows } = await watch.query(
        `SELECT query FROM pg_stat_activity WHERE state = 'active' AND wait_event_type = 'Lock' AND query LIKE '%"Story"%'`,
      );
      return rows.length;
    };
    expect(await ask()).toMatchObject({ data: { stories: { nodes: [] } } });
    // As slow as the other likes.
    await other.query('BEGIN');
    await other.query('LOCK TABLE "Story" IN ACCESS EXCLUSIVE MODE');
    const begun = performance.now();
    const asked = ask();
    while ((await running()) === 0) expect(performance.now() - begun).toBeLessThan(1_900);
    const { errors } = await asked;
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['DEADLINE']);
    expect(performance.now() - begun).toBeLessThan(6_000);
    // It ends on the server too, though what it waits for is still held.
    while ((await running()) > 0) expect(performance.now() - begun).toBeLessThan(6_000);
    await other.query('ROLLBACK');
    expect(await ask()).toMatchObject({ data: { stories: { nodes: [] } } });
    expect(api.logged).toEqual([]);
  },
);
