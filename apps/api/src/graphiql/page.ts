import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { examples } from './examples.ts';

const pack = promisify(gzip);

/** Nothing of the page comes from another host: its scripts and styles stand in it, and the browser is told to load no other. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src 'self' blob:",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

let kept: Promise<Buffer> | undefined;

/** The playground as one page, packed with gzip. It is made when it is first asked for: it has nine megabytes. */
export function playground(): Promise<Buffer> {
  kept ??= make();
  return kept;
}

async function make(): Promise<Buffer> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    title: 'Parallax: the graph',
    defaultTabs: examples.map(({ query }) => ({ query })),
    shouldPersistHeaders: false,
    subscriptionsProtocol: 'SSE',
  });
  return pack(page, { level: constants.Z_BEST_SPEED });
}
