import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { publishedState } from '@parallax/database';
import { may } from '@parallax/schema';
import type { Logger } from 'pino';
import { createAuth } from './accounts/auth.ts';
import { accountRoutes } from './accounts/routes.ts';
import { viewerFinder } from './accounts/viewer.ts';
import { type ContextDependencies, contextMaker } from './graph/context.ts';
import { answerGraph } from './graph/graph.ts';
import { KeptAnswers } from './graph/kept-answers.ts';
import type { PersistedOperations } from './graph/persisted.ts';
import { defaultRateLimit, RateLimit } from './http/rate-limit.ts';
import { refuse } from './http/refuse.ts';
import { identify } from './http/request-id.ts';
import { answerByRoute, type Route, readingRoute } from './http/routes.ts';
import { stateRoutes } from './http/state.ts';
import type { Metrics } from './operations/metrics.ts';
import type { Tracing } from './operations/tracing.ts';

export interface ApiDependencies extends Omit<ContextDependencies, 'viewerOf'> {
  /** The operator's token. */
  token: string;
  /** Signs the cookies of sessions; without it they end with this process. */
  authSecret?: string | undefined;
  /** Whether anybody may make an account. By default they may. */
  isSignUpOpen?: boolean | undefined;
  /** Where the website is: the one foreign origin whose pages may ask from a browser. */
  webOrigin: string;
  /** What the website's own server proves itself by; without it, it is limited as everyone. */
  websiteToken?: string | undefined;
  /** How many points a client may spend in a minute. */
  ratePoints?: number | undefined;
  /** How long an operation may take, in milliseconds; ten seconds where nothing is said. */
  deadline?: number | undefined;
  /** The operations that are known by id: those of the website. */
  operations?: PersistedOperations | undefined;
  /** What is measured for Prometheus; without it, nothing is. */
  metrics?: Metrics | undefined;
  /** Tells a collector what takes how long; without it, nothing does. */
  tracing?: Tracing | undefined;
  log: Logger;
}

/** What a request may send: a page's query has some kilobytes, a teacher's file of questions 1 MB in base64, an editor's articles some megabytes. */
export const bodyLimits = { reader: 64 * 1024, teacher: 2 * 1024 * 1024, editor: 24 * 1024 * 1024 } as const;

/** How long a client may take for its headers, and for its whole request, in milliseconds. */
const deadlines = { headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 } as const;

/** The API as an HTTP server that does not listen yet. */
export function createApi(dependencies: ApiDependencies): Server {
  const { database, token, webOrigin, log, metrics, tracing, isSignUpOpen = true } = dependencies;
  const { websiteToken, ratePoints = defaultRateLimit, operations = new Map() } = dependencies;
  const { authSecret = randomBytes(32).toString('base64url') } = dependencies;
  const auth = createAuth({ database, secret: authSecret, webOrigin, log });
  const viewerOf = viewerFinder({ database, auth, token, webOrigin });
  const routes: Route[] = [
    {
      path: '/graphql',
      answer: answerGraph({
        contextOf: contextMaker({ ...dependencies, viewerOf }),
        bodyLimitOf: async (request) => {
          const viewer = await viewerOf(request);
          if (may(viewer, 'ingest')) return bodyLimits.editor;
          return may(viewer, 'teach') ? bodyLimits.teacher : bodyLimits.reader;
        },
        viewerOf,
        rateLimit: new RateLimit({ points: ratePoints, websiteToken }),
        deadline: dependencies.deadline,
        operations,
        kept: new KeptAnswers({ stateOf: () => publishedState(database) }),
        webOrigin,
        metrics,
        tracing,
        log,
      }),
    },
    readingRoute('/', (_request, response) => void response.writeHead(302, { location: '/graphql' }).end()),
    ...accountRoutes({ database, auth, viewerOf, isSignUpOpen }),
    ...stateRoutes(database, log),
    ...(metrics ? [metrics.route()] : []),
  ];
  const paths = new Set(routes.map(({ path }) => path));
  const answer = answerByRoute(routes);

  return createServer({ ...deadlines, keepAliveTimeout: 65_000 }, async (request, response) => {
    const start = performance.now();
    response.setHeader('x-content-type-options', 'nosniff');
    const requestId = identify(request, response);
    const path = request.url?.split('?')[0] ?? '/';
    response.on('close', () => {
      const milliseconds = Math.round(performance.now() - start);
      log.debug({ requestId, method: request.method, path, status: response.statusCode, milliseconds }, 'Answered');
      metrics?.onRequest(paths.has(path) ? path : 'other', response.statusCode);
    });
    try {
      if (!tracing) await answer(request, response);
      else
        await tracing.request(request, response, paths.has(path) ? path : 'other', async () =>
          answer(request, response),
        );
    } catch (error) {
      refuse(response, error, log.child({ requestId }));
    }
  });
}
