import type { Pool } from 'pg';
import type { Presence } from '../events/presence.ts';

/** What a worker needs of the database besides the stores. */
export interface Queue {
  /** What graphile-worker runs on. */
  readonly pool: Pool;
  readonly presence: Presence;
}
