import type { Certainty, Change, EntityType, Span } from '@parallax/analysis';

/** A span in one of the articles of a story. */
export interface ArticleSpan extends Span {
  article: string;
}

/** What a comparison keeps of an article beside its analysis. */
export interface ComparedArticle {
  id: string;
  title: string;
  publisher: string | null;
  published: string | null;
}

/** Articles whose reporting rests on one report: they count once. */
export interface Origin {
  id: string;
  articles: string[];
  /** The agency or outlet that the report came from, where an article credits one. */
  agency: string | null;
  /** Why these are one origin (or why this article is its own), in a sentence. */
  reason: string;
  /** Passages that stand in two of the articles, a pair after a pair; empty for a single article. */
  passages: ArticleSpan[];
}

/** One person, organisation or place under all the names that the articles of a story give it. */
export interface StoryEntity {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  role: string | null;
  /** The articles' own entities that are this one. */
  members: { article: string; entity: string }[];
}

export type FindingStatus = 'corroborated' | 'single-origin' | 'disputed' | 'unconfirmed';

export interface ClaimReference extends ArticleSpan {
  claim: string;
}

/** Claims from the articles that state the same thing. */
export interface Finding {
  id: string;
  /** Verbatim: the clearest of its claims. */
  text: string;
  status: FindingStatus;
  /** The rule that gave the status, in a sentence: the answer to "why unverified?". */
  reason: string;
  articles: string[];
  /** How many independent origins carry it. */
  origins: number;
  /** The lowest-hedged certainty that any article gives it. */
  certainty: Certainty;
  /** Who says it, outermost voice of each claim, without repeats; the empty list where articles assert it themselves. */
  voices: string[];
  entities: string[];
  claims: ClaimReference[];
}

export type DivergenceKind =
  | 'quantity'
  | 'date'
  | 'place'
  | 'attribution'
  | 'certainty'
  | 'wording'
  | 'cause'
  | 'denial'
  | 'omission'
  | 'precision';

export interface DivergenceSide {
  articles: string[];
  /** What these articles say, in their words. */
  says: string;
  /** Exactly the words that differ. */
  spans: ArticleSpan[];
}

/** A typed difference inside a finding. */
export interface Divergence {
  id: string;
  kind: DivergenceKind;
  finding: string;
  /** What it is about, in plain words: "how many North Korean troops". */
  about: string;
  /** One sentence that says what differs. */
  explanation: string;
  sides: DivergenceSide[];
}

export type Stance = 'asserts' | 'confirms' | 'denies' | 'cannot confirm' | 'silent';

/** What a party says of the story's central claim. */
export interface Position {
  id: string;
  /** Id of a story entity, null where the party is not one ("experts"). */
  party: string | null;
  name: string;
  /** Through whom it speaks: "presidential spokesman Dmitry Peskov"; the party itself where nobody else. */
  voice: string;
  stance: Stance;
  spans: ArticleSpan[];
}

export interface NumberRow {
  value: number;
  low: number | null;
  high: number | null;
  change: Change;
  unit: string;
  /** The number as written. */
  says: string;
  /** Who says so; null where the article gives it in its own voice. */
  voice: string | null;
  articles: string[];
  spans: ArticleSpan[];
}

/** Figures for one thing that is counted. */
export interface NumberComparison {
  id: string;
  counts: string;
  rows: NumberRow[];
  /** `update`: a later count replaces an earlier one; `conflict`: two voices differ about the same thing at one time. */
  relation: 'agree' | 'conflict' | 'update';
  explanation: string;
}

export interface TimelineEvent {
  id: string;
  /** EDTF, no more precise than the articles. */
  edtf: string;
  text: string;
  finding: string | null;
  spans: ArticleSpan[];
}

/** One quotation under the renderings that the articles give it. */
export interface QuotationComparison {
  id: string;
  speaker: string | null;
  name: string | null;
  renderings: { text: string; articles: string[]; spans: ArticleSpan[] }[];
}

/** A basic question that none of the articles answers. */
export interface OpenQuestion {
  question: string;
  /** What was looked for and not found. */
  reason: string;
}

export interface Story {
  id: string;
  title: string;
  articles: string[];
  /** Id of the finding that the story is about, null where there is none. */
  central: string | null;
  origins: Origin[];
  entities: StoryEntity[];
  findings: Finding[];
  divergences: Divergence[];
  positions: Position[];
  numbers: NumberComparison[];
  timeline: TimelineEvent[];
  quotations: QuotationComparison[];
  onlyIn: { article: string; finding: string }[];
  open: OpenQuestion[];
}

export interface Comparison {
  articles: ComparedArticle[];
  stories: Story[];
}
