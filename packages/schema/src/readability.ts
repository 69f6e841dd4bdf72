import { blocksOfArticle, sentencesOfArticle } from './article-parts.ts';
import { articleText } from './article-text.ts';
import type { Context } from './context.ts';

const running = new Set(['STANDFIRST', 'BODY']);
/** Below this the index says more about chance than about the text. */
const fewestWords = 100;

/**
 * Words of an article's running text, and its automated readability index:
 * 4.71 characters a word + 0.5 words a sentence - 21.43 (Smith and Senter, 1967), to one decimal.
 */
export async function readability(id: string, context: Context): Promise<{ words: number; grade: number | null }> {
  const [text, blocks, sentences] = await Promise.all([
    articleText(context).load(id),
    blocksOfArticle(context).load(id),
    sentencesOfArticle(context).load(id),
  ]);
  const bodies = new Set(blocks.filter((block) => running.has(block.role)).map((block) => block.id));
  const read = sentences.filter((sentence) => bodies.has(sentence.blockId));
  const words = read.flatMap(
    (sentence) => text.slice(sentence.start, sentence.end).match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [],
  );
  if (words.length < fewestWords) return { words: words.length, grade: null };
  const characters = words.reduce((sum, word) => sum + word.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
  const index = 4.71 * (characters / words.length) + 0.5 * (words.length / read.length) - 21.43;
  return { words: words.length, grade: Math.round(index * 10) / 10 };
}
