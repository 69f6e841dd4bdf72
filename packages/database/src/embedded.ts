import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';

/** PostgreSQL in this process, and node-postgres connected to it. */
export interface Embedded {
  pglite: PGlite;
  pool: pg.Pool;
}

/** Opens PGlite: in memory, in a folder (`dataDir`), or from a packed one (`loadDataDir`). Nobody else may have the folder open. */
export async function openEmbedded(options: PGliteOptions): Promise<Embedded> {
  const pglite = await PGlite.create(options);
  const config = createPgConfig(pglite);
  const { connection } = config;
  // Prisma's adapter gives its result parsers as `types`; PGlite's serializer would take them for parameter types.
  const parse = connection.parse.bind(connection);
  connection.parse = (query) => parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
  // PGlite has one session.
  return { pglite, pool: new pg.Pool({ ...config, max: 1 }) };
}
