import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { OpenedDatabase } from '@parallax/database';
import { pino } from 'pino';
import { EventHub } from '../../apps/api/src/events/hub.ts';
import { type ApiDependencies, createApi } from '../../apps/api/src/server.ts';

export interface ServedApi extends AsyncDisposable {
  /** The address of the graph. */
  url: string;
  /** The lines of the log: errors only. */
  logged: string[];
}

/** The editor's token of a served API. */
export const editorToken = 'a-token-for-the-tests';

/** Serves the API in this process, on a port of its own. Its clients may ask as often as they like. */
export async function serveApi(database: OpenedDatabase, options: Partial<ApiDependencies> = {}): Promise<ServedApi> {
  const logged: string[] = [];
  const server = createApi({
    database: database.prisma,
    publishing: { ingest: async () => [] },
    hub: new EventHub((await database.queue()).presence),
    token: editorToken,
    webOrigin: 'http://localhost:3000',
    ratePoints: 1_000_000_000,
    log: pino({ level: 'error' }, { write: (line: string) => logged.push(line) }),
    ...options,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    logged,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
