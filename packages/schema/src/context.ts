import type { Database } from '@parallax/database';
import type { Events } from './events.ts';
import type { Publishing } from './publishing.ts';
import type { Viewer } from './viewer.ts';

/** What resolvers get for one operation. */
export interface Context {
  db: Database;
  now(): Date;
  /** Brings articles in and publishes what comes of them; the API gives it, because the graph itself analyses nothing. */
  publishing: Publishing;
  /** For subscriptions. */
  events: Events;
  /** Aborted when the operation has taken too long, or nobody waits for it: no further statement is sent. */
  signal?: AbortSignal;
  /** Who asks. */
  viewer: Viewer;
}
