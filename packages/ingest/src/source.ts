import type { ArticleSource, BlockMark } from '@parallax/analysis';
import { cleanText, hasWords } from './clean-text.ts';
import { articleId } from './content-hash.ts';
import { IngestError } from './errors.ts';

/** What may be known of an article from outside its text. What is absent stays absent: nothing is invented. */
export type KnownFields = Partial<Omit<ArticleSource, 'text' | 'marks'>>;

/**
 * Puts an article together: makes its text storable (see `cleanText`; offsets hold) and gives it an id where it has none.
 * @throws IngestError `empty-article` where the text has no word; `name` is for the message.
 */
export function makeSource(
  text: string,
  known: KnownFields,
  name: string,
  marks?: readonly BlockMark[],
): ArticleSource {
  if (!hasWords(text)) throw new IngestError('empty-article', `${name} has no text to read.`);
  const clean = cleanText(text);
  const source = { ...known, text: clean, ...(marks && marks.length > 0 ? { marks } : {}) };
  return { ...source, id: known.id ?? articleId(source) };
}

/** Fields of `over`, and those of `under` where `over` has none. */
export function mergeFields(over: KnownFields, under: KnownFields): KnownFields {
  const given = Object.entries(over).filter(([, value]) => value !== undefined);
  const known = Object.entries(under).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), ...Object.fromEntries(given) };
}
