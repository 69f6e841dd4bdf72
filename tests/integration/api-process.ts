import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { newDataFolder } from '../data-folder.ts';

const main = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

export interface ApiProcess extends AsyncDisposable {
  /** The address of the graph. */
  url: string;
  child: ChildProcess;
}

/**
 * Starts the built API in a process of its own, on an embedded database and a port that are its alone.
 * @param folder its data folder; without one it gets one that is thrown away with it
 */
export async function startApi(environment: Record<string, string> = {}, folder?: string): Promise<ApiProcess> {
  const dataFolder = folder ?? (await newDataFolder('api'));
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      API_PORT: '0',
      DATABASE_URL: '',
      DATA_FOLDER: dataFolder,
      SAMPLE_ARTICLES: 'off',
      LOG_LEVEL: 'error',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let url = '';
  for await (const line of createInterface({ input: child.stdout! })) {
    url = /API ready at (\S+)/.exec(line)?.[1] ?? '';
    if (url) break;
  }
  if (!url) throw new Error('The API did not start.');
  child.stdout!.resume();
  return {
    url: url.replace('localhost', '127.0.0.1'),
    child,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      if (!folder) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
