// Prisma's schema engine as WebAssembly, bound to a PostgreSQL server or to PGlite.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const require = createRequire(import.meta.url);

/** pg_catalog."char", which the engine asks for and adapter-pg 7 cannot decode; it is read as a character(n) instead. */
const CHAR = 18;
const CHARACTER = 1042;

/** The engine panics on an empty list of schemas, which Prisma sends with some commands. */
const NO_SCHEMA = [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']];

let loaded;
export function loadBindings() {
  if (loaded) return loaded;
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: '',
    set_message(message) {
      this.message = `RuntimeError: ${message}`;
    },
  };
  const wasm = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)), {
    './schema_engine_bg.js': bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  loaded = bindings;
  return loaded;
}

export async function openEngine({ datamodels, factory }) {
  loadBindings();
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const schemas = datamodels.length > 0 ? datamodels : NO_SCHEMA;
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels: schemas }, () => {}, adapter);
    return { engine, adapter };
  } catch (error) {
    throw realError(error, adapter);
  }
}

/** The engine gives an adapter's error as a number; this finds the error itself. */
export function realError(error, adapter) {
  const number = /External error id#(\d+)/.exec(error?.message ?? '')?.[1];
  return (number && adapter?.errorRegistry.consumeError(Number(number))?.error) || error;
}

function driverError(error) {
  if (error instanceof DriverAdapterError) return error;
  const { code, message, detail, column, hint } = error;
  return new DriverAdapterError({
    kind: 'postgres',
    code: code ?? 'N/A',
    severity: error.severity ?? 'ERROR',
    message,
    detail,
    column,
    hint,
    originalCode: code,
    originalMessage: message,
  });
}

function readCharColumns(adapter, pool) {
  const marks = new WeakMap();
  const query = pool.query.bind(pool);
  pool.query = async (...args) => {
    const result = await query(...args);
    if (result?.fields?.some((field) => field.dataTypeID === CHAR)) {
      marks.set(
        result.rows,
        result.fields.map((field) => field.dataTypeID === CHAR),
      );
      for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = CHARACTER;
    }
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const result = await queryRaw(statement);
    const chars = marks.get(result.rows);
    if (chars) result.columnTypes = result.columnTypes.map((type, i) => (chars[i] ? ColumnTypeEnum.Character : type));
    return result;
  };
}

async function adapterOver(pool, dispose) {
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  readCharColumns(adapter, pool);
  return Object.assign(adapter, {
    // adapter-pg splits a script at every semicolon, which breaks function bodies: send it whole.
    executeScript: async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        throw driverError(error);
      }
    },
    dispose: async () => {
      await pool.end();
      await dispose?.();
    },
  });
}

function serverFactory(url) {
  const open = (connectionString, dispose) =>
    adapterOver(new pg.Pool({ max: 1, options: '-c timezone=UTC', connectionString }), dispose);
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => open(url),
    connectToShadowDb: async () => {
      const name = `prisma_migrate_shadow_db_${randomUUID()}`;
      const admin = new pg.Client({ connectionString: url });
      await admin.connect();
      await admin.query(`create database "${name}"`);
      const shadow = new URL(url);
      shadow.pathname = `/${name}`;
      return open(shadow.href, async () => {
        await admin.query(`drop database "${name}" with (force)`);
        await admin.end();
      });
    },
    close: async () => {},
  };
}

function embeddedFactory(folder) {
  const open = async (dataDir) => {
    const [{ PGlite }, { pg_trgm }, { createPgConfig }] = await Promise.all([
      import('@electric-sql/pglite'),
      import('@electric-sql/pglite/contrib/pg_trgm'),
      import('@electric-sql/pglite/node-postgres'),
    ]);
    const database = await PGlite.create({ ...(dataDir ? { dataDir } : {}), extensions: { pg_trgm } });
    const config = createPgConfig(database);
    // adapter-pg gives its result parsers as `types`; PGlite's serializer would take them for parameter types.
    const parse = config.connection.parse.bind(config.connection);
    config.connection.parse = (query) =>
      parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
    return adapterOver(new pg.Pool({ ...config, max: 1 }), () => database.close());
  };
  let lock;
  const opened = [];
  const remember = async (adapter) => {
    opened.push(await adapter);
    return adapter;
  };
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => {
      if (!folder) return remember(open(''));
      // Two processes on one folder lose data without a word, so a command asks for the same lock as a server.
      // (Built files, because this runs without a compiler: a command on a folder needs a build first.)
      const { lockDataFolder } = await import('../dist/lock.js');
      const { databaseFolder } = await import('../dist/open.js');
      lock ??= lockDataFolder(folder);
      mkdirSync(databaseFolder(folder), { recursive: true });
      return remember(open(databaseFolder(folder)));
    },
    connectToShadowDb: () => open(''),
    close: async () => {
      await Promise.all(opened.map((adapter) => adapter.dispose()));
      lock?.release();
    },
  };
}

export const factoryFor = (url) =>
  !url || url.startsWith('pglite:') ? embeddedFactory(url?.slice('pglite:'.length)) : serverFactory(url);
