import type { ArticleSpan, Finding } from '@parallax/comparison';
import { analysisOf, type BriefingSource } from './source.ts';

/** News tells what matters most first: after so many sentences, half of the weight of the first is left. */
const halfLife = 3;

/** The beginnings of a text's longer words, and its numbers: enough to see that two texts are about the same. */
const stemsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []).map((word) => word.slice(0, 6)));

/** How much of what one text says stands in another, by their longer words and numbers: 0 to 1. */
export function coverage(text: string, by: string): number {
  const known = stemsOf(by);
  const stems = [...stemsOf(text)];
  return stems.filter((stem) => known.has(stem)).length / Math.max(1, stems.length);
}

/** 1 for a statement in the first sentence of an article's body, falling towards 0 with the sentences before it. */
export function prominence(source: BriefingSource, { article, start }: ArticleSpan): number {
  const { blocks, sentences } = analysisOf(source, article);
  const before = sentences.filter(
    (sentence) => sentence.end <= start && /^(?:body|standfirst)$/.test(blocks[sentence.block]?.role ?? ''),
  );
  return 0.5 ** (before.length / halfLife);
}

/**
 * How much a reader would miss a finding: by the independent origins and the articles that carry it, by how early they do (the
 * inverted pyramid), and by what it shares with the headlines.
 */
export function importance(source: BriefingSource, finding: Finding): number {
  const { articles, origins } = source.story;
  const earliest = new Map<string, number>();
  for (const claim of finding.claims)
    earliest.set(claim.article, Math.max(earliest.get(claim.article) ?? 0, prominence(source, claim)));
  const lead = [...earliest.values()].reduce((sum, value) => sum + value, 0) / articles.length;
  const own = finding.claims
    .map(({ article, start, end }) => analysisOf(source, article).text.slice(start, end))
    .join(' ');
  const shared = articles.map((article) => coverage(analysisOf(source, article).title, own));
  const headlines = shared.reduce((sum, value) => sum + value, 0) / articles.length;
  return (
    finding.origins / Math.max(1, origins.length) + finding.articles.length / articles.length + 2 * lead + 2 * headlines
  );
}
