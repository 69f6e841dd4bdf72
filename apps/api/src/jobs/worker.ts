import { EventEmitter } from 'node:events';
import { announce, type Database, type OpenedDatabase, queueDueFeeds, type Task } from '@parallax/database';
import type { FetchOptions } from '@parallax/ingest/web';
import { Logger as QueueLogger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';
import type { Tracing } from '../operations/tracing.ts';
import { connectionLost } from '../process.ts';
import type { PublishingRoom } from '../publishing/publishing.ts';
import { codeOf, type Handlers, handlers, isForGood } from './handlers.ts';

export interface WorkerDependencies {
  opened: OpenedDatabase;
  room: PublishingRoom;
  log: Logger;
  /** For tests: how fetching is told apart from the usual. */
  guard?: FetchOptions;
  tracing?: Tracing | undefined;
  /** Told of each job that has ended, for the metrics. */
  onJob?: (task: Task, outcome: 'done' | 'failed' | 'dead', seconds: number) => void;
}

/**
 * Reading and comparing keep a processor busy, and are done in turn; but before a story is compared the sentence model may take
 * long over it, in a thread of its own. Fetching waits for others, and holds up nobody who has something to do.
 */
const shares: readonly { tasks: readonly Task[]; atOnce: number }[] = [
  { tasks: ['read-article', 'reread-article'], atOnce: 1 },
  { tasks: ['publish-story'], atOnce: 1 },
  { tasks: ['fetch-page', 'fetch-feed', 'fetch-entry'], atOnce: 4 },
];

/** How often the queue is asked for what has become due without anybody's telling, in milliseconds. */
const pollInterval = 400;
/** How often workers that died are looked for, and feeds that are due. */
const freeInterval = 2_000;
const feedInterval = 15_000;

/** Works on jobs until it is stopped: in the API's process, or in one of its own. */
export class JobWorker {
  readonly #runners: readonly Runner[];
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #log: Logger;

  private constructor(runners: readonly Runner[], log: Logger) {
    this.#runners = runners;
    this.#log = log;
  }

  static async start({ opened, room, log, guard, tracing, onJob }: WorkerDependencies): Promise<JobWorker> {
    const { pool, presence } = await opened.queue((error) => log.warn({ err: error }, connectionLost));
    const db = opened.prisma;
    const does = handlers(db, room, guard);
    await freeDeadWorkers();
    await room.queueLeftovers();
    const runners = [];
    for (const { tasks, atOnce } of shares) {
      const events: WorkerEvents = new EventEmitter();
      // Shown before its first job could be taken for a dead worker's.
      events.on('pool:create', ({ workerPool }) => {
        presence
          .vouchFor(workerPool.id)
          .catch((error) => log.warn({ err: error }, 'A worker could not be shown to live'));
      });
      runners.push(
        await run({
          pgPool: pool,
          taskList: taskList(tasks, does, db, log, { tracing, onJob }),
          concurrency: atOnce,
          pollInterval,
          noHandleSignals: true,
          events,
          logger: queueLogger(log),
          parsedCronItems: [],
        }),
      );
    }
    const worker = new JobWorker(runners, log);
    worker.#regularly(freeInterval, freeDeadWorkers);
    worker.#regularly(feedInterval, async () => void (await queueDueFeeds(db)));
    return worker;

    async function freeDeadWorkers(): Promise<void> {
      const freed = await presence.freeDeadWorkers();
      if (freed.length > 0) log.warn({ workers: freed }, 'Jobs of workers that died go back to the queue');
    }
  }

  /** Takes no more jobs, and waits for those under way. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#runners.map((runner) => runner.stop().catch(() => {})));
  }

  #regularly(interval: number, work: () => Promise<void>): void {
    let isBusy = false;
    const timer = setInterval(async () => {
      if (isBusy) return;
      isBusy = true;
      try {
        await work();
      } catch (error) {
        this.#log.warn({ err: error }, 'Looking after the job queue failed; trying again');
      }
      isBusy = false;
    }, interval);
    this.#timers.push(timer.unref());
  }
}

function taskList(
  tasks: readonly Task[],
  does: Handlers,
  db: Database,
  log: Logger,
  { tracing, onJob }: Pick<WorkerDependencies, 'tracing' | 'onJob'>,
): TaskList {
  const perform = async (task: Task, payload: object, job: { id: string; attempts: number; max_attempts: number }) => {
    const batch = (payload as { batch?: string }).batch ?? null;
    const about = { kind: 'job', job: String(job.id), task, batch } as const;
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    if (batch !== null) await announce(db, { ...about, state: 'started' });
    try {
      const work = () => does[task]({ id: about.job, payload } as never);
      const outcome = await (tracing ? tracing.job(task, about.job, job.attempts, work) : work());
      await announce(db, { ...about, state: 'done', ...outcome });
      onJob?.(task, 'done', seconds());
      log.debug({ ...about, seconds: seconds() }, 'A job is done');
    } catch (error) {
      const isDead = (await isForGood(db, about.job, error)) || job.attempts >= job.max_attempts;
      const state = isDead ? 'dead' : 'failed';
      const code = codeOf(error);
      onJob?.(task, state, seconds());
      if (code === null || isDead) {
        log.error({ ...about, err: error }, isDead ? 'A job failed for good' : 'A job failed, and will be tried again');
      }
      await announce(db, { ...about, state, code, message: (error as Error).message });
      throw error;
    }
  };
  return Object.fromEntries(
    tasks.map((task) => [task, (payload: unknown, { job }) => perform(task, payload as object, job)]),
  ) as TaskList;
}

/** What the queue has to say of itself. Jobs that fail are told of by us. */
function queueLogger(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, message, meta) => {
    if (level === 'error' && !(meta as { failure?: boolean } | undefined)?.failure) log.error(`Job queue: ${message}`);
    else if (level === 'warning') log.warn(`Job queue: ${message}`);
    else log.trace(`Job queue: ${message}`);
  });
}
