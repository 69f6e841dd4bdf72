// What a thread of the pool does. JavaScript, because threads of Node 20 take no TypeScript, and tests run from the sources.
import { createEmbedder } from '@lat.md/embed';

/** @type {Promise<import('@lat.md/embed').Embedder> | undefined} */
let embedder;

/**
 * The vectors of a few texts. Of more than 23 the library would start threads of its own.
 * @param {{ model: import('@lat.md/embed').ModelManifest, texts: string[] }} task
 * @returns {Promise<Float32Array[]>}
 */
export default async function embedTexts({ model, texts }) {
  embedder ??= createEmbedder({ model });
  const vectors = await (await embedder).embed(texts);
  return vectors.map((vector) => Float32Array.from(vector));
}
