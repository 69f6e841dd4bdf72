import type { Analysis } from '@parallax/analysis';
import type { ArticleSpan, Finding, Origin, Position, QuotationComparison, StoryEntity } from './comparison.ts';
import type { StoryClaim } from './story-claims.ts';

/** A finding together with its claims in full. */
export interface FindingMaterial {
  finding: Finding;
  claims: StoryClaim[];
}

/** What every part of a comparison works on, made once for a story. */
export interface StoryMaterial {
  analyses: readonly Analysis[];
  entities: readonly StoryEntity[];
  origins: readonly Origin[];
  findings: readonly FindingMaterial[];
  claims: readonly StoryClaim[];
  /** The finding that the story is about. */
  central: FindingMaterial | null;
  /** The central finding and those that speak of the same event in other words. */
  theme: readonly FindingMaterial[];
  quotations: readonly QuotationComparison[];
  positions: readonly Position[];
}

export const span = ({ article, start, end }: ArticleSpan): ArticleSpan => ({ article, start, end });

/** Whether some span of one list overlaps one of the other. */
export const meet = (a: readonly ArticleSpan[], b: readonly ArticleSpan[]): boolean =>
  a.some((one) => b.some((other) => one.article === other.article && one.start < other.end && other.start < one.end));

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const longestName = 48;

/** What of an article its name is made from. */
export type NamedArticle = Pick<Analysis, 'id' | 'publisher' | 'title' | 'text'> & {
  sentences: readonly Pick<Analysis['sentences'][number], 'start' | 'end'>[];
};

/**
 * How an article is called in sentences: its publisher without what is put in brackets behind it, or the beginning of its
 * headline, or of its text, or its number in the order of the story. Briefings, quizzes, the graph and its pages all ask
 * here, so that a reader meets an article under one name.
 */
export function articleName(analyses: readonly NamedArticle[], id: string): string {
  const at = analyses.findIndex((candidate) => candidate.id === id);
  const analysis = analyses[at];
  const publisher = analysis?.publisher?.replace(/\s*\([^()]*\)\s*$/, '').trim();
  if (publisher) return publisher;
  const first = analysis?.sentences[0];
  const title = opening(analysis?.title) || opening(first && analysis?.text.slice(first.start, first.end));
  if (!title) return `article ${at + 1}`;
  return `“${title.length <= longestName ? title : `${title.slice(0, longestName).replace(/[\s,;:–—-]+\S*$/, '')} …`}”`;
}

/** A headline or a sentence inside quotation marks: on one line, without marks of its own, without the full stop. */
const opening = (words: string | undefined): string =>
  words
    ?.replace(/\s+/g, ' ')
    .replace(/["“”]/g, '')
    .trim()
    .replace(/[.,;:]$/, '') ?? '';

/** More names than this nobody reads. */
const mostNamed = 6;

/** Names for a sentence; of many the first few, and how many others there are. */
export const listNames = (names: readonly string[]): string =>
  list(names.length > mostNamed ? [...names.slice(0, mostNamed - 2), `${names.length - mostNamed + 2} others`] : names);

/** "A", "A and B", "A, B and C". */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
