import type { Analysis } from '@parallax/analysis';
import { type ArticleSpan, type Finding, articleName as nameOf, type Story } from '@parallax/comparison';
import type { BriefingItem, Citation } from './briefing.ts';

/** What a briefing is made from. */
export interface BriefingSource {
  story: Story;
  analyses: ReadonlyMap<string, Analysis>;
}

/** @throws Error where the story names an article that was not given. */
export function analysisOf({ analyses, story }: BriefingSource, article: string): Analysis {
  const analysis = analyses.get(article);
  if (!analysis) throw new Error(`Story "${story.id}" has an article "${article}" of which no analysis was given.`);
  return analysis;
}

/** A span with its words, cut to the article so that the quote is what the offsets say. */
export function cite(source: BriefingSource, { article, start, end }: ArticleSpan): Citation {
  return { article, start, end, quote: analysisOf(source, article).text.slice(start, end) };
}

/** The whole sentence around a span: evidence that a reader can read. */
export function citeSentence(source: BriefingSource, span: ArticleSpan): Citation {
  const sentence = analysisOf(source, span.article).sentences.find(
    ({ start, end }) => start <= span.start && span.start < end,
  );
  if (!sentence) return cite(source, span);
  return cite(source, {
    article: span.article,
    start: Math.min(sentence.start, span.start),
    end: Math.max(sentence.end, span.end),
  });
}

/** Citations without repeats, at most `most` from one article. */
export function distinct(citations: readonly Citation[], most = 2): Citation[] {
  const kept: Citation[] = [];
  for (const citation of citations) {
    const same = kept.filter((other) => other.article === citation.article);
    if (same.length >= most) continue;
    if (same.some((other) => other.start < citation.end && other.end > citation.start)) continue;
    kept.push(citation);
  }
  return kept;
}

/** How an article is called in sentences. */
export function articleName({ story, analyses }: BriefingSource, article: string): string {
  return nameOf(
    story.articles.flatMap((id) => analyses.get(id) ?? []),
    article,
  );
}

/** "A", "A and B", "A, B and C". */
export const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const names = (source: BriefingSource, articles: readonly string[]): string =>
  list([...new Set(articles.map((article) => articleName(source, article)))]);

/** White space folded, first letter raised, one full stop at the end. */
export function sentence(text: string): string {
  const folded = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;:–—-]+$/u, '');
  const raised = folded.replace(
    /^(["“‘'(]*)(\p{Ll})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
  return /[.!?…]["”’')]*$/u.test(raised) ? raised : `${raised}.`;
}

/** The sentences that carry a finding, one an article; first the one that its text is taken from. */
export function citeFinding(source: BriefingSource, finding: Finding): Citation[] {
  const cited = finding.claims.map((claim) => citeSentence(source, claim));
  const own = cited.filter(({ quote }) => quote.replace(/\s+/g, ' ').includes(finding.text));
  return distinct([...own, ...cited], 1);
}

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
export const inWords = (count: number): string => smallNumbers[count] ?? String(count);

/** "all five articles, from three independent origins" */
export function coverage(source: BriefingSource, finding: Finding): string {
  const all = source.story.articles.length;
  const carried = finding.articles.length;
  if (all === 1) return 'the article';
  if (carried === 1) return `only one of the ${inWords(all)} articles`;
  const articles =
    carried === all
      ? all === 2
        ? 'both articles'
        : `all ${inWords(all)} articles`
      : `${inWords(carried)} of the ${inWords(all)} articles`;
  const origins = finding.origins === 1 ? 'from one origin' : `from ${inWords(finding.origins)} independent origins`;
  return `${articles}, ${origins}`;
}

export type SectionMaker = (source: BriefingSource) => BriefingItem[];
