import { setTimeout as sleep } from 'node:timers/promises';
import type { RobotsRules } from './robots.ts';

/** Hosts that are remembered; the one longest known is forgotten first. */
const maxHosts = 1000;

interface Host {
  /** Settles, and never fails, when all that has been asked of the host is done. */
  done: Promise<void>;
  /** When it may be asked again, in milliseconds of the clock. */
  freeAt: number;
}

/** What a polite reader remembers of the hosts that it visits. One is shared by all fetches that ought to know of each other. */
export class Manners {
  readonly #pause: number;
  readonly #hosts = new Map<string, Host>();
  readonly #rules = new Map<string, { rules: Promise<RobotsRules>; until: number }>();

  /** @param pause milliseconds between the end of one request to a host and the beginning of the next */
  constructor(pause = 1000) {
    this.#pause = pause;
  }

  /** Does `work` when nothing else is asked of `host`, and a pause has passed since (`longer`, where the host wants that). */
  async turn<T>(host: string, longer: number, work: () => Promise<T>): Promise<T> {
    const known = this.#hosts.get(host) ?? { done: Promise.resolve(), freeAt: 0 };
    const result = known.done.then(async () => {
      const wait = known.freeAt - Date.now();
      if (wait > 0) await sleep(wait);
      try {
        return await work();
      } finally {
        known.freeAt = Date.now() + Math.max(this.#pause, longer);
      }
    });
    known.done = result.then(
      () => {},
      () => {},
    );
    remember(this.#hosts, host, known);
    return result;
  }

  /** The rules of an origin, read by `read` where they are not known or too old. */
  async rules(origin: string, read: () => Promise<RobotsRules>): Promise<RobotsRules> {
    const known = this.#rules.get(origin);
    if (known && known.until > Date.now()) return known.rules;
    const entry = { rules: read(), until: Number.POSITIVE_INFINITY };
    remember(this.#rules, origin, entry);
    try {
      const rules = await entry.rules;
      entry.until = Date.now() + hour;
      return rules;
    } catch (error) {
      // For a short while, so that the many entries of a feed do not each wait for a host that is down.
      entry.until = Date.now() + minute;
      throw error;
    }
  }
}

const minute = 60_000;
/** RFC 9309 allows a day. */
const hour = 60 * minute;

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > maxHosts) map.delete(map.keys().next().value!);
}
