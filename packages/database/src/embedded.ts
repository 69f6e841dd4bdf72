import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';

/** PostgreSQL in this process, and node-postgres connected to it. */
export interface Embedded {
  pglite: PGlite;
  pool: pg.Pool;
}

/**
 * A pool of one client that lasts. The usual pool throws a client away after an error or an idle time; here the next one
 * would get the same connection object and hear the end of the one before ("Connection terminated unexpectedly").
 */
class OneSession extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, max: 1, idleTimeoutMillis: 0 });
    const query = async (...args: Parameters<pg.ClientBase['query']>) => {
      const client = await this.connect();
      try {
        return await client.query(...args);
      } finally {
        client.release();
      }
    };
    // The overloads for callbacks and streams are not offered: neither Prisma's adapter nor we use them.
    this.query = query as unknown as pg.Pool['query'];
  }
}

/** Opens PGlite: in memory, in a folder (`dataDir`), or from a packed one (`loadDataDir`). Nobody else may have the folder open. */
export async function openEmbedded(options: PGliteOptions): Promise<Embedded> {
  const pglite = await PGlite.create({ ...options, extensions: { pg_trgm } });
  const config = createPgConfig(pglite);
  const { connection } = config;
  // Prisma's adapter gives its result parsers as `types`; PGlite's serializer would take them for parameter types.
  const parse = connection.parse.bind(connection);
  connection.parse = (query) => parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
  return { pglite, pool: new OneSession({ ...config }) };
}
