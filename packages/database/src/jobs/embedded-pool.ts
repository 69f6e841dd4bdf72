import { EventEmitter } from 'node:events';
import type pg from 'pg';

type Notifications = (listener: (channel: string, payload: string) => void) => () => void;

/**
 * The one session of an embedded database, as the queue wants to see it: a pool from which it takes a client for statements
 * and keeps another one to listen. The session is taken for a client's first statement only, and what it hears is handed on.
 */
export class EmbeddedPool extends EventEmitter {
  readonly #pool: pg.Pool;
  readonly #notifications: Notifications;

  constructor(pool: pg.Pool, notifications: Notifications) {
    super();
    this.#pool = pool;
    this.#notifications = notifications;
    // The queue asks for these. A session in this process does not break.
    this.on('error', () => {}).on('connect', () => {});
  }

  connect(callback?: (error: undefined, client: BorrowedSession, release: () => void) => void) {
    const client = new BorrowedSession(this.#pool, this.#notifications);
    if (!callback) return Promise.resolve(client);
    callback(undefined, client, () => client.release());
    return undefined;
  }

  query(...args: Parameters<pg.Pool['query']>) {
    return this.#pool.query(...args);
  }
}

class BorrowedSession extends EventEmitter {
  readonly #pool: pg.Pool;
  readonly #notifications: Notifications;
  #client: pg.PoolClient | null = null;
  #endListening: (() => void) | null = null;

  constructor(pool: pg.Pool, notifications: Notifications) {
    super();
    this.#pool = pool;
    this.#notifications = notifications;
  }

  async query(...args: Parameters<pg.Pool['query']>): Promise<unknown> {
    const [statement] = args as unknown as [string | { text: string }];
    const text = typeof statement === 'string' ? statement : statement.text;
    if (text.startsWith('UNLISTEN')) {
      // The session goes on to listen: another may still want to hear.
      this.#endListening?.();
      this.#endListening = null;
      return { rows: [] };
    }
    if (text.startsWith('LISTEN')) {
      this.#endListening ??= this.#notifications((channel, payload) => this.emit('notification', { channel, payload }));
      return this.#pool.query(text);
    }
    this.#client ??= await this.#pool.connect();
    return this.#client.query(...args);
  }

  release(): void {
    this.#client?.release();
    this.#client = null;
  }
}
