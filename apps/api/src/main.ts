import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFirstLink, DatabaseLockedError, type OpenedDatabase, openDatabase } from '@parallax/database';
import { pino } from 'pino';
import { linkAddress } from './accounts/link-address.ts';
import { keptSecret } from './accounts/secret.ts';
import { PublishingRoom } from './publishing/publishing.ts';
import { seedSample } from './publishing/sample.ts';
import { createApi } from './server.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';

/** How long a stop waits for what is under way, in milliseconds. */
const stopDeadline = 20_000;

/** Something that a person can put right; its message says how, and no trace is shown. */
class StartError extends Error {}

try {
  await start(readSettings(process.env));
} catch (error) {
  const isExpected =
    error instanceof SettingsError || error instanceof StartError || error instanceof DatabaseLockedError;
  process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

async function start(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel }, pino.destination({ fd: 2, sync: true }));
  // Found out now, not after the articles are read.
  await checkPort(settings);
  const opened = await open(settings);
  const database = opened.prisma;
  const publishing = new PublishingRoom({ database, log });
  const token = settings.token ?? randomBytes(24).toString('base64url');
  const { webOrigin, isSignUpOpen, authSecret = keptSecret(settings.dataFolder) } = settings;
  const server = createApi({ database, publishing, token, webOrigin, isSignUpOpen, authSecret, log });
  stopOnSignals(server, publishing, opened);

  if (settings.sampleArticles) await seedSample(database, publishing, tell);
  const reread = await publishing.rereadOutdated();
  if (reread > 0) tell(`${reread} articles were read again, because the analysis has changed`);
  await listen(server, settings);
  const { port } = server.address() as AddressInfo;
  opened.lock?.publish({ url: `http://${inAddress(settings.host)}:${port}/graphql`, token });
  publishing.publishSoon();
  tell(`API ready at http://${settings.host === '127.0.0.1' ? 'localhost' : inAddress(settings.host)}:${port}/graphql`);
  const link = await createFirstLink(database, new Date());
  if (link) tell(`Make the first account, an administrator's (once, within a day): ${linkAddress(webOrigin, link)}`);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A host as it stands in an address; whoever listens everywhere is reached here. */
function inAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

async function open({ databaseUrl, dataFolder }: Settings): Promise<OpenedDatabase> {
  try {
    return await openDatabase({ url: databaseUrl, dataFolder });
  } catch (error) {
    if (error instanceof DatabaseLockedError || databaseUrl === undefined) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(`The database of DATABASE_URL cannot be opened: ${message || code || 'no answer'}.`);
  }
}

async function checkPort(settings: Settings): Promise<void> {
  const probe = createServer();
  await listen(probe, settings);
  probe.close();
  await once(probe, 'close');
}

async function listen(server: Server, { host, port }: Settings): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartError(
        `Port ${port} is in use by another program. Stop that one, or set API_PORT to another port.`,
      );
    }
    if (code === 'EACCES') throw new StartError(`Port ${port} may not be used. Set API_PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartError(`This machine has no address "${host}". Set HOST to one that it has, such as 127.0.0.1.`);
    }
    throw error;
  }
}

function stopOnSignals(server: Server, publishing: PublishingRoom, opened: OpenedDatabase): void {
  let isStopping = false;
  const stop = async () => {
    // A second signal means: now.
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), stopDeadline).unref();
    opened.lock?.publish(null);
    if (server.listening) {
      server.close();
      server.closeIdleConnections();
    }
    await publishing.stop();
    if (server.listening) await once(server, 'close');
    await opened.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}
