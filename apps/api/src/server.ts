import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Database, publishedState } from '@parallax/database';
import { type Context, type Publishing, schema } from '@parallax/schema';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { BoundedCache } from './graph/bounded-cache.ts';
import { useCost } from './graph/cost.ts';
import { maskErrors } from './graph/errors.ts';
import { limitPlugins } from './graph/limits.ts';
import { pagePolicy, playground } from './graphiql/page.ts';
import { carriesToken } from './http/bearer.ts';
import { BodyError, readJsonObject } from './http/body.ts';

export interface ApiDependencies {
  database: Database;
  publishing: Publishing;
  /** The editor's token. */
  token: string;
  /** The one foreign origin whose pages may ask from a browser. */
  webOrigin: string;
  log: Logger;
}

/** What a request may send: a page's query has some kilobytes, an editor's articles some megabytes. */
export const bodyLimits = { reader: 64 * 1024, editor: 24 * 1024 * 1024 } as const;

/** How long a client may take for its headers, and for its whole request, in milliseconds. */
const deadlines = { headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 } as const;

/** The API as an HTTP server that does not listen yet. */
export function createApi({ database, publishing, token, webOrigin, log }: ApiDependencies): Server {
  const yoga = createYoga<{ req: IncomingMessage }, Context>({
    schema,
    context: ({ req }) => ({
      db: database,
      now: () => new Date(),
      publishing,
      isEditor: carriesToken(req.headers.authorization, token),
    }),
    plugins: [...limitPlugins(), useCost()],
    maskedErrors: { maskError: maskErrors(log) },
    cors: {
      origin: webOrigin,
      credentials: false,
      methods: ['GET', 'POST'],
      allowedHeaders: ['content-type', 'authorization'],
      maxAge: 600,
    },
    parserAndValidationCache: {
      documentCache: new BoundedCache(200, 16_384),
      errorCache: new BoundedCache(200, 16_384),
    },
    // The playground is served below, packed.
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    // Bodies come to Yoga read and limited.
    maxRequestBodySize: false,
    logging: false,
  });

  async function answerGraph(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET' && request.headers.accept?.includes('text/html')) {
      await answerPlayground(request, response);
      return;
    }
    if (request.method === 'POST') {
      const limit = carriesToken(request.headers.authorization, token) ? bodyLimits.editor : bodyLimits.reader;
      // Yoga takes a body that is read already from here.
      Object.assign(request, { body: await readJsonObject(request, limit) });
    }
    await yoga(request, response, { req: request });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/graphql') return answerGraph(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answerText(response, 404, 'There is nothing here.');
    if (path === '/') {
      response.writeHead(302, { location: '/graphql' }).end();
      return;
    }
    if (path === '/health') return answerText(response, 200, 'The process lives.');
    if (path === '/ready') return answerReady(response);
    if (path === '/version') return answerText(response, 200, await publishedState(database));
    return answerText(response, 404, 'There is nothing here. The graph is at /graphql.');
  }

  async function answerReady(response: ServerResponse): Promise<void> {
    try {
      await database.$queryRaw`select 1`;
      answerText(response, 200, 'Ready.');
    } catch (error) {
      log.warn({ err: error }, 'The database does not answer');
      answerText(response, 503, 'The database does not answer.');
    }
  }

  return createServer({ ...deadlines, keepAliveTimeout: 65_000 }, (request, response) => {
    const start = performance.now();
    response.setHeader('x-content-type-options', 'nosniff');
    response.on('close', () => {
      const milliseconds = Math.round(performance.now() - start);
      log.debug({
        method: request.method,
        path: request.url?.split('?')[0],
        status: response.statusCode,
        milliseconds,
      });
    });
    answer(request, response).catch((error: unknown) => refuse(response, error, log));
  });
}

async function answerPlayground(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    answerText(response, 406, 'The playground is sent packed: a browser takes it so.');
    return;
  }
  const page = await playground();
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': page.length,
    'content-security-policy': pagePolicy,
    'referrer-policy': 'no-referrer',
    vary: 'accept, accept-encoding',
  });
  response.end(page);
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** A request that did not get as far as the graph. */
function refuse(response: ServerResponse, error: unknown, log: Logger): void {
  const known = error instanceof BodyError ? error : null;
  if (!known && !response.destroyed) log.error({ err: error }, 'Unexpected error before the graph');
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const { status, code, message } = known ?? {
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong on our side.',
  };
  // What is left of a body that is too large is not read: the connection ends with the answer.
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
