import type { Analysis, Span } from '@parallax/analysis';
import { kept } from '../kept.ts';
import { type StoryMaterial, unique } from '../material.ts';
import { SentenceVectors } from '../sentence-vectors.ts';
import type { StoryClaim } from '../story-claims.ts';
import { cosine, tfidf, type Vector } from '../text/vectors.ts';
import { sameDay } from './days.ts';

/** A sentence of an article with what it claims. */
export interface ToldSentence {
  analysis: Analysis;
  sentence: Span;
  claims: StoryClaim[];
  terms: string[];
}

/** A sentence as it is written. */
export const textOf = ({ analysis, sentence }: ToldSentence): string =>
  analysis.text.slice(sentence.start, sentence.end);

/** How alike two sentences are. */
export interface Likeness {
  /** Of their words, names and figures, 0 to 1. */
  cosine: number;
  /** How many of these they share. */
  shared: number;
  /** Of what their words and those of the sentence before mean, −1 to 1. */
  sense: number;
  /** The most that the two or their neighbours have in common, as `cosine` gives it. */
  around: number;
}

/** Two articles that tell one event and mostly give the same figures, days and names. */
export interface ToldAlike {
  first: ToldSentence[];
  second: ToldSentence[];
  likeness(a: ToldSentence, b: ToldSentence): Likeness;
}

/** So much of what each gives has the other too. */
const mostly = 0.6;
/** Of fewer figures, days and names nothing can be said. */
const fewest = 4;

/**
 * How much of the figures, days and names of an article another has too, 0 to 1.
 * @param namedIn for each entity of the story, the articles that name it
 */
function sharedWith(b: Analysis, a: Analysis, namedIn: readonly ReadonlySet<string>[]): number {
  const has = [
    ...a.quantities.map(({ value }) => b.quantities.some((other) => other.value === value)),
    ...a.dates.map(({ edtf }) => b.dates.some((other) => sameDay(edtf, other.edtf))),
    ...namedIn.filter((articles) => articles.has(a.id)).map((articles) => articles.has(b.id)),
  ];
  return has.length < fewest ? 0 : has.filter(Boolean).length / has.length;
}

/** Every sentence of a story's articles that claims something. */
function toldSentences({ claims }: StoryMaterial): ToldSentence[] {
  const found = new Map<string, ToldSentence>();
  for (const claim of claims) {
    const { article, analysis, sentence } = claim;
    const key = `${article} ${sentence.start}`;
    const told = found.get(key) ?? { analysis, sentence, claims: [], terms: [] };
    told.claims.push(claim);
    told.terms = unique([...told.terms, ...claim.terms]);
    found.set(key, told);
  }
  return [...found.values()];
}

/** Every two articles of a story that tell it alike, with their sentences; worked out once a story. */
export const toldAlike = kept((material: StoryMaterial): ToldAlike[] => {
  const { analyses, entities } = material;
  const namedIn = entities.map(({ members }) => new Set(members.map(({ article }) => article)));
  const pairs = analyses.flatMap((a, at) =>
    analyses
      .slice(at + 1)
      .filter((b) => sharedWith(b, a, namedIn) >= mostly && sharedWith(a, b, namedIn) >= mostly)
      .map((b) => [a, b] as const),
  );
  if (pairs.length === 0) return [];
  const sentences = toldSentences(material);
  const places = new Map(sentences.map((told, at) => [told, at]));
  const vectors: Vector[] = tfidf(sentences.map(({ terms }) => terms));
  const senses = SentenceVectors.byWords(sentences.map(({ analysis, sentence }) => ({ analysis, ...sentence })));
  const nextTo = (at: number): number[] =>
    [at - 1, at, at + 1].filter((near) => sentences[near]?.analysis === sentences[at]!.analysis);
  const likeness = (a: ToldSentence, b: ToldSentence): Likeness => {
    const [one, other] = [places.get(a)!, places.get(b)!];
    const near = nextTo(one).flatMap((each) => nextTo(other).map((next) => cosine(vectors[each]!, vectors[next]!)));
    return {
      around: Math.max(...near),
      cosine: cosine(vectors[one]!, vectors[other]!),
      shared: a.terms.filter((term) => b.terms.includes(term)).length,
      sense: senses.statements(one, other),
    };
  };
  const of = (article: Analysis) => sentences.filter(({ analysis }) => analysis === article);
  return pairs
    .map(([a, b]) => ({ first: of(a), second: of(b), likeness }))
    .filter(({ first, second }) => first.length > 0 && second.length > 0);
});
