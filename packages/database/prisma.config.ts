import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Without this, every Prisma command downloads a native engine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= at('tools/schema-engine.mjs');
process.env.CHECKPOINT_DISABLE ??= '1';

export default defineConfig({
  schema: at('../../prisma/schema.prisma'),
  migrations: { path: at('../../prisma/migrations') },
  // "pglite:" with nothing behind it is a database in memory, gone with the command.
  datasource: { url: process.env.DATABASE_URL ?? 'pglite:' },
});
