import type { Analysis } from '@parallax/analysis';
import { partsOf } from './parts.ts';
import type { Unit } from './units.ts';

/** What a sentence model makes of texts: vectors of one length, by the text. Where one is missing all are left aside. */
export type TextVectors = ReadonlyMap<string, Float32Array>;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of a claim or of a part of one without who says them, which are what is compared. */
function statementOf(analysis: Analysis, { start, end }: { start: number; end: number }): string {
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

/**
 * The texts of an article that are compared in meaning: its claims without who says them, and the sentences that they stand in.
 * A caller that has a sentence model turns them into vectors for `compareStory`.
 */
export const textsToEmbed = (analysis: Analysis): string[] => [
  ...new Set(
    analysis.claims.flatMap((claim) => {
      const sentence = analysis.sentences[claim.sentence];
      return [
        statementOf(analysis, claim),
        ...partsOf(analysis.text, claim).map((part) => statementOf(analysis, part)),
        ...(sentence ? [tidy(analysis.text.slice(sentence.start, sentence.end))] : []),
      ];
    }),
  ),
];

/**
 * Cosines of statements within one story, after its mean vector has been taken off: articles of one event are all near to each
 * other, and what counts is how they differ.
 */
export class SentenceVectors {
  readonly #statements: (Float32Array | null)[];
  readonly #sentences: (Float32Array | null)[];

  private constructor(statements: readonly Float32Array[], sentences: readonly Float32Array[]) {
    this.#statements = centred(statements);
    this.#sentences = centred(sentences);
  }

  /** Null where a text has no vector: what would be known of some pairs only says nothing of the others. */
  static of(units: readonly Unit[], vectors: TextVectors): SentenceVectors | null {
    const statements = units.map((unit) => vectors.get(statementOf(unit.analysis, unit)));
    const sentences = units.map(({ analysis, sentence }) =>
      vectors.get(tidy(analysis.text.slice(sentence.start, sentence.end))),
    );
    const known = (each: Float32Array | undefined): each is Float32Array => each !== undefined;
    return statements.every(known) && sentences.every(known) ? new SentenceVectors(statements, sentences) : null;
  }

  /** How near two units are, by their numbers, -1 to 1. */
  statements(a: number, b: number): number {
    return cosine(this.#statements[a]!, this.#statements[b]!);
  }

  /** How near the sentences are in which two units stand, -1 to 1. */
  sentences(a: number, b: number): number {
    return cosine(this.#sentences[a]!, this.#sentences[b]!);
  }
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
