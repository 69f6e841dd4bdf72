import { availableParallelism } from 'node:os';
import type { Analysis } from '@parallax/analysis';
import { type TextVectors, textsToEmbed } from '@parallax/comparison';
import { openSentenceModel } from '@parallax/embedding';

/** The vectors that the installed sentence model makes of articles. Opening it takes seconds: ask for all at once. */
export async function vectorsOf(analyses: readonly Analysis[]): Promise<TextVectors> {
  const texts = [...new Set(analyses.flatMap(textsToEmbed))];
  const model = await openSentenceModel({ threads: Math.min(2, availableParallelism()) });
  try {
    const vectors = await model.embed(texts);
    return new Map(texts.map((text, at) => [text, vectors[at]!]));
  } finally {
    await model.close();
  }
}
