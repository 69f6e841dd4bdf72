// The whole product on ports and a folder of its own, for benchmarks that need its pages.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

/** A port that nobody listens on. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function ask(api, query) {
  const response = await fetch(api, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()).data;
}

/**
 * Starts website and API with the sample articles, and waits until every story is published.
 * @returns the website's address, what it holds, and how to stop it
 */
export async function startSite() {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'));
  const [webPort, apiPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${webPort}`;
  const api = `http://127.0.0.1:${apiPort}/graphql`;
  const child = spawn(process.execPath, [start], {
    env: {
      ...process.env,
      WEB_PORT: String(webPort),
      API_PORT: String(apiPort),
      WEB_ORIGIN: url,
      DATA_FOLDER: folder,
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (piece) => {
    output += piece;
  });
  while (!output.includes('Parallax is running')) {
    if (child.exitCode !== null) throw new Error(`The site did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  let stories = [];
  while (stories.length === 0 || stories.some(({ isStale, briefing }) => isStale || !briefing)) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const query = '{ stories { nodes { slug isStale briefing { revision } articles { nodes { id } } } } }';
    stories = (await ask(api, query)).stories.nodes;
  }
  return {
    url,
    stories,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
