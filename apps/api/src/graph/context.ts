import type { IncomingMessage } from 'node:http';
import type { Database } from '@parallax/database';
import type { Context, Publishing } from '@parallax/schema';
import { carriesToken } from '../http/bearer.ts';

export interface ContextDependencies {
  database: Database;
  publishing: Publishing;
  /** The editor's token. */
  token: string;
}

/** Makes what the resolvers of one request get: the database, who asks, what they may set off. */
export function contextMaker({ database, publishing, token }: ContextDependencies) {
  return (request: IncomingMessage): Context => ({
    db: database,
    now: () => new Date(),
    publishing,
    isEditor: carriesToken(request.headers.authorization, token),
  });
}
