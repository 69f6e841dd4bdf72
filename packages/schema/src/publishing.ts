/** What is known already of a part of a text, as the readers of files give it. */
export interface BlockMark {
  start: number;
  end: number;
  role: 'headline' | 'standfirst' | 'byline' | 'caption' | 'subheading' | 'body' | 'boilerplate';
  reason: string;
}

/** One article as it is handed in over the graph. */
export interface ArticleToIngest {
  /** The caller's own name for it, handed back with its outcome. */
  key: string;
  text: string | null;
  html: string | null;
  /** With or without front matter. */
  markdown?: string | null;
  title: string | null;
  publisher: string | null;
  byline: string | null;
  published: string | null;
  updated: string | null;
  url: string | null;
  language: string | null;
  /** Of a plain text: what is known already of its parts. */
  marks: readonly BlockMark[];
}

/** What became of it. */
export interface IngestOutcome {
  key: string;
  status: 'STORED' | 'QUEUED' | 'ALREADY_IN' | 'REJECTED';
  /** Its id, known from what it is before it is read. Null where it was rejected. */
  articleId: string | null;
  /** Stable, why it was rejected; null where that is a fault of ours. */
  code: string | null;
  message: string | null;
}

export interface IngestOptions {
  /** The caller's name for what belongs together, to ask how far it is. */
  batch: string | null;
  /** Whether to answer once the articles are read, or once they are in the queue. */
  wait: boolean;
}

/** A briefing that is not published. */
export interface PreviewedBriefing {
  title: string;
  sections: {
    heading: string;
    items: { text: string; citations: { article: string; start: number; end: number; quote: string }[] }[];
  }[];
  /** What changes against the briefing that is published, in sentences. */
  changes: string[];
  questionCount: number;
}

/** Brings articles in. */
export interface Publishing {
  /** An outcome for each, in order, given only once it is durably stored or durably in the queue. */
  ingest(articles: readonly ArticleToIngest[], options: IngestOptions): Promise<IngestOutcome[]>;
  /** What would be published of a story if it were compared now; null where it has no articles. */
  preview?(storyId: string): Promise<PreviewedBriefing | null>;
}
