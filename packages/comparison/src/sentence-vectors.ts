import type { Analysis, Span } from '@parallax/analysis';
import { partsOf } from './parts.ts';
import { addWords, contextWeight, dimensions } from './text/taught-words.ts';

/** What a sentence model makes of texts: vectors of one length, by the text. Where one is missing all are left aside. */
export type TextVectors = ReadonlyMap<string, Float32Array>;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of a claim or of a part of one without who says them, which are what is compared. */
function statementOf(analysis: Analysis, { start, end }: Span): string {
  const said = analysis.attributions
    .flatMap(({ source, cue }) => [...source, ...cue])
    .filter((span) => span.start >= start && span.end <= end)
    .sort((a, b) => a.start - b.start);
  let plain = '';
  let from = start;
  for (const span of said) {
    if (span.start < from) continue;
    plain += `${analysis.text.slice(from, span.start)} `;
    from = span.end;
  }
  plain = tidy((plain + analysis.text.slice(from, end)).replace(/^[\s,;:–—-]+/u, '').replace(/\s+,/g, ','));
  return plain.split(' ').length < 2 ? tidy(analysis.text.slice(start, end)) : plain;
}

/** What has so much of its sentence needs no more of it. */
const nearlyAll = 0.8;

/** What a stretch of an article states, and what its reader has just read. */
export interface Statement {
  /** Without who says it. */
  statement: string;
  /** The sentence before it and, where it is a piece of one, its own; empty where there is neither. */
  context: string;
}

/** A stretch of an article with its context: "They will go there soon" says little alone. */
export function statementAndContext(analysis: Analysis, span: Span): Statement {
  const statement = statementOf(analysis, span);
  const at = analysis.sentences.findLastIndex(({ start }) => start <= span.start);
  const textOf = (sentence: Span | undefined): string =>
    sentence ? tidy(analysis.text.slice(sentence.start, sentence.end)) : '';
  const own = textOf(analysis.sentences[at]);
  const context =
    `${textOf(analysis.sentences[at - 1])} ${statement.length < nearlyAll * own.length ? own : ''}`.trim();
  return { statement, context };
}

/** A statement as it is embedded: with its context in brackets. The model was taught with texts of this form. */
const asEmbedded = ({ statement, context }: Statement): string =>
  context === '' ? statement : `${statement} (${context})`;

/** The stretches of an article that are compared: its claims and their parts. */
export const statementSpans = (analysis: Analysis): Span[] =>
  analysis.claims.flatMap((claim) => [claim, ...partsOf(analysis.text, claim)]);

/**
 * The texts of an article that are compared in meaning. A caller that has a sentence model turns them into vectors for
 * `compareStory`.
 */
export const textsToEmbed = (analysis: Analysis): string[] => [
  ...new Set(statementSpans(analysis).map((span) => asEmbedded(statementAndContext(analysis, span)))),
];

/**
 * Cosines of statements within one story, after its mean vector has been taken off: articles of one event are all near to each
 * other, and what counts is how they differ.
 */
export class SentenceVectors {
  readonly #statements: (Float32Array | null)[];

  private constructor(statements: readonly Float32Array[]) {
    this.#statements = centred(statements);
  }

  /**
   * By a sentence model's vectors. Null where a text has none: what would be known of some pairs only says nothing of the
   * others.
   */
  static of(statements: readonly Statement[], vectors: TextVectors): SentenceVectors | null {
    const found = statements.map((statement) => vectors.get(asEmbedded(statement)));
    return found.every((each) => each !== undefined) ? new SentenceVectors(found) : null;
  }

  /** By what their words were taught to mean: without a model, and less sure. */
  static byWords(statements: readonly Statement[]): SentenceVectors {
    return new SentenceVectors(statements.map(statementVector));
  }

  /** How near two statements are, by their numbers, -1 to 1. */
  statements(a: number, b: number): number {
    return cosine(this.#statements[a]!, this.#statements[b]!);
  }
}

/** The sum of a statement's words and, for less, of its context's. */
function statementVector({ statement, context }: Statement): Float32Array {
  const vector = new Float32Array(dimensions);
  addWords(vector, statement, 1);
  addWords(vector, context, contextWeight);
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

function centred(vectors: readonly Float32Array[]): (Float32Array | null)[] {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let at = 0; at < mean.length; at++) mean[at]! += vector[at]! / vectors.length;
  return vectors.map((vector) => {
    const moved = vector.map((value, at) => value - mean[at]!);
    const length = Math.hypot(...moved);
    return length === 0 ? null : moved.map((value) => value / length);
  });
}

function cosine(a: Float32Array | null, b: Float32Array | null): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
