import { createHash } from 'node:crypto';
import type { ArticleSource } from '@parallax/analysis';

/**
 * SHA-256, in hex, of what makes an article itself: its text and who published it. The same text under two publishers is
 * two articles; the same text of one publisher, brought in twice, is one.
 */
export function contentHash({ text, publisher }: Pick<ArticleSource, 'text' | 'publisher'>): string {
  return createHash('sha256')
    .update(publisher ?? '')
    .update('\0')
    .update(text)
    .digest('hex');
}

/** The id of an article that came without one: the beginning of its content hash, so that it is the same every time. */
export function articleId(source: Pick<ArticleSource, 'text' | 'publisher'>): string {
  return contentHash(source).slice(0, 16);
}
