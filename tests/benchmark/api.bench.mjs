// What an answer of the API costs, in CPU time and requests a second, side by side and in turns.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { persisted } from '@parallax/schema/persisted';
import { parse } from 'graphql';
import pg from 'pg';
import { startPostgres } from '../../scripts/postgres.mjs';
import { nestedQuery, storeNested } from './api/nested-data.mjs';
import { installPostgraphile, postgraphileQuery, sentenceText } from './api/postgraphile.mjs';
import { asking, race, report, send, startProcess } from './api/processes.mjs';
import { freePort } from './site.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const server = await startPostgres();
if ('reason' in server) {
  console.log(`left out: ${server.reason}`);
  process.exit(0);
}
const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'));
const running = [];
try {
  const start = async (args, env) => {
    const port = await freePort();
    const child = await startProcess(args, {
      DATABASE_URL: server.url,
      PORT: String(port),
      API_PORT: String(port),
      ...env,
    });
    running.push(child);
    return { pid: child.pid, url: `http://127.0.0.1:${port}/graphql` };
  };
  const api = await start([here('../../apps/api/dist/main.js')], {
    SAMPLE_ARTICLES: 'off',
    LOG_LEVEL: 'error',
    RATE_LIMIT: '1000000000',
  });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await storeNested(client);
  await client.query(sentenceText);
  const database = (await client.query("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'")).rows[0]
    .pid;
  await client.end();
  const byHand = await start([here('api/statement-server.mjs')]);
  const asked = asking(api.url, nestedQuery);
  const answers = [await send(asking(byHand.url, nestedQuery)), await send(asked)].map(({ body }) => JSON.parse(body));
  if (JSON.stringify(answers[0].data) !== JSON.stringify(answers[1].data)) throw new Error('The answers differ.');
  await writeFile(join(folder, 'answer.json'), JSON.stringify(answers[0]));
  const contestants = [
    { name: 'one statement, plain Node HTTP', ask: asking(byHand.url, nestedQuery), pid: byHand.pid },
    { name: 'Parallax', ask: asked, pid: api.pid },
  ];
  const installed = installPostgraphile();
  if (installed === null) console.log('PostGraphile is left out: npm could not install it.');
  else {
    const other = await start([here('api/postgraphile-server.mjs')], { POSTGRAPHILE: installed });
    const ask = asking(other.url, postgraphileQuery);
    // It reads the schema when it is first asked.
    const { data } = JSON.parse((await send(ask)).body);
    const one = data.allStories.nodes[0].articlesByStoryId.nodes[0].sentencesByArticleId.nodes[0];
    const ours = answers[1].data.stories.nodes[0].articles.nodes[0].sentences[0];
    if (JSON.stringify(one) !== JSON.stringify(ours)) throw new Error('PostGraphile answers something else.');
    contestants.push({ name: 'PostGraphile', ask, pid: other.pid });
  }
  report(
    `20 stories, 5 articles, 10 sentences each from PostgreSQL (${Math.round(JSON.stringify(answers[0]).length / 1024)} KB)`,
    await race(contestants, { database: await parentOf(database) }),
  );

  const memory = await start([here('api/memory-server.mjs')]);
  const object = await start([here('api/object-server.mjs')], { ANSWER: join(folder, 'answer.json') });
  await send(asking(memory.url, nestedQuery));
  report(
    'the same answer from memory',
    await race(
      [
        { name: 'plain Node HTTP, serialised anew', ask: asking(object.url, nestedQuery), pid: object.pid },
        { name: 'Parallax', ask: asking(memory.url, nestedQuery), pid: memory.pid },
      ],
      { requests: 150 },
    ),
  );

  const address = `${memory.url}?documentId=${persisted(parse(nestedQuery)).id}`;
  const kept = { url: address, method: 'GET', headers: { accept: 'application/json' } };
  const { headers } = await send(kept);
  const known = { ...kept, headers: { ...kept.headers, 'if-none-match': headers.etag } };
  report(
    'the same answer persisted, asked for by its id, its bytes kept',
    await race(
      [
        { name: 'plain Node HTTP, serialised anew', ask: { url: object.url, method: 'GET' }, pid: object.pid },
        { name: 'Parallax', ask: kept, pid: memory.pid, requests: 600 },
        { name: 'Parallax, to whom has it already', ask: known, pid: memory.pid, requests: 2000 },
      ],
      { requests: 300 },
    ),
  );
} finally {
  for (const child of running) child.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** The process that a process was started by. */
async function parentOf(pid) {
  const { readFile } = await import('node:fs/promises');
  const line = await readFile(`/proc/${pid}/stat`, 'utf8');
  return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1]);
}
