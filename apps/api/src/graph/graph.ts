import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Context, schema, type Viewer } from '@parallax/schema';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { answerPlayground, wantsPlayground } from '../graphiql/answer.ts';
import { readJsonObject } from '../http/body.ts';
import { type RateLimit, requestPoints, tellAllowance } from '../http/rate-limit.ts';
import { useRequestId } from '../http/request-id.ts';
import { readyBody, send } from '../http/send.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { Tracing } from '../operations/tracing.ts';
import { BoundedCache } from './bounded-cache.ts';
import { useBytes } from './bytes.ts';
import { isCacheable } from './cacheable.ts';
import { useCompiledExecution } from './compiled.ts';
import { useCost } from './cost.ts';
import { operationDeadline, useDeadline } from './deadline.ts';
import { maskErrors } from './errors.ts';
import { useFreshContext } from './fresh-context.ts';
import { useInvalid } from './invalid.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { limitPlugins } from './limits.ts';
import { type PersistedOperations, withText } from './persisted.ts';
import type { GraphRequest } from './request.ts';

export interface GraphDependencies {
  /** What the resolvers of one request get. */
  contextOf(request: IncomingMessage): Context | Promise<Context>;
  /** Who sends a request. */
  viewerOf(request: IncomingMessage): Promise<Viewer>;
  /** How many bytes the body of a request may have. */
  bodyLimitOf(request: IncomingMessage): Promise<number>;
  rateLimit: RateLimit;
  /** How long an operation may take, in milliseconds. */
  deadline?: number | undefined;
  operations: PersistedOperations;
  kept: KeptAnswers;
  /** The one foreign origin whose pages may ask from a browser. */
  webOrigin: string;
  metrics?: Metrics | undefined;
  tracing?: Tracing | undefined;
  log: Logger;
}

/** Answers requests for the graph, and for the playground where a browser asks for a page. */
export function answerGraph(dependencies: GraphDependencies) {
  const { deadline = operationDeadline } = dependencies;
  const { contextOf, viewerOf, bodyLimitOf, rateLimit, operations, kept, webOrigin, metrics, tracing, log } =
    dependencies;
  const yoga = createYoga<GraphRequest, Context>({
    schema,
    context: ({ req }) => contextOf(req),
    plugins: [
      ...limitPlugins(),
      useInvalid(),
      useCompiledExecution(),
      useDeadline(deadline),
      useCost(),
      useFreshContext(),
      useRequestId(log),
      ...(metrics ? [metrics.plugin()] : []),
      ...(tracing ? [tracing.plugin()] : []),
      useBytes(),
    ],
    maskedErrors: { maskError: maskErrors(log) },
    cors: {
      origin: webOrigin,
      credentials: false,
      methods: ['GET', 'POST'],
      allowedHeaders: ['content-type', 'authorization'],
      exposedHeaders: ['ratelimit', 'ratelimit-policy', 'retry-after', 'x-request-id'],
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

  const cacheable = new Map<string, boolean>();

  /** Under which name the answer to a GET may be kept for everyone; null where it may not. */
  function addressOf({ method, headers }: IncomingMessage, params: URLSearchParams): string | null {
    const id = params.get('documentId');
    if (method !== 'GET' || id === null || headers.authorization || headers.cookie || headers.origin) return null;
    const text = operations.get(id);
    if (text === undefined) return null;
    let isForAll = cacheable.get(id);
    if (isForAll === undefined) {
      isForAll = isCacheable(schema, text);
      cacheable.set(id, isForAll);
    }
    return isForAll ? [id, params.get('variables'), params.get('operationName'), headers.accept].join('\n') : null;
  }

  async function answerOperation(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Also where there is no body: a token that is none is told here, before the graph.
    const limit = await bodyLimitOf(request);
    const client = rateLimit.clientOf(request, await viewerOf(request));
    tellAllowance(response, await rateLimit.spend(client, requestPoints));
    const params = new URLSearchParams(request.url?.split('?')[1]);
    const address = addressOf(request, params);
    const state = address === null ? null : await kept.refresh();
    if (address !== null && kept.answer(address, request, response)) return;

    if (request.method === 'POST') {
      // Yoga takes a body that is read already from here.
      Object.assign(request, { body: withText(await readJsonObject(request, limit), operations) });
    } else if (params.has('documentId')) {
      const { query } = withText({ documentId: params.get('documentId') }, operations);
      params.delete('documentId');
      params.set('query', String(query));
      request.url = `/graphql?${params}`;
    }
    const forAll = address === null ? null : { hasErrors: false };
    const over = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) over.abort();
    });
    const asked: GraphRequest = {
      req: request,
      over,
      forAll,
      spend: async (points) => {
        const allowance = await rateLimit.spend(client, points);
        tellAllowance(response, allowance);
        return allowance;
      },
    };
    const answer = await yoga.handleNodeRequestAndResponse(request, response, asked);
    const body = asked.written ?? readyBody(answer);
    if (address !== null && state !== null && body && answer.status === 200 && !forAll?.hasErrors) {
      kept.keep(address, state, Buffer.concat(body), answer.headers.get('content-type') ?? 'application/json');
      if (kept.answer(address, request, response)) return;
    }
    await send(answer, body, response);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (wantsPlayground(request)) return answerPlayground(request, response);
    return answerOperation(request, response);
  };
}
