import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { channel, type ParallaxEvent, readEvent } from './events.ts';

/**
 * A connection of a process's own that hears what is announced. While it stands, the process counts as alive: the jobs of
 * those whose presence is gone are taken up by others.
 */
export interface Presence {
  /** Calls back for everything that is announced from now on. @returns ends it. */
  onEvent(listener: (event: ParallaxEvent) => void): () => void;
  /** Calls back when the connection stands again after a break, in which events were missed. @returns ends it. */
  onReconnect(listener: () => void): () => void;
  /** Shows for as long as this stands that this worker lives. */
  vouchFor(worker: string): Promise<void>;
  /** Hands the jobs of workers that do not live any more back to the queue. @returns whose. */
  freeDeadWorkers(): Promise<string[]>;
  close(): Promise<void>;
}

interface Happenings {
  event: [ParallaxEvent];
  reconnect: [];
}

function listening(emitter: EventEmitter<Happenings>): Pick<Presence, 'onEvent' | 'onReconnect'> {
  // One for each subscription; their number is bounded elsewhere.
  emitter.setMaxListeners(0);
  return {
    onEvent(listener) {
      emitter.on('event', listener);
      return () => void emitter.off('event', listener);
    },
    onReconnect(listener) {
      emitter.on('reconnect', listener);
      return () => void emitter.off('reconnect', listener);
    },
  };
}

/** The presence of the one process that has an embedded database open: whoever held a job before is gone. */
export async function embeddedPresence(
  onNotification: (listener: (channel: string, payload: string) => void) => () => void,
  pool: pg.Pool,
): Promise<Presence> {
  const emitter = new EventEmitter<Happenings>();
  const vouched = new Set<string>();
  await pool.query(`LISTEN ${channel}`);
  const end = onNotification((on, payload) => {
    const event = on === channel ? readEvent(payload) : null;
    if (event) emitter.emit('event', event);
  });
  return {
    ...listening(emitter),
    async vouchFor(worker) {
      vouched.add(worker);
    },
    async freeDeadWorkers() {
      const { rows } = await pool.query(
        `SELECT DISTINCT locked_by FROM graphile_worker._private_jobs
         WHERE locked_at IS NOT NULL AND NOT locked_by = ANY($1)`,
        [[...vouched]],
      );
      return unlock(pool, rows);
    },
    async close() {
      end();
    },
  };
}

/** Tells our advisory locks from others': the first of their two numbers. */
const presence = 51_512;

/** How long a job was held at least before its holder is asked after: a new worker is vouched for within that. Seconds. */
const grace = 2;

const firstWait = 100;
const longestWait = 10_000;

/** A presence on a server. It connects again by itself. */
export async function serverPresence(config: pg.ClientConfig, onError: (error: Error) => void): Promise<Presence> {
  const emitter = new EventEmitter<Happenings>();
  const vouched = new Set<string>();
  let isClosed = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    // A peer that is gone without a word is found out by TCP, not only by the next statement.
    const fresh = new pg.Client({ ...config, keepAlive: true, application_name: 'parallax presence' });
    fresh.on('notification', ({ channel: on, payload = '' }) => {
      const event = on === channel ? readEvent(payload) : null;
      if (event) emitter.emit('event', event);
    });
    let isGone = false;
    const gone = (error: Error) => {
      if (isGone || isClosed) return;
      isGone = true;
      onError(error);
      void reconnect();
    };
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${channel}`);
      for (const worker of vouched) await lock(fresh, worker);
    } catch (error) {
      fresh.on('error', () => {});
      await fresh.end().catch(() => {});
      throw error;
    }
    fresh.on('error', gone);
    fresh.on('end', () => gone(new Error('The connection ended.')));
    return fresh;
  }

  async function reconnect(): Promise<void> {
    for (let wait = firstWait; !isClosed; wait = Math.min(2 * wait, longestWait)) {
      await sleep(wait * (0.5 + Math.random() / 2), undefined, { ref: false });
      try {
        if (isClosed) return;
        client = await connect();
        emitter.emit('reconnect');
        return;
      } catch (error) {
        onError(error as Error);
      }
    }
  }

  return {
    ...listening(emitter),
    async vouchFor(worker) {
      vouched.add(worker);
      await lock(client, worker);
    },
    async freeDeadWorkers() {
      const { rows } = await client.query(
        `SELECT DISTINCT j.locked_by FROM graphile_worker._private_jobs j
         WHERE j.locked_at < now() - $2 * interval '1 second' AND NOT EXISTS (
           SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
             AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
             AND l.classid = $1::oid AND l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295)`,
        [presence, grace],
      );
      return unlock(client, rows);
    },
    async close() {
      isClosed = true;
      await client.end();
    },
  };
}

async function lock(client: pg.Client, worker: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [presence, worker]);
}

async function unlock(
  connection: Pick<pg.Pool | pg.Client, 'query'>,
  rows: readonly { locked_by: string }[],
): Promise<string[]> {
  const workers = rows.map((row) => row.locked_by);
  if (workers.length > 0) {
    await connection.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [workers]);
    await connection.query(`SELECT pg_notify('jobs:insert', '{"count":8}')`);
  }
  return workers;
}
