/** A statement of a story where an article makes it: offsets into the article's text. */
export interface MarkedStatement {
  statement: number;
  start: number;
  end: number;
}

export interface MarkedArticle {
  text: string;
  statements: MarkedStatement[];
}

export interface MarkedStory {
  topic: string;
  articles: MarkedArticle[];
}

export function readMarkedStories(folder: string): MarkedStory[];
