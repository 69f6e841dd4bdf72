import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchOptions } from './fetch-options.ts';
import { Manners } from './manners.ts';

export type Route = { status?: number; headers?: Record<string, string>; body?: string | Uint8Array };
export type Asked = { path: string; headers: IncomingHttpHeaders };

export interface LocalServer {
  origin: string;
  port: number;
  asked: Asked[];
  close(): void;
}

/** A server on 127.0.0.1. What has no route is not found, a robots.txt too. */
export async function serve(
  routes: Record<string, Route | ((response: ServerResponse, asked: Asked) => void)>,
): Promise<LocalServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const one = { path: request.url!, headers: request.headers };
    asked.push(one);
    const route = routes[one.path] ?? { status: 404 };
    if (typeof route === 'function') route(response, one);
    else {
      response.writeHead(route.status ?? 200, { 'content-type': 'text/html', ...route.headers });
      response.end(route.body);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, port, asked, close };
}

/** Options that let a test reach its own server, and wait for nothing. */
export function local(options: FetchOptions = {}): FetchOptions {
  return {
    allowAddress: (address) => address === '127.0.0.1',
    allowPort: () => true,
    manners: new Manners(0),
    ...options,
  };
}

/** A page with so much text that its article can be found. */
export function page(sentence: string, head = ''): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><article><p>${sentence}</p></article></body></html>`;
}
