/** A half-open range `[start, end)` in UTF-16 units of an article's raw text. */
export interface Span {
  start: number;
  end: number;
}

/** What a part of an article is for. `boilerplate` is everything that the publisher's page adds around the report. */
export type BlockRole = 'headline' | 'standfirst' | 'byline' | 'caption' | 'subheading' | 'body' | 'boilerplate';

/** What a reader of files or pages already knows of a part of the text, from its mark-up; `analysis` takes it as advice. */
export interface BlockMark extends Span {
  role: BlockRole;
  /** Why, in a few words: `<figcaption>`, `link list`, `outside the article`. */
  reason: string;
}

/** One article as it came in. `text` is kept for ever and never changed; every annotation is a span in it. */
export interface ArticleSource {
  id: string;
  text: string;
  /** The headline as metadata gives it. It may or may not stand in `text` too. */
  title?: string | undefined;
  publisher?: string | undefined;
  byline?: string | undefined;
  /** ISO 8601 date or date-time, as precise as the source has it. */
  published?: string | undefined;
  updated?: string | undefined;
  url?: string | undefined;
  /** BCP 47 tag. */
  language?: string | undefined;
  /** In order, not overlapping. Empty or absent for plain text. */
  marks?: readonly BlockMark[] | undefined;
}
