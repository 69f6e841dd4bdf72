import type { Analysis } from '@parallax/analysis';
import {
  type ArticleSpan,
  type Finding,
  inSentence,
  listNames,
  articleName as nameOf,
  type Story,
} from '@parallax/comparison';
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

/** The whole sentences around a span: evidence that a reader can read. */
export function citeSentence(source: BriefingSource, span: ArticleSpan): Citation {
  const { sentences } = analysisOf(source, span.article);
  const first = sentences.find(({ start, end }) => start <= span.start && span.start < end);
  const last = sentences.find(({ start, end }) => start < span.end && span.end <= end);
  return cite(source, {
    article: span.article,
    start: Math.min(first?.start ?? span.start, span.start),
    end: Math.max(first?.end ?? span.end, last?.end ?? span.end, span.end),
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

/** A name, or a chain of them, as it stands inside a sentence: "the operator", "media, citing the National Flood Service". */
export const inText = ({ story, analyses }: BriefingSource, name: string): string => {
  const known = inOrder.get(story) ?? story.articles.flatMap((id) => analyses.get(id) ?? []);
  inOrder.set(story, known);
  return name
    .split(', citing ')
    .map((each) => inSentence(known, each))
    .join(', citing ');
};

/** The analyses of a story in its order, the same list each time: what is worked out of it is kept by it. */
const inOrder = new WeakMap<Story, readonly Analysis[]>();

export const names = (source: BriefingSource, articles: readonly string[]): string =>
  listNames([...new Set(articles.map((article) => articleName(source, article)))]);

/** White space folded, and straight quotation marks made round, as they are everywhere else on the page. */
export function plain(text: string): string {
  let isOpen = false;
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/"/g, () => {
      isOpen = !isOpen;
      return isOpen ? '“' : '”';
    });
}

/** White space folded, first letter raised, one full stop at the end. */
export function sentence(text: string): string {
  const folded = plain(text).replace(/[,;:–—-]+$/u, '');
  const raised = folded.replace(
    /^(["“‘'(]*)(\p{Ll})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
  // A headline that was cut ends in “…”, which ends no sentence around it.
  return closed(/(?:[.!?]["”’')]*|…)$/u.test(raised) ? raised : `${raised}.`);
}

/** Words cut out of a quotation of several sentences, with the mark that they lost. */
function closed(text: string): string {
  const marks = text.match(/[“”]/gu) ?? [];
  const open = marks.filter((mark) => mark === '“').length;
  if (2 * open > marks.length) return `${text}”`;
  return 2 * open < marks.length ? `“${text}` : text;
}

/** The sentences that carry a finding, one an article, after those that `first` names. */
export function citeFinding(source: BriefingSource, finding: Finding, first: readonly Citation[] = []): Citation[] {
  const cited = finding.claims.map((claim) => citeSentence(source, claim));
  const others = cited.filter(({ article }) => first.every((citation) => citation.article !== article));
  return [...distinct(first), ...distinct(others, 1)];
}

export type SectionMaker = (source: BriefingSource) => BriefingItem[];
