import type { IncomingMessage } from 'node:http';
import type { Database } from '@parallax/database';
import type { Context, Publishing, Viewer } from '@parallax/schema';

export interface ContextDependencies {
  database: Database;
  publishing: Publishing;
  /** Who sends a request. */
  viewerOf(request: IncomingMessage): Promise<Viewer>;
}

/** Makes what the resolvers of one request get: the database, who asks, what they may set off. */
export function contextMaker({ database, publishing, viewerOf }: ContextDependencies) {
  return async (request: IncomingMessage): Promise<Context> => ({
    db: database,
    now: () => new Date(),
    publishing,
    viewer: await viewerOf(request),
  });
}
