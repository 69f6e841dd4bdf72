#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine`, which would have to be downloaded: the same command line and the same
// JSON-RPC on standard input and output, served by the same engine compiled to WebAssembly.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { factoryFor, loadBindings, openEngine, realError } from './engine.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    version: { type: 'boolean', short: 'V' },
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
});
const { url } = options.datasource ? JSON.parse(options.datasource) : {};

if (options.version) console.log(`schema-engine-cli ${loadBindings().version()}`);
else if (positionals[0] === 'cli') await administer(positionals[1]);
else await serve();

/** The three commands of the engine that concern a whole database: does it answer, create it, drop it. */
async function administer(command) {
  const address = new URL(url);
  if (address.protocol === 'pglite:') return;
  const { default: pg } = await import('pg');
  const name = decodeURIComponent(address.pathname.slice(1));
  if (command === 'can-connect-to-database') {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
    } catch (error) {
      if (error.code === '3D000') fail('P1003', `Database \`${name}\` does not exist`);
      else fail('P1001', `Can't reach database server: ${error.message}`);
    }
    return;
  }
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  const verb = command === 'create-database' ? 'create database' : 'drop database if exists';
  await client.query(`${verb} "${name.replaceAll('"', '""')}"`);
  await client.end();
}

function fail(code, message) {
  const fields = { message, is_panic: false, error_code: code };
  const line = { timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' };
  process.stderr.write(`${JSON.stringify(line)}\n`);
  process.exitCode = 1;
}

async function serve() {
  const datamodels = (options.datamodels ?? []).map((path) => [path, readFileSync(path, 'utf8')]);
  const factory = factoryFor(url);
  let opened;
  let chain = Promise.resolve();
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    await chain;
    await factory.close();
    process.exit(0);
  };
  const handle = async ({ id, method, params }) => {
    if (!method) return;
    let engine;
    try {
      opened ??= openEngine({ datamodels, factory });
      engine = await opened;
      send({ id, result: await call(engine.engine, method, params ?? {}) });
    } catch (error) {
      send({ id, error: describe(realError(error, engine?.adapter)) });
    }
  };
  process.on('SIGTERM', close); // Prisma ends standard input and sends SIGTERM at once.
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      if (line.trim()) chain = chain.then(() => handle(JSON.parse(line)));
    })
    .on('close', close);
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

async function call(engine, method, params) {
  const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params);
  if (method !== 'diff') return result ?? null;
  // The native engine prints a diff by a call of its own.
  if (result.stdout != null) send({ id: 1e9, method: 'print', params: { content: result.stdout } });
  return { exitCode: result.exitCode };
}

function describe(error) {
  const code = typeof error?.code === 'string' && /^P\d{4}$/.test(error.code) ? error.code : null;
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: false,
      message: error?.cause?.originalMessage ?? error?.message ?? String(error),
      meta: error?.meta ?? null,
      error_code: code,
      backtrace: null,
    },
  };
}
