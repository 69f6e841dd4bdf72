import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from '@parallax/schema';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { isToken } from './bearer.ts';
import { clientAddress } from './client-address.ts';
import { RequestError } from './request-error.ts';

/** The seconds in which a client may spend its points. */
export const rateWindow = 60;
/** What every request costs, whatever it asks for, besides the cost of its operation. */
export const requestPoints = 100;
/** What one client may spend in a window where nothing else is set: a hundred small requests a second. */
export const defaultRateLimit = 600_000;

/** What a client has left. */
export interface Allowance {
  limit: number;
  remaining: number;
  /** Seconds until all of it is there again. */
  reset: number;
}

export interface RateLimitOptions {
  /** How many points a client may spend in a window. */
  points: number;
  /** What the website's own server sends as `X-Parallax-Website`; undefined where there is none. */
  websiteToken: string | undefined;
}

/**
 * Limits what each client may ask for. It is counted in this process: with several, a client may spend as much in each, which
 * bounds the load of each process, and costs no write for every read.
 */
export class RateLimit {
  readonly #limiter: RateLimiterMemory;
  readonly #points: number;
  readonly #websiteToken: string | undefined;

  constructor({ points, websiteToken }: RateLimitOptions) {
    this.#limiter = new RateLimiterMemory({ points, duration: rateWindow });
    this.#points = points;
    this.#websiteToken = websiteToken;
  }

  /**
   * Who is counted: somebody known, or an address. Null for the website's own server, which asks for all of its readers at
   * once and proves itself by a secret, never by its address.
   */
  clientOf(request: IncomingMessage, viewer: Viewer): string | null {
    const given = request.headers['x-parallax-website'];
    if (this.#websiteToken !== undefined && typeof given === 'string' && isToken(given, this.#websiteToken))
      return null;
    return viewer.id === null ? `address ${clientAddress(request)}` : `user ${viewer.id}`;
  }

  /**
   * Spends points of a client's. Null for whom nobody counts.
   * @throws RequestError `RATE_LIMITED`, with the headers that say when to come again.
   */
  async spend(client: string | null, points: number): Promise<Allowance | null> {
    if (client === null) return null;
    try {
      return this.#allowance(await this.#limiter.consume(client, points));
    } catch (result) {
      if (!(result instanceof RateLimiterRes)) throw result;
      const allowance = this.#allowance(result);
      throw new RequestError(
        429,
        'RATE_LIMITED',
        `You have asked for more than ${this.#points} points in ${rateWindow} seconds. Ask again in ${allowance.reset} seconds.`,
        { ...rateHeaders(allowance), 'retry-after': String(allowance.reset) },
      );
    }
  }

  #allowance({ remainingPoints, msBeforeNext }: RateLimiterRes): Allowance {
    return { limit: this.#points, remaining: Math.max(0, remainingPoints), reset: Math.ceil(msBeforeNext / 1000) };
  }
}

/** The headers of draft-ietf-httpapi-ratelimit-headers. */
export function rateHeaders({ limit, remaining, reset }: Allowance): Record<string, string> {
  return {
    'ratelimit-policy': `"client";q=${limit};w=${rateWindow}`,
    ratelimit: `"client";r=${remaining};t=${reset}`,
  };
}

/** Tells a client what it has left. */
export function tellAllowance(response: ServerResponse, allowance: Allowance | null): void {
  if (!allowance) return;
  for (const [name, value] of Object.entries(rateHeaders(allowance))) response.setHeader(name, value);
}
