import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const web = join(root, 'apps/web');
/** How long a server may take until it answers, in milliseconds: the API reads and compares the sample articles first. */
const patience = 150_000;

/** A website that runs, with its API. */
export interface Site {
  /** The address of the website, without a slash at its end. */
  url: string;
  /** The address of the API. */
  apiUrl: string;
  /** Asks the API, as an editor, and gives the data. */
  ask: <Data>(query: string, variables?: object) => Promise<Data>;
  stopApi: () => Promise<void>;
  stop: () => Promise<void>;
}

interface Server {
  /** What it wrote so far, for messages. */
  output: () => string;
  hasEnded: () => boolean;
  stop: () => Promise<void>;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function startNode(file: string, args: readonly string[], cwd: string, variables: Record<string, string>): Server {
  if (!existsSync(file)) throw new Error(`${file} is not there. Run "npm run build" first.`);
  const child: ChildProcess = spawn(process.execPath, [file, ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece) => {
      written = (written + String(piece)).slice(-4000);
    });
  }
  const ended = once(child, 'exit');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    output: () => written,
    hasEnded,
    stop: async () => {
      if (hasEnded()) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(force);
    },
  };
}

/** Waits until `isReady` says so; it may throw as long as the server is not there. */
async function waitFor(server: Server, name: string, isReady: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (server.hasEnded()) throw new Error(`${name} ended before it was ready:\n${server.output()}`);
    try {
      if (await isReady()) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await server.stop();
  throw new Error(`${name} was not ready after ${patience / 1000} seconds:\n${server.output()}`);
}

/** What an editor's requests carry in these tests. */
const token = 'a-token-for-the-tests';

async function askApi<Data>(endpoint: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no data');
  return data;
}

interface Published {
  stories: { nodes: { isStale: boolean; briefing: object | null; quiz: object | null }[] };
}

/** Whether every story of the sample articles has its briefing and its quiz. */
async function isPublished(endpoint: string): Promise<boolean> {
  const { stories } = await askApi<Published>(
    endpoint,
    '{ stories { nodes { isStale briefing { revision } quiz { revision } } } }',
  );
  return stories.nodes.length > 0 && stories.nodes.every((story) => !story.isStale && story.briefing && story.quiz);
}

/** Starts the production server of the website on a free port, on an API that may not be there. */
export async function startWeb(apiUrl: string, webPort?: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = webPort ?? (await freePort());
  if (!existsSync(join(web, '.next/BUILD_ID'))) throw new Error('The website is not built. Run "npm run build" first.');
  const url = `http://127.0.0.1:${port}`;
  const server = startNode(join(web, 'dist/server/main.js'), [], web, {
    API_URL: apiUrl,
    HOST: '127.0.0.1',
    WEB_PORT: String(port),
    WEB_ORIGIN: url,
  });
  await waitFor(server, 'The website', async () => (await fetch(`${url}/icon.svg`)).ok);
  return { url, stop: server.stop };
}

/** Starts the API on the data in a folder, and waits until every story of the sample articles is published. */
async function startApi(folder: string, port: number, webOrigin: string): Promise<Server> {
  const api = startNode(join(root, 'apps/api/dist/main.js'), [], root, {
    API_PORT: String(port),
    HOST: '127.0.0.1',
    DATA_FOLDER: folder,
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
    PARALLAX_TOKEN: token,
    WEB_ORIGIN: webOrigin,
  });
  await waitFor(api, 'The API', () => isPublished(graphOf(port)));
  return api;
}

const graphOf = (port: number): string => `http://127.0.0.1:${port}/graphql`;

/** Fills a folder with what the API makes of the sample articles: for sites to start from, which takes them a fifth of the time. */
export async function fillDataFolder(folder: string): Promise<void> {
  const api = await startApi(folder, await freePort(), 'http://127.0.0.1');
  await api.stop();
}

/**
 * Starts the API with the sample articles, on a database of its own in a folder that is thrown away, and the website on it.
 * @param filled a folder to copy the data from; without one the API reads the articles itself.
 */
export async function startSite(filled?: string): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-site-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  const [port, webPort] = [await freePort(), await freePort()];
  const endpoint = graphOf(port);
  try {
    if (filled) await cp(filled, folder, { recursive: true });
    const api = await startApi(folder, port, `http://127.0.0.1:${webPort}`);
    const website = await startWeb(endpoint, webPort).catch(async (error) => {
      await api.stop();
      throw error;
    });
    return {
      url: website.url,
      apiUrl: endpoint,
      stopApi: api.stop,
      ask: (query, variables) => askApi(endpoint, query, variables),
      stop: async () => {
        await website.stop();
        await api.stop();
        await removeFolder();
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}
