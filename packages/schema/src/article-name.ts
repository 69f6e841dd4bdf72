import { articleName, type NamedArticle } from '@parallax/comparison';
import { sentencesOfArticle } from './article-parts.ts';
import { articleText } from './article-text.ts';
import type { Context } from './context.ts';

interface Row {
  id: string;
  title: string;
}

/**
 * How an article is called in sentences, by the rule that briefings and quizzes follow. Only what has no outlet and no headline
 * is called by its first words: of all others the text, which is large, is not read.
 */
export async function nameOfArticle({ id, title }: Row, publisher: string | null, context: Context): Promise<string> {
  const named: NamedArticle = { id, title, publisher, text: '', sentences: [] };
  if (publisher === null && title.trim() === '') {
    const [sentences, text] = await Promise.all([sentencesOfArticle(context).load(id), articleText(context).load(id)]);
    return articleName([{ ...named, text, sentences }], id);
  }
  return articleName([named], id);
}
