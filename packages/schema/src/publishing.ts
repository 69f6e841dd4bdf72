/** One article as it is handed in over the graph. */
export interface ArticleToIngest {
  /** The caller's own name for it, handed back with its outcome. */
  key: string;
  text: string | null;
  html: string | null;
  title: string | null;
  publisher: string | null;
  byline: string | null;
  published: string | null;
  updated: string | null;
  url: string | null;
  language: string | null;
}

/** What became of it. */
export interface IngestOutcome {
  key: string;
  status: 'STORED' | 'ALREADY_IN' | 'REJECTED';
  /** Null where it was rejected. */
  articleId: string | null;
  /** Stable, why it was rejected. */
  code: string | null;
  message: string | null;
}

/** Brings articles in: an outcome for each, in order, given only once it is durably stored. */
export interface Publishing {
  ingest(articles: readonly ArticleToIngest[]): Promise<IngestOutcome[]>;
}
