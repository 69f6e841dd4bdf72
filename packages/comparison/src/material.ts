import type { Analysis } from '@parallax/analysis';
import type { ArticleSpan, Finding, Origin, StoryEntity } from './comparison.ts';
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
}

export const span = ({ article, start, end }: ArticleSpan): ArticleSpan => ({ article, start, end });

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** How an article is called in sentences: its publisher, or its headline in quotation marks. */
export function articleName(material: Pick<StoryMaterial, 'analyses'>, id: string): string {
  const analysis = material.analyses.find((candidate) => candidate.id === id);
  return analysis?.publisher ?? `“${analysis?.title || id}”`;
}

/** "A", "A and B", "A, B and C". */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
