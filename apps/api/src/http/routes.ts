import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerText } from './text.ts';

/** What answers the requests for one path. */
export interface Route {
  path: string;
  /** The methods that it takes; every method where none are named. */
  methods?: readonly string[];
  answer(request: IncomingMessage, response: ServerResponse): Promise<void> | void;
}

const reading = ['GET', 'HEAD'] as const;

/** A route that is only read. */
export function readingRoute(path: string, answer: Route['answer']): Route {
  return { path, methods: reading, answer };
}

/** A route that changes something, and is asked by POST only. */
export function writingRoute(path: string, answer: Route['answer']): Route {
  return { path, methods: ['POST'], answer };
}

/** Sends each request to the route of its path. A path that no route has is a 404. */
export function answerByRoute(routes: readonly Route[]): Route['answer'] {
  const byPath = new Map(routes.map((route) => [route.path, route]));
  return (request, response) => {
    const route = byPath.get((request.url ?? '/').split('?')[0]!);
    if (!route || (route.methods && !route.methods.includes(request.method ?? ''))) {
      return answerText(response, 404, 'There is nothing here. The graph is at /graphql.');
    }
    return route.answer(request, response);
  };
}
