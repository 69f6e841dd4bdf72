import { availableParallelism } from 'node:os';
import type { Analysis } from '@parallax/analysis';
import { type TextVectors, textsToEmbed } from '@parallax/comparison';
import { openSentenceModel, SentenceModelError } from '@parallax/embedding';
import { exitStatus } from './exit-status.ts';
import { say } from './output.ts';

/**
 * What the sentence model makes of all that is compared of these articles, with its progress on standard error. Null where it
 * fails: that is said, and the articles are compared without it.
 */
export async function textVectors(analyses: readonly Analysis[]): Promise<TextVectors | null> {
  const texts = [...new Set(analyses.flatMap(textsToEmbed))];
  try {
    const model = await openSentenceModel({ threads: Math.min(2, availableParallelism()) });
    let told = 0;
    const vectors = await model.embed(texts, (done, total) => {
      if (done < total && done - told < total / 10) return;
      told = done;
      say(`embedding: ${done} of ${total} texts`);
    });
    await model.close();
    return new Map(texts.map((text, at) => [text, vectors[at]!]));
  } catch (error) {
    if (!(error instanceof SentenceModelError)) throw error;
    say(`${error.message} The articles are compared without it.`);
    process.exitCode = exitStatus.someFailed;
    return null;
  }
}
