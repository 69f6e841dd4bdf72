import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { RequestError } from './request-error.ts';

/** Answers a request that did not get as far as the graph. */
export function refuse(response: ServerResponse, error: unknown, log: Logger): void {
  const known = error instanceof RequestError ? error : null;
  if (!known && !response.destroyed) log.error({ err: error }, 'Unexpected error before the graph');
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const { status, code, message, headers } = known ?? {
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong on our side.',
    headers: {},
  };
  // What is left of a body that is too large is not read: the connection ends with the answer.
  response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
