import type { BlockRole, Span } from './article.ts';

/** A part of an article and its role. Blocks are in order, do not overlap, and hold all text that is not white space. */
export interface Block extends Span {
  role: BlockRole;
  /** Why it has this role, in a few words; always given for boilerplate. */
  reason?: string | undefined;
}

/** A sentence of a block that is not boilerplate. */
export interface Sentence extends Span {
  /** Index of its block. */
  block: number;
}

/** A word or mark. `pos` is a Universal Dependencies tag. Tokens are in order; those of one sentence are contiguous. */
export interface Token extends Span {
  text: string;
  lemma: string;
  pos: string;
  /** Index of its sentence. */
  sentence: number;
}

export type EntityType = 'person' | 'organisation' | 'place' | 'other';

/** A person, organisation or place of one article under all the names that the article gives it. */
export interface Entity {
  /** `e1`, `e2`, … in order of first mention. */
  id: string;
  type: EntityType;
  /** The fullest name. */
  name: string;
  /** Its other names, in order of appearance, without `name`. */
  aliases: string[];
  /** What the article calls it: "NATO Secretary-General", "professor of international studies". */
  role?: string | undefined;
}

export interface Mention extends Span {
  entity: string;
  kind: 'name' | 'nominal' | 'pronoun';
}

/** How a number is meant: exactly (`=`), about (`~`), less or at most (`<`), more or at least (`>`). */
export type Change = '=' | '~' | '<' | '>';

export interface Quantity extends Span {
  /** The number, scaled ("1.5 million" is 1500000); of a range, its middle. */
  value: number;
  /** The ends of a range, null otherwise. */
  low: number | null;
  high: number | null;
  change: Change;
  /** `%`, `$`, `km`, …; empty where the number counts things. */
  unit: string;
  /** What is counted: "North Korean troops"; empty where nothing is. */
  counts: string;
}

export interface DateExpression extends Span {
  /** EDTF (ISO 8601-2), with `X` for what neither the article nor its publication date supports. */
  edtf: string;
}

export interface Speaker {
  /** Id of the entity, null where the speaker is not one ("officials"). */
  entity: string | null;
  /** The entity's name, or the words that name the speaker. */
  name: string;
}

/** Words inside quotation marks, marks included, that report speech (not titles or scare quotes). */
export interface Quotation extends Span {
  /** Null where none is found: better none than a guess. */
  speaker: Speaker | null;
}

export type AttributionKind = 'direct' | 'indirect' | 'mixed';

/** Who says it, the words that show it, what is said. Each part may come in several pieces, and the source may be absent. */
export interface Attribution {
  kind: AttributionKind;
  source: Span[];
  cue: Span[];
  content: Span[];
  /** Index of the attribution whose content holds this one (media citing an agency), null at the top. */
  within: number | null;
  /** The source resolved, null where there is none. */
  speaker: Speaker | null;
}

export type Certainty = 'asserted' | 'attributed' | 'expected' | 'conditional' | 'unconfirmed';
export type Polarity = 'affirmed' | 'denied';

/** One checkable statement in one article: a clause. */
export interface Claim extends Span {
  /** `c1`, `c2`, … in order. */
  id: string;
  /** Index of its sentence. */
  sentence: number;
  /** Indexes of the attributions it stands in, outermost first; empty where the article asserts it in its own voice. */
  attributions: number[];
  certainty: Certainty;
  /** `denied` where the claim's content is negated, or its source denies it. */
  polarity: Polarity;
  /** Indexes into `quantities` and `dates`, ids of entities: what stands inside the claim. */
  quantities: number[];
  dates: number[];
  entities: string[];
}

export interface Diagnostic extends Span {
  stage: string;
  /** Stable, kebab-case: `unbalanced-quotation-mark`. */
  code: string;
  message: string;
}

/** All that is read in one article. `text.slice(start, end)` of any span is what the span says it is. */
export interface Analysis {
  id: string;
  title: string;
  publisher: string | null;
  byline: string | null;
  published: string | null;
  updated: string | null;
  url: string | null;
  language: string;
  text: string;
  blocks: Block[];
  sentences: Sentence[];
  entities: Entity[];
  mentions: Mention[];
  quantities: Quantity[];
  dates: DateExpression[];
  quotations: Quotation[];
  attributions: Attribution[];
  claims: Claim[];
  diagnostics: Diagnostic[];
  /** `name@version` of each stage that made this, in order. */
  stages: string[];
}
