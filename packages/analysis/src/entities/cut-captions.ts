import type { Block } from '../analysis.ts';
import type { Span } from '../article.ts';

/** What captions often end in: whose picture it is, and the day. */
const endings =
  'Photo Photograph Photographer Picture Image Images Agency Archive Library News Press Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February August September October November December'.split(
    ' ',
  );
/** A credit alone is short, and ends in a name without a full stop. */
const longestCredit = 8;
const lastCapitals = /(?:\p{Lu}[\p{L}'’-]*\s)*(\p{Lu}\p{Ll}{0,5})$/u;

/**
 * The capitalised words in which captions break off that a page has cut ("satellite pictures published on Frid", "(CWS / Ober Her"):
 * the last is the beginning of a word that the article or captions at large have whole, and no name.
 */
export function cutNames(text: string, blocks: readonly Block[]): Span[] {
  return blocks.flatMap(({ role, start, end }) => {
    if (role !== 'caption') return [];
    const caption = text.slice(start, end).replace(/[\s*_]+$/u, '');
    const isOpen = caption.lastIndexOf('(') > caption.lastIndexOf(')');
    if (!isOpen && caption.split(/\s+/).length <= longestCredit) return [];
    const found = lastCapitals.exec(caption);
    const part = found?.[1];
    if (!found || !part) return [];
    const whole = new RegExp(`(?<![\\p{L}])${part}\\p{Ll}+`, 'u');
    if (!endings.some((word) => word.startsWith(part) && word !== part) && !whole.test(text)) return [];
    return [{ start: start + found.index, end: start + caption.length }];
  });
}
