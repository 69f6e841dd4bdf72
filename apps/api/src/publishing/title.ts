import type { Analysis } from '@parallax/analysis';

const longest = 80;

/** What to call a story by an article: its headline, or the words it begins with where it has none. */
export function titleOf(analysis: Analysis | undefined): string {
  const headline = analysis?.title.replace(/\s+/g, ' ').trim();
  if (headline) return headline;
  const words = (analysis?.text ?? '')
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= longest) return words || 'Untitled';
  return `${words.slice(0, words.lastIndexOf(' ', longest) + 1 || longest).trimEnd()} …`;
}
