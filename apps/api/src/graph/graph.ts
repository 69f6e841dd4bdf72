import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Context, schema } from '@parallax/schema';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { answerPlayground, wantsPlayground } from '../graphiql/answer.ts';
import { readJsonObject } from '../http/body.ts';
import { send } from '../http/send.ts';
import { BoundedCache } from './bounded-cache.ts';
import { useBytes } from './bytes.ts';
import { useCompiledExecution } from './compiled.ts';
import { useCost } from './cost.ts';
import { maskErrors } from './errors.ts';
import { useFreshContext } from './fresh-context.ts';
import { limitPlugins } from './limits.ts';

export interface GraphDependencies {
  /** What the resolvers of one request get. */
  contextOf(request: IncomingMessage): Context | Promise<Context>;
  /** How many bytes the body of a request may have. */
  bodyLimitOf(request: IncomingMessage): Promise<number>;
  /** The one foreign origin whose pages may ask from a browser. */
  webOrigin: string;
  log: Logger;
}

/** Answers requests for the graph, and for the playground where a browser asks for a page. */
export function answerGraph({ contextOf, bodyLimitOf, webOrigin, log }: GraphDependencies) {
  const yoga = createYoga<{ req: IncomingMessage }, Context>({
    schema,
    context: ({ req }) => contextOf(req),
    plugins: [...limitPlugins(), useCompiledExecution(), useCost(), useFreshContext(), useBytes()],
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
    // The playground is served by us, packed.
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    // Bodies come to Yoga read and limited.
    maxRequestBodySize: false,
    logging: false,
  });

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (wantsPlayground(request)) return answerPlayground(request, response);
    // Also where there is no body: a token that is none is told here, before the graph.
    const limit = await bodyLimitOf(request);
    if (request.method === 'POST') {
      // Yoga takes a body that is read already from here.
      Object.assign(request, { body: await readJsonObject(request, limit) });
    }
    await send(await yoga.handleNodeRequestAndResponse(request, response, { req: request }), response);
  };
}
