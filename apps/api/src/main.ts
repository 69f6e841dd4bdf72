import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFirstLink, type OpenedDatabase } from '@parallax/database';
import { linkAddress } from './accounts/link-address.ts';
import { keptSecret } from './accounts/secret.ts';
import { EventHub } from './events/hub.ts';
import { statementDeadline } from './graph/deadline.ts';
import { readPersistedOperations, websiteOperations } from './graph/persisted.ts';
import { JobIntake } from './jobs/intake.ts';
import { JobWorker } from './jobs/worker.ts';
import { Metrics } from './operations/metrics.ts';
import type { Tracing } from './operations/tracing.ts';
import {
  connectionLost,
  onStop,
  openConfigured,
  StartError,
  type Surroundings,
  startProcess,
  tell,
} from './process.ts';
import { PublishingRoom } from './publishing/publishing.ts';
import { seedSample } from './publishing/sample.ts';
import { StoryVectors } from './publishing/story-vectors.ts';
import { createApi } from './server.ts';
import type { Settings } from './settings.ts';

await startProcess('parallax-api', start);

async function start({ settings, log, tracing }: Surroundings): Promise<void> {
  // Found out now, not after the articles are read.
  await checkPort(settings);
  const opened = await openConfigured(settings);
  const database = opened.prisma;
  const vectors = StoryVectors.configured(settings, database, log);
  const room = new PublishingRoom({ database, log, vectors });
  const { presence } = await opened.queue((error) => log.warn({ err: error }, connectionLost));
  const publishing = new JobIntake(database, presence, vectors);
  const hub = new EventHub(presence);
  const metrics = settings.measures ? new Metrics(database, hub) : undefined;
  const token = settings.token ?? randomBytes(24).toString('base64url');
  const { webOrigin, isSignUpOpen, authSecret = keptSecret(settings.dataFolder) } = settings;
  const { websiteToken, ratePoints } = settings;
  const operations = readPersistedOperations(websiteOperations);
  const server = createApi({
    database: opened.bounded(statementDeadline),
    publishing,
    hub,
    token,
    webOrigin,
    isSignUpOpen,
    authSecret,
    websiteToken,
    ratePoints,
    operations,
    metrics,
    tracing,
    log,
  });
  const running: Running = { server, hub, room, opened, tracing, worker: null };
  stopOnSignals(running);

  if (settings.sampleArticles) await seedSample(database, room, tell);
  if (settings.works) {
    running.worker = await JobWorker.start({
      opened,
      room,
      log,
      tracing,
      onJob: (task, outcome, took) => metrics?.onJob(task, outcome, took),
    });
  }
  await listen(server, settings);
  const { port } = server.address() as AddressInfo;
  opened.lock?.publish({ url: `http://${inAddress(settings.host)}:${port}/graphql`, token });
  tell(`API ready at http://${settings.host === '127.0.0.1' ? 'localhost' : inAddress(settings.host)}:${port}/graphql`);
  const link = await createFirstLink(database, new Date());
  if (link) tell(`Make the first account, an administrator's (once, within a day): ${linkAddress(webOrigin, link)}`);
}

/** A host as it stands in an address; whoever listens everywhere is reached here. */
function inAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
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

interface Running {
  server: Server;
  hub: EventHub;
  room: PublishingRoom;
  opened: OpenedDatabase;
  tracing: Tracing | undefined;
  /** Null where jobs are others' work, and until it has started. */
  worker: JobWorker | null;
}

function stopOnSignals(running: Running): void {
  const { server, hub, room, opened, tracing } = running;
  onStop(async () => {
    opened.lock?.publish(null);
    // Closed means that the last request is answered; `listening` is false from the first moment of closing on.
    const closed = server.listening ? once(server, 'close') : null;
    if (closed) server.close();
    // A connection that is kept for further requests is idle as soon as its last one is answered.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    // What lasts as long as the client likes ends now; what is under way is answered.
    hub.close();
    await running.worker?.stop();
    await room.stop();
    await closed;
    clearInterval(idle);
    await opened.close();
    await tracing?.stop();
  });
}
