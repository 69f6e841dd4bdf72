import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

const header = 'x-request-id';

/** Gives a request the id that its client or a proxy gave it, or a new one; the answer carries it too. */
export function identify(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers[header];
  const id = typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
  request.headers[header] = id;
  response.setHeader(header, id);
  return id;
}

/** Tells the id of the request in answers that have errors, and in the log where an error is a fault of ours. */
export function useRequestId(log: Logger): Plugin<object, { req: IncomingMessage }> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors?.length) return;
      const requestId = serverContext.req.headers[header];
      const faults = result.errors.map(({ extensions }) => extensions?.id).filter(Boolean);
      if (faults.length > 0) log.error({ requestId, faults }, 'A request met unexpected errors');
      setResult({ ...result, extensions: { ...result.extensions, requestId } });
    },
  };
}
