// What each setting of Yoga costs on a tiny query, beside plain Node HTTP and beside the API with all that it adds.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asking, race, report, send, startProcess } from './api/processes.mjs';
import { freePort } from './site.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const query = '{ __typename }';

const off = { maxRequestBodySize: false, graphiql: false, landingPage: false, multipart: false, cors: false };
const settings = {
  'Yoga as it comes': {},
  'without its limit on bodies': { maxRequestBodySize: false },
  'without its playground': { graphiql: false },
  'without CORS': { cors: false },
  'without masking errors': { maskedErrors: false },
  'without its cache of documents': { parserAndValidationCache: false },
  'without the first four': off,
};

const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'));
const running = [];
try {
  await writeFile(join(folder, 'answer.json'), JSON.stringify({ data: { __typename: 'Query' } }));
  const contestant = async (name, args, env) => {
    const port = await freePort();
    const child = await startProcess(args, { PORT: String(port), API_PORT: String(port), ...env });
    running.push(child);
    const ask = asking(`http://127.0.0.1:${port}/graphql`, query);
    const { data } = JSON.parse((await send(ask)).body);
    if (data?.__typename !== 'Query') throw new Error(`${name} does not answer.`);
    return { name, ask, pid: child.pid };
  };
  const contestants = [
    await contestant('plain Node HTTP', [here('api/object-server.mjs')], { ANSWER: join(folder, 'answer.json') }),
  ];
  for (const [name, given] of Object.entries(settings)) {
    contestants.push(await contestant(name, [here('api/yoga-server.mjs')], { SETTINGS: JSON.stringify(given) }));
  }
  contestants.push(
    await contestant('Parallax, all limits on', [here('../../apps/api/dist/main.js')], {
      DATABASE_URL: 'pglite:',
      SAMPLE_ARTICLES: 'off',
      JOBS: 'off',
      LOG_LEVEL: 'error',
      RATE_LIMIT: '1000000000',
    }),
  );
  report(`a tiny query, ${query}`, await race(contestants, { requests: 1_500, rounds: 7 }));
} finally {
  for (const child of running) child.stop();
  await rm(folder, { recursive: true, force: true });
}
