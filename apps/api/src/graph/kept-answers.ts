import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer as it went out. */
interface KeptAnswer {
  body: Buffer;
  contentType: string;
  etag: string;
}

export interface KeptAnswersOptions {
  /** In which state what is published is: another text after every publication. */
  stateOf(): Promise<string>;
  /** For how long a state counts as the present one, in milliseconds. */
  stateLasts?: number;
  /** How many bytes of answers are kept. */
  most?: number;
}

/**
 * Keeps the bytes of answers to persisted operations, by the address that asked for them, until something is published. It
 * asks the database for its state, not the publisher, because another process may have published.
 */
export class KeptAnswers {
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #stateOf: () => Promise<string>;
  readonly #stateLasts: number;
  readonly #most: number;
  #bytes = 0;
  #state = '';
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor({ stateOf, stateLasts = 250, most = 64 * 1024 * 1024 }: KeptAnswersOptions) {
    this.#stateOf = stateOf;
    this.#stateLasts = stateLasts;
    this.#most = most;
  }

  /** Brings the state up to date, dropping everything where it is another one, and gives it: what is kept is kept for it. */
  async refresh(): Promise<string> {
    if (performance.now() - this.#askedAt < this.#stateLasts) return this.#state;
    const asked = performance.now();
    const state = await this.#stateOf();
    if (state !== this.#state) {
      this.#answers.clear();
      this.#bytes = 0;
      this.#state = state;
    }
    this.#askedAt = asked;
    return state;
  }

  /** Answers from what is kept. False where nothing is kept for this address. */
  answer(address: string, request: IncomingMessage, response: ServerResponse): boolean {
    const kept = this.#answers.get(address);
    if (!kept) return false;
    // The one asked for last goes last.
    this.#answers.delete(address);
    this.#answers.set(address, kept);
    const headers = { etag: kept.etag, 'cache-control': 'no-cache', vary: 'accept, authorization, cookie, origin' };
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(kept.etag)) {
      response.writeHead(304, headers).end();
      return true;
    }
    response.writeHead(200, { ...headers, 'content-type': kept.contentType, 'content-length': kept.body.length });
    response.end(kept.body);
    return true;
  }

  /** Keeps an answer that was made in `state`; one made while something was published is not kept. */
  keep(address: string, state: string, body: Buffer, contentType: string): void {
    if (state !== this.#state || body.length > this.#most / 8) return;
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    this.#bytes += body.length - (this.#answers.get(address)?.body.length ?? 0);
    this.#answers.set(address, { body, contentType, etag });
    for (const [oldest, { body }] of this.#answers) {
      if (this.#bytes <= this.#most) break;
      this.#answers.delete(oldest);
      this.#bytes -= body.length;
    }
  }
}
