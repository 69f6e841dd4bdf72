import { createHash } from 'node:crypto';
import type { Analysis } from '@parallax/analysis';
import { type TextVectors, textsToEmbed } from '@parallax/comparison';
import { type Database, readVectors, saveVectors } from '@parallax/database';
import {
  openSentenceModel,
  packVectors,
  type SentenceModel,
  SentenceModelError,
  unpackVectors,
} from '@parallax/embedding';
import type { Logger } from 'pino';
import type { Settings } from '../settings.ts';

export interface StoryVectorsDependencies {
  database: Database;
  log: Logger;
  /** For tests: the model, instead of the one that is installed. */
  open?: () => Promise<SentenceModel>;
}

/**
 * The vectors by which statements in other words are found: those that are kept, and the model's for what is new. One story at a
 * time, so that whoever asks for one that is under way finds what was kept of it.
 */
export class StoryVectors {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #open: () => Promise<SentenceModel>;
  #model: Promise<SentenceModel> | null = null;
  #hasFailed = false;
  #isClosed = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ database, log, open = openSentenceModel }: StoryVectorsDependencies) {
    this.#database = database;
    this.#log = log;
    this.#open = open;
  }

  /** Those that the settings switch on, or null. */
  static configured({ sentenceModel }: Settings, database: Database, log: Logger): StoryVectors | null {
    return sentenceModel === 'none' ? null : new StoryVectors({ database, log });
  }

  /** The vectors of all that is compared of these articles; null of one alone, and where the model fails, which is logged once. */
  async of(analyses: readonly Analysis[]): Promise<TextVectors | null> {
    // Most articles of a feed stay alone.
    if (analyses.length < 2) return null;
    const run = this.#turn.then(async () => {
      try {
        const vectors = await this.#of(analyses);
        this.#hasFailed = false;
        return vectors;
      } catch (error) {
        if (!(error instanceof SentenceModelError)) throw error;
        if (!this.#hasFailed && !this.#isClosed)
          this.#log.error({ err: error }, 'Stories are compared without the sentence model');
        this.#hasFailed = true;
        await this.#giveUp();
        return null;
      }
    });
    this.#turn = run.catch(() => {});
    return run;
  }

  /** As `of`; null too where it takes longer than this many milliseconds, while the work goes on and is kept. */
  async within(patience: number, analyses: readonly Analysis[]): Promise<TextVectors | null> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<null>((resolve) => (timer = setTimeout(resolve, patience, null)));
    const vectors = this.of(analyses);
    // Whoever waits no longer does not hear of it.
    vectors.catch(() => {});
    return Promise.race([vectors, over]).finally(() => clearTimeout(timer));
  }

  /** Ends the model's threads. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#giveUp();
  }

  async #giveUp(): Promise<void> {
    const model = await this.#model?.catch(() => null);
    this.#model = null;
    await model?.close();
  }

  async #of(analyses: readonly Analysis[]): Promise<TextVectors> {
    this.#model ??= this.#open();
    const model = await this.#model;
    const articles = analyses.map((analysis) => {
      const texts = textsToEmbed(analysis);
      return { articleId: analysis.id, texts, digest: digestOf(texts), model: model.id };
    });
    const ids = articles.map(({ articleId }) => articleId);
    const kept = new Map((await readVectors(this.#database, ids)).map((row) => [row.articleId, row]));
    const vectors = new Map<string, Float32Array>();
    const isKept = ({ articleId, digest }: (typeof articles)[number]) => {
      const known = kept.get(articleId);
      return known?.model === model.id && known.digest === digest;
    };
    for (const article of articles.filter(isKept)) {
      const known = unpackVectors(kept.get(article.articleId)!.vectors, model.dimensions);
      for (const [at, text] of article.texts.entries()) vectors.set(text, known[at]!);
    }
    // Each is kept as soon as it is there: a process that dies loses one article's.
    for (const { texts, ...article } of articles.filter((one) => !isKept(one))) {
      const unknown = texts.filter((text) => !vectors.has(text));
      for (const [at, vector] of (await model.embed(unknown)).entries()) vectors.set(unknown[at]!, vector);
      await saveVectors(this.#database, { ...article, vectors: packVectors(texts.map((text) => vectors.get(text)!)) });
    }
    return vectors;
  }
}

const digestOf = (texts: readonly string[]): string => createHash('sha256').update(texts.join('\0')).digest('hex');
