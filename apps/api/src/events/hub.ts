import type { ParallaxEvent, Presence } from '@parallax/database';
import type { Events } from '@parallax/schema';
import { GraphQLError } from 'graphql';

/** How many subscriptions a process keeps, in all and of one client; and how many events wait for one that takes them slowly. */
export const bounds = { inAll: 1_000, ofClient: 20, waiting: 200 } as const;

/** Hands what happens in the database on to subscriptions, within bounds. */
export class EventHub {
  readonly #open = new Set<Subscription>();
  readonly #ofClient = new Map<string, number>();
  readonly #stopListening: () => void;
  #isClosed = false;

  constructor(presence: Presence) {
    this.#stopListening = presence.onEvent((event) => {
      for (const subscription of this.#open) subscription.offer(event);
    });
  }

  /** How many subscriptions are open. */
  get size(): number {
    return this.#open.size;
  }

  /** What one client may listen to. @param client by what it is known: an account, a token, an address. */
  of(client: string): Events {
    return { listen: (wanted) => this.#listen(client, wanted) };
  }

  /** Ends all subscriptions, and takes no more. */
  close(): void {
    this.#isClosed = true;
    this.#stopListening();
    for (const subscription of this.#open) subscription.end();
  }

  #listen<Event extends ParallaxEvent>(
    client: string,
    wanted: (event: ParallaxEvent) => event is Event,
  ): AsyncIterable<Event> {
    const count = this.#ofClient.get(client) ?? 0;
    if (this.#isClosed)
      throw refusal('SHUTTING_DOWN', 'The server is shutting down: subscribe again in a moment.', 503);
    if (count >= bounds.ofClient) {
      throw refusal(
        'TOO_MANY_SUBSCRIPTIONS',
        `A client may keep ${bounds.ofClient} subscriptions open: end one first.`,
        429,
      );
    }
    if (this.#open.size >= bounds.inAll) {
      throw refusal('TOO_MANY_SUBSCRIPTIONS', 'The server keeps no more subscriptions: try again later.', 503);
    }
    const subscription = new Subscription(wanted, () => {
      this.#open.delete(subscription);
      const left = (this.#ofClient.get(client) ?? 1) - 1;
      if (left > 0) this.#ofClient.set(client, left);
      else this.#ofClient.delete(client);
    });
    this.#ofClient.set(client, count + 1);
    this.#open.add(subscription);
    return subscription as AsyncIterable<ParallaxEvent> as AsyncIterable<Event>;
  }
}

function refusal(code: string, message: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** The events of one subscription that are not taken yet. */
class Subscription implements AsyncIterableIterator<ParallaxEvent> {
  readonly #wanted: (event: ParallaxEvent) => boolean;
  readonly #onEnd: () => void;
  readonly #waiting: ParallaxEvent[] = [];
  #taker: { resolve(result: IteratorResult<ParallaxEvent>): void; reject(error: Error): void } | null = null;
  #isEnded = false;
  #error: Error | null = null;

  constructor(wanted: (event: ParallaxEvent) => boolean, onEnd: () => void) {
    this.#wanted = wanted;
    this.#onEnd = onEnd;
  }

  offer(event: ParallaxEvent): void {
    if (this.#isEnded || !this.#wanted(event)) return;
    if (this.#taker) {
      const { resolve } = this.#taker;
      this.#taker = null;
      resolve({ value: event, done: false });
    } else if (this.#waiting.length < bounds.waiting) this.#waiting.push(event);
    else {
      this.#waiting.length = 0;
      this.#error = refusal(
        'SLOW_CONSUMER',
        `More than ${bounds.waiting} events waited: subscribe again, and read what was missed.`,
        503,
      );
      this.end();
    }
  }

  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#onEnd();
    this.#taker?.resolve({ value: undefined, done: true });
    this.#taker = null;
  }

  next(): Promise<IteratorResult<ParallaxEvent>> {
    const event = this.#waiting.shift();
    if (event) return Promise.resolve({ value: event, done: false });
    if (this.#error) {
      const error = this.#error;
      this.#error = null;
      return Promise.reject(error);
    }
    if (this.#isEnded) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.#taker = { resolve, reject };
    });
  }

  return(): Promise<IteratorResult<ParallaxEvent>> {
    this.#waiting.length = 0;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
