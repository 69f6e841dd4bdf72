import type { IncomingMessage } from 'node:http';
import type { Database } from '@parallax/database';
import type { Context, Publishing, Viewer } from '@parallax/schema';
import type { EventHub } from '../events/hub.ts';
import { clientAddress } from '../http/client-address.ts';

export interface ContextDependencies {
  database: Database;
  publishing: Publishing;
  /** What subscriptions hear of. */
  hub: Pick<EventHub, 'of'>;
  /** Who sends a request. */
  viewerOf(request: IncomingMessage): Promise<Viewer>;
}

/** Makes what the resolvers of one request get: the database, who asks, what they may set off and hear of. */
export function contextMaker({ database, publishing, hub, viewerOf }: ContextDependencies) {
  return async (request: IncomingMessage): Promise<Context> => {
    const viewer = await viewerOf(request);
    return {
      db: database,
      now: () => new Date(),
      publishing,
      events: hub.of(viewer.id ?? clientAddress(request)),
      viewer,
    };
  };
}
