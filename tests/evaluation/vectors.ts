import { availableParallelism } from 'node:os';
import type { Analysis } from '@parallax/analysis';
import { type TextVectors, textsToEmbed } from '@parallax/comparison';
import { openSentenceModel } from '@parallax/embedding';

/** What this worker has embedded already. */
const known = new Map<string, Float32Array>();

/** The vectors that the installed sentence model makes of articles. */
export async function vectorsOf(analyses: readonly Analysis[]): Promise<TextVectors> {
  const texts = [...new Set(analyses.flatMap(textsToEmbed))].filter((text) => !known.has(text));
  if (texts.length > 0) {
    const model = await openSentenceModel({ threads: Math.min(2, availableParallelism()) });
    for (const [at, vector] of (await model.embed(texts)).entries()) known.set(texts[at]!, vector);
    await model.close();
  }
  return known;
}
