// `parallax worker`: works on jobs, beside API processes on one PostgreSQL.
import { JobWorker } from './jobs/worker.ts';
import { onStop, openConfigured, StartError, startProcess, tell } from './process.ts';
import { PublishingRoom } from './publishing/publishing.ts';
import { StoryVectors } from './publishing/story-vectors.ts';

await startProcess('parallax-worker', async ({ settings, log, tracing }) => {
  if (!settings.databaseUrl?.startsWith('postgres')) {
    throw new StartError(
      'A worker needs a PostgreSQL server: set DATABASE_URL. With the embedded database, the API works on its jobs itself.',
    );
  }
  const opened = await openConfigured(settings);
  const vectors = StoryVectors.configured(settings, opened.prisma, log);
  const room = new PublishingRoom({ database: opened.prisma, log, vectors });
  const worker = await JobWorker.start({ opened, room, log, tracing });
  onStop(async () => {
    await worker.stop();
    await room.stop();
    await opened.close();
    await tracing?.stop();
  });
  tell(`Worker ready, process ${process.pid}`);
});
