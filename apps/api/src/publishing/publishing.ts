import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Analysis, type AnyStage, type ArticleSource, analyze, stages as defaultStages } from '@parallax/analysis';
import { fingerprint, joinStory, keysOf } from '@parallax/comparison';
import {
  type Database,
  type JoiningByLikeness,
  type Likeness,
  Prisma,
  readSources,
  replaceAnalysis,
  StoreError,
  saveArticle,
  staleStories,
} from '@parallax/database';
import { articleId, IngestError } from '@parallax/ingest';
import type { ArticleToIngest, IngestOutcome, Publishing } from '@parallax/schema';
import type { Logger } from 'pino';
import { publishStory } from './publish-story.ts';
import { readSource } from './read-source.ts';
import { titleOf } from './title.ts';

export interface PublishingDependencies {
  database: Database;
  log: Logger;
  now?: () => Date;
  stages?: readonly AnyStage[];
}

/** What became of an article that was read already. */
export interface Stored {
  id: string;
  isNew: boolean;
}

/** How many outdated articles are fetched at once. */
const rereadAtOnce = 20;

/** Publishing waits for a pause in what comes in, and for no longer than this altogether; in milliseconds. */
const pause = 500;
const longestPause = 10_000;

/**
 * The way from an article to a published briefing, in one process. Articles go in one after the other, because each may
 * open the story that the next joins; stories are compared in between, when no article waits.
 */
export class PublishingRoom implements Publishing {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #now: () => Date;
  readonly #stages: readonly AnyStage[];
  /** Whoever works waits for who came before. */
  #turn: Promise<unknown> = Promise.resolve();
  #articlesWaiting = 0;
  #publishing: Promise<void> | null = null;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #waitingSince: number | null = null;
  /** Stories that could not be compared, and in which state: not tried again until they change. */
  readonly #failed = new Map<string, number>();

  constructor({ database, log, now = () => new Date(), stages = defaultStages }: PublishingDependencies) {
    this.#database = database;
    this.#log = log;
    this.#now = now;
    this.#stages = stages;
  }

  /** Brings articles in; their stories are published soon after. */
  async ingest(articles: readonly ArticleToIngest[]): Promise<IngestOutcome[]> {
    const outcomes: IngestOutcome[] = [];
    for (const article of articles) outcomes.push(await this.#ingestOne(article));
    this.publishSoon();
    return outcomes;
  }

  /**
   * Reads one article and stores it with all that was read in it. When this returns, it is durably in.
   * @throws StoreError
   */
  async store(source: ArticleSource): Promise<Stored> {
    this.#articlesWaiting++;
    return this.#inTurn(async () => {
      const known = { ...source, id: articleId(source) };
      if (await this.#database.article.findUnique({ where: { id: known.id }, select: { id: true } })) {
        return { id: known.id, isNew: false };
      }
      const analysis = analyze(known, this.#stages);
      return saveArticle(this.#database, analysis, known, joining(analysis));
    }).finally(() => {
      this.#articlesWaiting--;
    });
  }

  /** Publishes in the background whatever is stale, at the next pause: batches that follow each other are compared once. */
  publishSoon(): void {
    if (this.#stopped) return;
    const now = performance.now();
    this.#waitingSince ??= now;
    clearTimeout(this.#timer);
    const delay = Math.max(0, Math.min(pause, this.#waitingSince + longestPause - now));
    this.#timer = setTimeout(() => {
      this.#waitingSince = null;
      this.publishStale().catch((error: unknown) => this.#log.error({ err: error }, 'Stories could not be published'));
    }, delay);
  }

  /** Publishes every stale story; resolves when none is left but those that fail. */
  publishStale(): Promise<void> {
    const before = this.#publishing ?? Promise.resolve();
    // What becomes stale while one run goes on is found by the next.
    const run = before.catch(() => {}).then(() => this.#publishAll());
    this.#publishing = run;
    return run;
  }

  /**
   * Reads again every article that other versions of the stages have read, or that has no fingerprint yet. Their stories become stale.
   * @returns how many.
   */
  async rereadOutdated(): Promise<number> {
    const current = this.#stages.map(({ name, version }) => `${name}@${version}`);
    let count = 0;
    for (;;) {
      const outdated = await this.#database.article.findMany({
        where: { OR: [{ NOT: { stages: { equals: current } } }, { fingerprint: { equals: Prisma.DbNull } }] },
        select: { id: true },
        orderBy: { id: 'asc' },
        take: rereadAtOnce,
      });
      if (outdated.length === 0 || this.#stopped) return count;
      for (const source of await readSources(
        this.#database,
        outdated.map(({ id }) => id),
      )) {
        await this.#inTurn(() => {
          const analysis = analyze(source, this.#stages);
          return replaceAnalysis(this.#database, analysis, likeness(analysis));
        });
        count++;
      }
    }
  }

  /** Lets what is under way come to its end, and starts nothing more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#publishing?.catch(() => {});
    await this.#turn.catch(() => {});
  }

  async #ingestOne(article: ArticleToIngest): Promise<IngestOutcome> {
    const { key } = article;
    try {
      const { id, isNew } = await this.store(await readSource(article));
      return { key, status: isNew ? 'STORED' : 'ALREADY_IN', articleId: id, code: null, message: null };
    } catch (error) {
      if (!(error instanceof IngestError) && !(error instanceof StoreError)) throw error;
      return { key, status: 'REJECTED', articleId: null, code: error.code, message: error.message };
    }
  }

  async #publishAll(): Promise<void> {
    for (;;) {
      const stale = (await staleStories(this.#database)).find(
        ({ id, staleSince }) => this.#failed.get(id) !== staleSince.getTime(),
      );
      if (!stale || this.#stopped) return;
      // Articles come first: a story that three are waiting for is compared once, after the third.
      while (this.#articlesWaiting > 0) await this.#inTurn(() => nextTurn());
      await this.#inTurn(async () => {
        try {
          const [current = stale] = (await staleStories(this.#database)).filter(({ id }) => id === stale.id);
          await publishStory(this.#database, current, this.#now());
          this.#failed.delete(stale.id);
        } catch (error) {
          // The articles are in and stay in; the story keeps what was published of it before.
          this.#failed.set(stale.id, stale.staleSince.getTime());
          this.#log.error({ err: error, story: stale.id }, 'A story could not be compared');
        }
      });
      await nextTurn();
    }
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = this.#turn.catch(() => {}).then(work);
    this.#turn = run.catch(() => {});
    return run;
  }
}

function likeness(analysis: Analysis): Likeness {
  const print = fingerprint(analysis);
  return { fingerprint: print, keys: keysOf(print) };
}

function joining(analysis: Analysis): JoiningByLikeness {
  const like = likeness(analysis);
  return {
    ...like,
    decide: (candidates) => joinStory(like.fingerprint, candidates),
    newStory: { title: titleOf(analysis) },
  };
}
