import type { DivergenceKind } from '@parallax/comparison';

/** One article of a pair: everything in it is invented. */
export interface PairedArticle {
  publisher: string;
  /** ISO 8601. */
  published: string;
  title: string;
  body: string;
}

/** Two articles about one event. */
export interface Pair {
  /** What the second does otherwise than the first. */
  name: string;
  articles: [PairedArticle, PairedArticle];
}

/** A pair that differs in one way. */
export interface PlantedPair extends Pair {
  kind: DivergenceKind;
  /** For each side: words that its spans must hold, and the places in `articles` of those that are on it. */
  sides: { words: string; articles: number[] }[];
}
