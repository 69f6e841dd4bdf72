import type { ArticleSpan } from '@parallax/comparison';

/** A span that a sentence rests on, with its words. */
export interface Citation extends ArticleSpan {
  /** `text.slice(start, end)` of the article. */
  quote: string;
}

/** One sentence of a briefing, or one entry of a section, with its evidence. */
export interface BriefingItem {
  text: string;
  citations: Citation[];
  /** What of the comparison it was made from: the id of a finding, divergence, position, …; null for none. */
  about: string | null;
}

export type SectionKind =
  | 'summary'
  | 'positions'
  | 'findings'
  | 'divergences'
  | 'numbers'
  | 'timeline'
  | 'quotations'
  | 'entities'
  | 'only-in'
  | 'open'
  | 'articles'
  | 'changes';

export interface BriefingSection {
  kind: SectionKind;
  heading: string;
  items: BriefingItem[];
}

/** A sentence that the citation gate turned away, and what in it the cited spans do not hold. */
export interface Dropped {
  text: string;
  section: SectionKind;
  missing: string[];
}

/** The cited account of a story. */
export interface Briefing {
  story: string;
  title: string;
  /** When the latest of its articles was published or changed (ISO 8601), null where that is not known. */
  asOf: string | null;
  articles: number;
  origins: number;
  sections: BriefingSection[];
  dropped: Dropped[];
}
