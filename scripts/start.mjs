// `npm start`: from a fresh clone to the website and the API, both answering. Started again, it is up in seconds.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, environment, root } from './workspace.mjs';

/** @returns {never} */
function stop(line) {
  console.error(line);
  process.exit(1);
}

/** A port from the environment; one clear line where it is none. */
function portFrom(name, fallback) {
  const given = process.env[name];
  if (given === undefined || given === '') return fallback;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    stop(`${name} is "${given}"; it must be a port, 1 to 65535.`);
  return port;
}

function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}

checkNode();
const webPort = portFrom('WEB_PORT', 3000);
const apiPort = portFrom('API_PORT', 4000);
const host = process.env.HOST || '127.0.0.1';
if (webPort === apiPort) stop(`WEB_PORT and API_PORT are both ${webPort}; the website and the API need a port each.`);
// Before the installing and building, which take a while.
for (const [name, port] of [
  ['WEB_PORT', webPort],
  ['API_PORT', apiPort],
]) {
  if (!(await isFree(port, host))) stop(`Port ${port} is in use. Stop what uses it, or set ${name} to another port.`);
}

const begun = Date.now();
ensureInstalled();
ensureBuilt();

const children = [];
let stopping = false;

function stopAll(status) {
  if (stopping) return;
  stopping = true;
  process.exitCode = status;
  for (const child of children) child.kill('SIGTERM');
}

/** Starts one server; when one ends, all end. */
function serve(folder, script, args, env) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: join(root, folder),
    env: { ...environment, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.push(child);
  child.once('exit', (code, signal) => {
    if (!stopping && signal) console.error(`The server in ${folder} was ended by ${signal}.`);
    stopAll(code ?? 1);
  });
  return child;
}

/** Waits until an address answers without an error of the server's. */
async function answers(url, child) {
  while (child.exitCode === null && !stopping) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
      await response.arrayBuffer();
      if (response.status < 500) return true;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopAll(0));

const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
const apiUrl = `http://${reached}:${apiPort}`;
const webUrl = `http://${reached}:${webPort}`;
const webOrigin = process.env.WEB_ORIGIN || `http://localhost:${webPort}`;
// The website proves itself to the API by it, which then does not limit how often it asks.
const WEBSITE_TOKEN = process.env.WEBSITE_TOKEN || randomBytes(24).toString('base64url');
const api = serve('apps/api', 'dist/main.js', [], {
  WEBSITE_TOKEN,
  API_PORT: String(apiPort),
  HOST: host,
  WEB_ORIGIN: webOrigin,
});
if (await answers(`${apiUrl}/ready`, api)) {
  const web = serve('apps/web', 'dist/server/main.js', [], {
    WEBSITE_TOKEN,
    WEB_PORT: String(webPort),
    HOST: host,
    WEB_ORIGIN: webOrigin,
    API_URL: process.env.API_URL ?? `${apiUrl}/graphql`,
  });
  if (await answers(webUrl, web)) {
    const shown = (port) => `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
    console.log(`
Parallax is running (up after ${((Date.now() - begun) / 1000).toFixed(0)} seconds).
  The website:                  ${shown(webPort)}
  The GraphQL API, playground:  ${shown(apiPort)}/graphql
Press Ctrl+C to stop.`);
  }
}
