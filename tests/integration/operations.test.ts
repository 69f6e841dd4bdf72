import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { addJob, type OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EventHub } from '../../apps/api/src/events/hub.ts';
import { createLog } from '../../apps/api/src/operations/log.ts';
import { Metrics } from '../../apps/api/src/operations/metrics.ts';
import { createApi } from '../../apps/api/src/server.ts';

let database: OpenedDatabase;
let server: ReturnType<typeof createApi>;
let url: string;
const logged: string[] = [];
const token = 'the-operator-of-this-test';

beforeAll(async () => {
  database = await createTestDatabase();
  const db = database.prisma;
  const hub = new EventHub((await database.queue()).presence);
  const log = createLog('debug', { write: (line) => void logged.push(line) });
  const publishing = { ingest: () => Promise.reject(new Error('A fault of ours.')) };
  server = createApi({
    database: db,
    publishing,
    hub,
    token,
    webOrigin: 'http://localhost:3000',
    metrics: new Metrics(db, hub),
    log,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

function ask(query: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
}

it('names a request as its client does, or anew, in the answer, in its errors and in the log', async () => {
  const fine = await ask('{ __typename }', { 'x-request-id': 'mine-1' });
  expect(fine.headers.get('x-request-id')).toBe('mine-1');
  expect(await fine.json()).not.toHaveProperty('extensions.requestId');
  const unfit = await ask('{ __typename }', { 'x-request-id': 'not fit for a log' });
  expect(unfit.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);

  const bad = 'mutation { ingestArticles(articles: [{ key: "k", text: "t" }]) { __typename } }';
  const fault = await ask(bad, { 'x-request-id': 'mine-2', authorization: `Bearer ${token}` });
  const { errors, extensions } = (await fault.json()) as {
    errors: { extensions: { id: string } }[];
    extensions: object;
  };
  expect(extensions).toMatchObject({ requestId: 'mine-2' });
  const lines = logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(expect.objectContaining({ requestId: 'mine-2', faults: [errors[0]!.extensions.id] }));
  expect(lines).toContainEqual(expect.objectContaining({ requestId: 'mine-2', path: '/graphql', status: 200 }));
  expect(logged.join('')).not.toContain(token);
});

it('gives Prometheus what it measures, of a bounded number of names, and to nobody outside', async () => {
  await addJob(database.prisma, 'reread-article', { article: 'x' });
  for (let number = 0; number < 120; number++) await (await ask(`query Name${number} { __typename }`)).text();
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toMatch(/^parallax_jobs\{task="reread-article",state="waiting"\} 1$/m);
  expect(text).toMatch(/^parallax_operation_duration_seconds_count\{operation="Name1",outcome="ok"\} 1$/m);
  const names = new Set(text.match(/operation="[^"]+"/g));
  expect(names.size).toBeLessThanOrEqual(101);
  expect(names).toContain('operation="other"');
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(text).toMatch(/^parallax_requests_total\{path="\/graphql",status="2xx"\} \d+$/m);
  const outside = await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(outside.status).toBe(404);
});

it('is ready only with all migrations and the queue', async () => {
  const ready = async () => {
    const response = await fetch(`${url}/ready`);
    return [response.status, await response.text()];
  };
  expect(await ready()).toEqual([200, 'Ready.\n']);
  const db = database.prisma;
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_feeds'`;
  expect(await ready()).toEqual([503, expect.stringContaining('_feeds')]);
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = now()`;
  expect((await ready())[0]).toBe(200);
});
