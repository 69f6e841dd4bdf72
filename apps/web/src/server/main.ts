// The website's process: Next renders, and what it renders for everyone is kept in front of it.
import { createServer, type RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { keepPages } from './kept-pages.ts';
import { PublicationWatch } from './publication-watch.ts';

/** How long an answer to what was published last may take, in milliseconds: as long as one to what a page is made from. */
const patience = 15_000;

const port = Number(process.env.WEB_PORT || 3000);
const hostname = process.env.HOST || '127.0.0.1';
const stateAddress = new URL('version', process.env.API_URL ?? 'http://127.0.0.1:4000/graphql');

async function publishedState(): Promise<string> {
  const response = await fetch(stateAddress, { signal: AbortSignal.timeout(patience) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${stateAddress} answered ${response.status}`);
  return text;
}

// As Node loads it the default export is the function; its types, read as Node does, call it a module.
const createApp = next as unknown as (options: { dev: boolean; dir: string; port: number; hostname: string }) => {
  prepare(): Promise<void>;
  getRequestHandler(): RequestListener;
};
const app = createApp({ dev: false, dir: fileURLToPath(new URL('../../', import.meta.url)), port, hostname });
await app.prepare();
const pages = keepPages(app.getRequestHandler(), (onChange) => new PublicationWatch(publishedState, onChange));
const server = createServer({ keepAliveTimeout: 65_000 }, pages.listener);
server.listen(port, hostname);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    pages.stop();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  });
}
