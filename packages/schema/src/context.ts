import type { Database } from '@parallax/database';
import type { Publishing } from './publishing.ts';

/** What resolvers get for one operation. */
export interface Context {
  db: Database;
  now(): Date;
  /** Brings articles in and publishes what comes of them; the API gives it, because the graph itself analyses nothing. */
  publishing: Publishing;
  /** Whether the request carried the editor's token. */
  isEditor: boolean;
}
