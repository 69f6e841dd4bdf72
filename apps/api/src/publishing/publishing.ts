import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Analysis,
  type AnyStage,
  type ArticleSource,
  analyze,
  analyzeCorrected,
  stages as defaultStages,
} from '@parallax/analysis';
import { fingerprint, joinStory, keysOf } from '@parallax/comparison';
import {
  correctionsOf,
  type Database,
  isOutdated,
  type JoiningByLikeness,
  type Likeness,
  noteCorrected,
  queueLeftovers,
  readAnalyses,
  readSources,
  replaceAnalysis,
  StoreError,
  saveArticle,
  staleStories,
  staleStory,
} from '@parallax/database';
import { articleId, IngestError } from '@parallax/ingest';
import type { ArticleToIngest, IngestOutcome, PreviewedBriefing, Publishing } from '@parallax/schema';
import type { Logger } from 'pino';
import { previewStory, publishStory } from './publish-story.ts';
import { readSource } from './read-source.ts';
import type { StoryVectors } from './story-vectors.ts';
import { titleOf } from './title.ts';

export interface PublishingDependencies {
  database: Database;
  log: Logger;
  now?: () => Date;
  stages?: readonly AnyStage[];
  /** The sentence model's, where one is switched on. */
  vectors?: StoryVectors | null;
}

/** What became of an article that was read already. */
export interface Stored {
  id: string;
  isNew: boolean;
}

/**
 * The way from an article to a published briefing, a step at a time: what jobs do, and what the command line does on a
 * database that it has opened itself. Steps of one process go one after the other. A step that a process dies in leaves
 * nothing half done, and doing one again changes nothing.
 */
export class PublishingRoom implements Publishing {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #now: () => Date;
  readonly #stages: readonly AnyStage[];
  readonly #vectors: StoryVectors | null;
  /** Whoever works waits for who came before. */
  #turn: Promise<unknown> = Promise.resolve();
  constructor({
    database,
    log,
    now = () => new Date(),
    stages = defaultStages,
    vectors = null,
  }: PublishingDependencies) {
    this.#database = database;
    this.#log = log;
    this.#now = now;
    this.#stages = stages;
    this.#vectors = vectors;
  }

  /** Reads and stores articles at once, without the queue. Their stories wait to be published. */
  async ingest(articles: readonly ArticleToIngest[]): Promise<IngestOutcome[]> {
    const outcomes: IngestOutcome[] = [];
    for (const article of articles) outcomes.push(await this.#ingestOne(article));
    return outcomes;
  }

  /**
   * Reads one article and stores it with all that was read in it. When this returns, it is durably in.
   * @throws StoreError
   */
  store(source: ArticleSource): Promise<Stored> {
    return this.#inTurn(async () => {
      const known = { ...source, id: articleId(source) };
      if (await this.#database.article.findUnique({ where: { id: known.id }, select: { id: true } })) {
        return { id: known.id, isNew: false };
      }
      const analysis = analyze(known, this.#stages);
      return saveArticle(this.#database, analysis, known, joining(analysis));
    });
  }

  /**
   * Reads an article again, where other versions of the stages have read it, an editor has corrected it since, or it has no
   * fingerprint. Its story becomes stale.
   */
  reread(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const { corrections, waiting } = await correctionsOf(this.#database, id);
      if (waiting.length === 0 && !(await isOutdated(this.#database, id, this.#stages.map(nameOf)))) return;
      const [source] = await readSources(this.#database, [id]);
      if (!source) return;
      const analysis = analyzeCorrected(source, corrections, this.#stages);
      await replaceAnalysis(this.#database, analysis, likeness(analysis));
      await noteCorrected(this.#database, waiting);
    });
  }

  /** Compares a story again and publishes what comes of it, where that is out of date. */
  async publish(storyId: string): Promise<void> {
    await this.#embed(storyId);
    return this.#inTurn(async () => {
      const stale = await staleStory(this.#database, storyId);
      if (stale) await publishStory(this.#database, stale, this.#now(), this.#vectors);
    });
  }

  /** Has the sentence model read what is new in a story, and kept that, before its turn comes: others need not wait for it. */
  async #embed(storyId: string): Promise<void> {
    const stale = this.#vectors && (await staleStory(this.#database, storyId));
    if (stale) await this.#vectors?.of(await readAnalyses(this.#database, stale.articleIds));
  }

  /** What would be published of a story if it were compared now. */
  preview(storyId: string): Promise<PreviewedBriefing | null> {
    return previewStory(this.#database, storyId, this.#vectors);
  }

  /** Publishes every stale story; resolves when none is left but those that fail, which keep what was published of them before. */
  async publishStale(): Promise<void> {
    const failed = new Map<string, number>();
    for (;;) {
      const stale = (await staleStories(this.#database)).find(
        ({ id, staleSince }) => failed.get(id) !== staleSince.getTime(),
      );
      if (!stale) return;
      try {
        await this.publish(stale.id);
      } catch (error) {
        failed.set(stale.id, stale.staleSince.getTime());
        this.#log.error({ err: error, story: stale.id }, 'A story could not be compared');
      }
      await nextTurn();
    }
  }

  /** Puts into the queue what a former version, or a process that died, has left to do. @returns how many jobs. */
  async queueLeftovers(): Promise<number> {
    return queueLeftovers(this.#database, this.#stages.map(nameOf));
  }

  /** Waits for what is under way. */
  async stop(): Promise<void> {
    await this.#turn.catch(() => {});
    await this.#vectors?.close();
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

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = this.#turn.catch(() => {}).then(work);
    this.#turn = run.catch(() => {});
    return run;
  }
}

const nameOf = ({ name, version }: AnyStage) => `${name}@${version}`;

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
