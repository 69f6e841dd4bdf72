import {
  addJob,
  checkStorable,
  type Database,
  findJobs,
  type JobEvent,
  type Presence,
  StoreError,
} from '@parallax/database';
import { articleId, IngestError } from '@parallax/ingest';
import type { ArticleToIngest, IngestOptions, IngestOutcome, PreviewedBriefing, Publishing } from '@parallax/schema';
import { previewStory } from '../publishing/publish-story.ts';
import { readSource } from '../publishing/read-source.ts';
import type { StoryVectors } from '../publishing/story-vectors.ts';

/**
 * How long a caller waits for articles to be read, in milliseconds: less than an operation may take. What is not read by then
 * is in the queue all the same.
 */
const patience = 8_000;
/** How often the queue is asked, for events that were missed. */
const lookInterval = 500;

type Waiting = { key: string; articleId: string; job: string };

/**
 * Takes articles in and has them read by whoever works on jobs. What is taken in is durably in the queue; it may be read at
 * once, by this process or another, or after whatever else waits there.
 */
export class JobIntake implements Publishing {
  readonly #database: Database;
  readonly #presence: Presence;
  readonly #vectors: StoryVectors | null;

  /** @param vectors the sentence model's, where one is switched on */
  constructor(database: Database, presence: Presence, vectors: StoryVectors | null = null) {
    this.#database = database;
    this.#presence = presence;
    this.#vectors = vectors;
  }

  async ingest(articles: readonly ArticleToIngest[], { batch, wait }: IngestOptions): Promise<IngestOutcome[]> {
    const ended = new Map<string, JobEvent>();
    let onEnd = () => {};
    const stopListening = this.#presence.onEvent((event) => {
      if (event.kind !== 'job' || event.state === 'started' || event.state === 'failed') return;
      ended.set(event.job, event);
      onEnd();
    });
    try {
      const outcomes: (IngestOutcome | Waiting)[] = [];
      for (const article of articles) outcomes.push(await this.#takeIn(article, batch));
      const waiting = outcomes.filter((outcome): outcome is Waiting => 'job' in outcome);
      if (wait) await this.#untilEnded(waiting, ended, (callback) => (onEnd = callback));
      const seen = new Set<string>();
      const answers: IngestOutcome[] = [];
      for (const outcome of outcomes) {
        const answer = 'job' in outcome ? await this.#outcomeOf(outcome, ended.get(outcome.job)) : outcome;
        // Of two that are the same, the second was in already.
        const isSecond = answer.status === 'STORED' && seen.has(answer.articleId!);
        answers.push(isSecond ? { ...answer, status: 'ALREADY_IN' } : answer);
        if (answer.articleId !== null) seen.add(answer.articleId);
      }
      return answers;
    } finally {
      stopListening();
    }
  }

  preview(storyId: string): Promise<PreviewedBriefing | null> {
    return previewStory(this.#database, storyId, this.#vectors);
  }

  async #takeIn(article: ArticleToIngest, batch: string | null): Promise<IngestOutcome | Waiting> {
    const { key } = article;
    try {
      const source = await readSource(article);
      const id = articleId(source);
      if (await this.#isIn(id)) return { key, status: 'ALREADY_IN', articleId: id, code: null, message: null };
      checkStorable(source, 'The article');
      const payload = { name: key, source, ...(batch !== null && { batch }) };
      return {
        key,
        articleId: id,
        job: await addJob(this.#database, 'read-article', payload, { key: `read-article:${id}` }),
      };
    } catch (error) {
      if (!(error instanceof IngestError) && !(error instanceof StoreError)) throw error;
      return { key, status: 'REJECTED', articleId: null, code: error.code, message: error.message };
    }
  }

  /** Resolves when all jobs have ended, or after a while. */
  async #untilEnded(
    waiting: readonly Waiting[],
    ended: Map<string, JobEvent>,
    whenOneEnds: (callback: () => void) => void,
  ): Promise<void> {
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      const left = waiting.filter(({ job }) => !ended.has(job)).map(({ job }) => job);
      if (left.length === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, lookInterval);
        whenOneEnds(() => {
          clearTimeout(timer);
          resolve();
        });
      });
      if (left.every((job) => !ended.has(job))) {
        // Nothing was heard for a while: the events may have been missed.
        const there = await findJobs(this.#database, { ids: left }, { first: left.length });
        const open = there.filter(({ state }) => state !== 'dead');
        if (open.length === 0) return;
      }
    }
  }

  async #outcomeOf({ key, articleId: id, job }: Waiting, event: JobEvent | undefined): Promise<IngestOutcome> {
    const outcome = { key, articleId: id, code: null, message: null };
    if (event?.state === 'done') return { ...outcome, status: event.isNew === false ? 'ALREADY_IN' : 'STORED' };
    const [dead] = event ? [] : await findJobs(this.#database, { ids: [job], states: ['dead'] }, { first: 1 });
    if (event || dead) {
      const message = event?.message ?? dead?.error ?? 'It could not be read.';
      return { key, status: 'REJECTED', articleId: null, code: event?.code ?? null, message };
    }
    return { ...outcome, status: (await this.#isIn(id)) ? 'STORED' : 'QUEUED' };
  }

  async #isIn(id: string): Promise<boolean> {
    return (await this.#database.article.count({ where: { id } })) > 0;
  }
}
