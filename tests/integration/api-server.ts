import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { pino } from 'pino';
import { EventHub } from '../../apps/api/src/events/hub.ts';
import { PublishingRoom } from '../../apps/api/src/publishing/publishing.ts';
import { createApi } from '../../apps/api/src/server.ts';
import type { Data } from './api-ask.ts';

export const webOrigin = 'http://localhost:3000';
export const operatorToken = 'the-operator-of-the-tests';

/** The API on a database of its own, listening, and what it has logged. */
export interface ApiServer extends AsyncDisposable {
  readonly db: Database;
  readonly publishing: PublishingRoom;
  readonly url: string;
  /** All lines of the log, at its finest level. */
  readonly log: readonly string[];
}

/** Starts one. */
export async function startApi(options: { isSignUpOpen?: boolean } = {}): Promise<ApiServer> {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const database = await createTestDatabase({ log: ({ sql }) => lines.push(sql) });
  const publishing = new PublishingRoom({ database: database.prisma, log });
  const server: Server = createApi({
    database: database.prisma,
    publishing,
    hub: new EventHub((await database.queue()).presence),
    token: operatorToken,
    webOrigin,
    log,
    ...options,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    db: database.prisma,
    publishing,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log: lines,
    async [Symbol.asyncDispose]() {
      await publishing.stop();
      server.closeAllConnections();
      server.close();
      await database.close();
    },
  };
}

/** One browser, as the website's server speaks for it: it keeps cookies. */
export class Browser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  /** Where it asks from: a browser of its own. */
  readonly #address: string;
  static #count = 0;

  constructor(api: ApiServer) {
    this.#url = api.url;
    this.#address = `203.0.113.${++Browser.#count % 250}`;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Sends a form. */
  async send(path: string, fields: object, headers: Record<string, string> = {}) {
    const response = await fetch(this.#url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: webOrigin,
        'x-forwarded-for': this.#address,
        ...(this.cookie && { cookie: this.cookie }),
        ...headers,
      },
      body: JSON.stringify(fields),
    });
    const cookies = response.headers.getSetCookie();
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0\b/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const text = await response.text();
    return {
      status: response.status,
      cookies,
      text,
      body: (text ? JSON.parse(text) : {}) as Data,
      headers: response.headers,
    };
  }

  /** Asks the graph. */
  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Data> {
    const { body } = await this.send('/graphql', { query, variables }, headers);
    return body;
  }
}
