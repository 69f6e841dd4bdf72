import type { ArticleSpan, Divergence, DivergenceKind, DivergenceSide } from '../comparison.ts';
import { articleName, type FindingMaterial, list, type StoryMaterial, span, unique } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';

/** One way in which claims that state the same thing can differ: a file, and a line in `divergences.ts`. */
export interface DivergenceFinder {
  readonly kind: DivergenceKind;
  /** Looks at one finding. */
  find(finding: FindingMaterial, material: StoryMaterial): Omit<Divergence, 'id' | 'kind' | 'finding'>[];
}

/**
 * One side from the claims that are on it: the shortest wording speaks for it, every claim gives a span.
 * @param exact narrows a claim to the words that differ.
 */
export function side(
  claims: readonly StoryClaim[],
  says: (claim: StoryClaim) => string,
  exact: (claim: StoryClaim) => readonly ArticleSpan[] = (claim) => [span(claim)],
): DivergenceSide {
  const speaking = claims.reduce((short, claim) => (claim.text.length < short.text.length ? claim : short));
  return {
    articles: unique(claims.map((claim) => claim.article)),
    says: says(speaking),
    spans: claims.flatMap((claim) => [...exact(claim)]),
  };
}

/** A claim's sentence, as it is written. */
export const sentenceOf = (claim: StoryClaim): string =>
  claim.analysis.text.slice(claim.sentence.start, claim.sentence.end).replace(/\s+/g, ' ').trim();

/** The names of articles, for a sentence: "The Courier and The Post". */
export const outlets = (material: StoryMaterial, articles: readonly string[]): string =>
  list(unique(articles.map((article) => articleName(material.analyses, article))));

/** Groups claims by a key; claims for which there is none are left out. */
export function groupBy(
  claims: readonly StoryClaim[],
  key: (claim: StoryClaim) => string | null,
): Map<string, StoryClaim[]> {
  const groups = new Map<string, StoryClaim[]>();
  for (const claim of claims) {
    const value = key(claim);
    if (value !== null) groups.set(value, [...(groups.get(value) ?? []), claim]);
  }
  return groups;
}

/** What a finding is about, short enough for a heading. */
export function about(finding: FindingMaterial): string {
  const text = finding.finding.text.replace(/\s+/g, ' ').trim();
  if (text.length <= 90) return text;
  return `${text.slice(0, 90).replace(/\s+\S*$/, '')} …`;
}
