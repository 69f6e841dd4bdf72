import type { Analysis, Span } from '@parallax/analysis';
import type { StoryEntity } from '../comparison.ts';
import { kept } from '../kept.ts';
import { type StoryMaterial, unique } from '../material.ts';
import { SentenceVectors, statementAndContext } from '../sentence-vectors.ts';
import type { StoryClaim } from '../story-claims.ts';
import { cosine, tfidf, type Vector } from '../text/vectors.ts';
import { sameDay } from './days.ts';
import { groupBy } from './divergence.ts';

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

/** What an article gives that another can have too. */
interface Facts {
  figures: readonly number[];
  values: ReadonlySet<number>;
  days: readonly string[];
  names: ReadonlySet<StoryEntity>;
}

function factsOf({ id, quantities, dates }: Analysis, entities: readonly StoryEntity[]): Facts {
  const figures = quantities.map(({ value }) => value);
  return {
    figures,
    values: new Set(figures),
    days: dates.map(({ edtf }) => edtf),
    names: new Set(entities.filter(({ members }) => members.some(({ article }) => article === id))),
  };
}

/** How much of the figures, days and names of an article another has too, 0 to 1. */
function sharedWith(b: Facts, a: Facts): number {
  const has = [
    ...a.figures.map((value) => b.values.has(value)),
    ...a.days.map((day) => b.days.some((other) => sameDay(day, other))),
    ...[...a.names].map((name) => b.names.has(name)),
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
  const facts = analyses.map((analysis) => factsOf(analysis, entities));
  const pairs = facts.flatMap((a, at) =>
    facts.flatMap((b, place) =>
      place > at && sharedWith(b, a) >= mostly && sharedWith(a, b) >= mostly
        ? [[analyses[at]!, analyses[place]!] as const]
        : [],
    ),
  );
  if (pairs.length === 0) return [];
  const sentences = toldSentences(material);
  const places = new Map(sentences.map((told, at) => [told, at]));
  const vectors: Vector[] = tfidf(sentences.map(({ terms }) => terms));
  const senses = SentenceVectors.byWords(
    sentences.map(({ analysis, sentence }) => statementAndContext(analysis, sentence)),
  );
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
  const toldIn = groupBy(sentences, ({ analysis }) => analysis);
  return pairs.flatMap(([a, b]): ToldAlike[] => {
    const [first, second] = [toldIn.get(a), toldIn.get(b)];
    return first && second ? [{ first, second, likeness }] : [];
  });
});
