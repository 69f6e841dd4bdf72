import type { IncomingMessage } from 'node:http';
import type { Database } from '@parallax/database';
import { type Context, guest, operator, type Publishing } from '@parallax/schema';
import { carriesToken } from '../http/bearer.ts';

export interface ContextDependencies {
  database: Database;
  publishing: Publishing;
  /** The operator's token. */
  token: string;
}

/** Makes what the resolvers of one request get: the database, who asks, what they may set off. */
export function contextMaker({ database, publishing, token }: ContextDependencies) {
  return (request: IncomingMessage): Context => ({
    db: database,
    now: () => new Date(),
    publishing,
    viewer: carriesToken(request.headers.authorization, token) ? operator : guest,
  });
}
