import type { Quantity } from '@parallax/analysis';
import { alignment } from './alignment.ts';
import { coverage } from './coverage.ts';
import { countsOf } from './measures.ts';
import { Nearest } from './nearest.ts';
import { numbersOf } from './numbered.ts';
import type { PairValues } from './pair-values.ts';
import { SentenceVectors, statementAndContext, type TextVectors } from './sentence-vectors.ts';
import { share, sharedBy } from './shared.ts';
import { daysOf } from './story-claims.ts';
import { isNation } from './text/nations.ts';
import { negation } from './text/negation.ts';
import type { Unit } from './units.ts';

/**
 * What speaks for two units' stating the same thing, or against it. Truths are 1 and 0; shares, cosines and distances lie
 * between them.
 */
export interface Evidence {
  /** Likeness by words (`claim-likeness.ts`), 0 where nothing speaks for it or something keeps them apart. */
  likeness: number;
  /** How much of each stands in the other, in the same words or in near ones: harmonic mean. */
  harmony: number;
  /** The same for the two of their claims' parts that have most in common, and of all that their sentences state. */
  bestParts: number;
  bestInSentences: number;
  /** How much of the one that has more of itself in the other. */
  contained: number;
  /** How many words they share, of as many as tell anything; and how many that are no names or days. */
  sharedWords: number;
  sharedContent: number;
  /** The content words of the shorter by those of the longer. */
  evenness: number;
  /** By how far each is the other article's nearest, negative where it is not; the lesser and the greater. */
  lesserMargin: number;
  greaterMargin: number;
  eachNearest: number;
  /** What stands before and behind them is alike too: articles tell things in like order. */
  around: number;
  /** How far apart they stand, each in its own article from 0 to 1, and where the later one stands. */
  apart: number;
  deep: number;
  figure: number;
  count: number;
  day: number;
  bothLead: number;
  oneVoice: number;
  otherVoice: number;
  bothUnconfirming: number;
  /** One puts it in question, or cannot confirm it, and the other does not; both speak of more of it. */
  oneDoubting: number;
  oneUnconfirming: number;
  bothFurther: number;
  otherAnswer: number;
  oneNegative: number;
  otherFigures: number;
  /** The shorter has so few content words. */
  twoWords: number;
  threeWords: number;
  /** They share a name of a person or organisation, or both have names and share none. */
  name: number;
  otherNames: number;
  /** How many claims their articles make (natural logarithm of the mean, within bounds): among more, fewer meet. */
  crowd: number;
  /** How many of them are parts of claims. */
  parts: number;
  /** Cosine of what their words were taught to mean (`text/taught-words.ts`), and margins as above. */
  sense: number;
  lesserSense: number;
  greaterSense: number;
  eachInSense: number;
  /** How much of each is found word by word in the other (`alignment.ts`): harmonic mean, and margins as above. */
  aligned: number;
  lesserAligned: number;
  greaterAligned: number;
  eachAligned: number;
  /** How much of the one that has more of itself in the other. */
  mostAligned: number;
}

/** What a sentence model's vectors add: the same by them. */
export interface VectorEvidence {
  meaning: number;
  lesserLead: number;
  greaterLead: number;
  eachFirst: number;
}

/** Two units of two articles with what speaks for and against them. */
export interface Pair {
  first: number;
  second: number;
  evidence: Evidence;
  vectors: VectorEvidence | null;
}

/** Of up to so many units all pairs are looked at: what stands around two of them may tell where no word does. */
const manyUnits = 500;
/** Among more, those with less in common are not, … */
const leastHarmony = 0.1;
/** … unless their vectors are as near as this. */
const leastMeaning = 0.35;
/** More words in common say no more. */
const mostShared = 6;
/** Smaller numbers are shared by chance. */
const fewestToTell = 12;
/** A stretch of days or hours is shared by chance too. */
const timeSpan = /^(?:second|minute|hour|day|week|month|year|decade)/iu;
/** It states something of those whom it names. */
const hasContent = ({ stems }: Unit): boolean => stems.some((stem) => !stem.startsWith('zz') && !isNation(stem));
/** Beyond what was marked by hand nothing is known of how it goes on. */
const crowdOf = (claims: number): number => Math.log(Math.max(10, Math.min(40, claims)));
const isName = (stem: string): boolean => stem.startsWith('zzp');
const mean = (one: number, other: number): number => (one + other === 0 ? 0 : (2 * one * other) / (one + other));

/**
 * Pairs of units from two articles, one by one, with what speaks for and against their stating one thing.
 *
 * @param units as `unitsOf` gives them
 * @param alike how alike they are by their words
 * @param texts vectors of the texts, where a sentence model has read them
 */
export function* evidenceOf(
  units: readonly Unit[],
  alike: PairValues,
  texts: TextVectors | null = null,
): Generator<Pair> {
  const count = units.length;
  const statements = units.map((unit) => statementAndContext(unit.analysis, unit));
  const byWords = SentenceVectors.byWords(statements);
  const vectors = texts && SentenceVectors.of(statements, texts);
  const claims = units.filter(({ part }) => part === null);
  const covered = coverage(units);
  const harmonyOf = (a: number, b: number) => {
    const held = covered(a, b);
    return held === 0 ? 0 : mean(held, covered(b, a));
  };
  const found = alignment(statements);
  const alignedOf = (a: number, b: number) => mean(found(a, b), found(b, a));
  const places = numbersOf(units.map(({ article }) => article));
  const articles = new Set(places).size;
  const nearest = new Nearest(units, places, articles);
  const likest = new Nearest(units, places, articles);
  const closest = new Nearest(units, places, articles);
  const foremost = new Nearest(units, places, articles);
  const telling = units.map(hasContent);
  const some = count > manyUnits;
  /** Of each unit those behind it that are looked at with it: by number, because objects for all pairs keep the collector busy. */
  const looked: number[][] = units.map(() => []);
  const sentences = numbersOf(units.map(({ article, sentence }) => `${article} ${sentence.start}`));
  const width = new Set(sentences).size;
  /** The most that two claims' parts have in common, and the most that two sentences have. */
  const best = new Float64Array(claims.length * claims.length);
  const bestOfSentences = new Float64Array(width * width);
  const sentencesOf = (a: number, b: number) => sentences[a]! * width + sentences[b]!;
  const ownersOf = (a: number, b: number) => units[a]!.owner * claims.length + units[b]!.owner;
  /** Looks at a unit with those behind it. This and `pairOf` are functions of their own because one so long is slow to compile. */
  const lookAt = (a: number): void => {
    if (!telling[a]) return;
    for (let b = a + 1; b < count; b++) {
      if (places[a] === places[b] || !telling[b]) continue;
      const harmony = harmonyOf(a, b);
      const meaning = vectors ? vectors.statements(a, b) : 0;
      if (some && harmony < leastHarmony && meaning < leastMeaning && alike.get(a, b) === undefined) continue;
      const sense = byWords.statements(a, b);
      nearest.note(a, b, harmony);
      nearest.note(b, a, harmony);
      likest.note(a, b, sense);
      likest.note(b, a, sense);
      const aligned = alignedOf(a, b);
      closest.note(a, b, aligned);
      closest.note(b, a, aligned);
      if (vectors) {
        foremost.note(a, b, meaning);
        foremost.note(b, a, meaning);
      }
      best[ownersOf(a, b)] = Math.max(best[ownersOf(a, b)]!, harmony);
      bestOfSentences[sentencesOf(a, b)] = Math.max(bestOfSentences[sentencesOf(a, b)]!, harmony);
      looked[a]!.push(b);
    }
  };
  for (let a = 0; a < count; a++) lookAt(a);
  /** The claims before and behind a unit's claim. */
  const beside = units.map(({ owner, article }) =>
    [owner - 1, owner + 1].filter((at) => claims[at]?.article === article),
  );
  const positions = units.map(({ start, analysis }) => start / Math.max(1, analysis.text.length));
  const names = units.map(({ stems }) => new Set(stems.filter(isName)));
  const negative = units.map(({ text }) => negation.test(text));
  const words = units.map(({ stems }) => new Set(stems));
  const contents = units.map(({ stems }) => new Set(stems.filter((stem) => !stem.startsWith('zz'))));
  const days = units.map(daysOf);
  const counts = claims.map((claim) => new Set(countsOf(claim)));
  const sizeOf = new Map<string, number>();
  for (const { article } of claims) sizeOf.set(article, (sizeOf.get(article) ?? 0) + 1);
  /** The likest of what stands before and behind two units. */
  const aroundOf = (a: number, b: number): number => {
    let most = 0;
    for (const near of beside[a]!) for (const next of beside[b]!) most = Math.max(most, harmonyOf(near, next));
    return most;
  };
  const voices = units.map((unit) => unit.voices.at(-1));
  const is = (truth: boolean) => (truth ? 1 : 0);

  const pairOf = (a: number, b: number): Pair => {
    const [harmony, sense] = [harmonyOf(a, b), byWords.statements(a, b)];
    const aligned = alignedOf(a, b);
    const meaning = vectors ? vectors.statements(a, b) : 0;
    const [one, other] = [units[a]!, units[b]!];
    const counting = one.quantities.length > 0 && other.quantities.length > 0;
    const shared = counting ? sharedQuantities(one, other) : none;
    const [voice, heard] = [voices[a], voices[b]];
    const voiced = voice?.known === true && heard?.known === true;
    const shortest = Math.min(words[a]!.size, words[b]!.size);
    const sameNames = share(names[a]!, names[b]!);
    const margins = [nearest.margin(a, b, harmony), nearest.margin(b, a, harmony)] as const;
    const inAlignment = [closest.margin(a, b, aligned), closest.margin(b, a, aligned)] as const;
    const inSense = [likest.margin(a, b, sense), likest.margin(b, a, sense)] as const;
    return {
      first: a,
      second: b,
      evidence: {
        likeness: alike.get(a, b) ?? 0,
        harmony,
        bestParts: best[ownersOf(a, b)]!,
        bestInSentences: bestOfSentences[sentencesOf(a, b)]!,
        contained: Math.max(covered(a, b), covered(b, a)),
        sharedWords: Math.min(mostShared, sharedBy(words[a]!, words[b]!)) / mostShared,
        sharedContent: Math.min(mostShared, sharedBy(contents[a]!, contents[b]!)) / mostShared,
        evenness: shortest / Math.max(words[a]!.size, words[b]!.size),
        lesserMargin: Math.min(...margins),
        greaterMargin: Math.max(...margins),
        eachNearest: is(margins[0] >= 0 && margins[1] >= 0),
        around: aroundOf(a, b),
        apart: Math.abs(positions[a]! - positions[b]!),
        deep: Math.max(positions[a]!, positions[b]!),
        figure: is(shared.some(({ value, unit }) => value > fewestToTell || (unit !== '' && !timeSpan.test(unit)))),
        count: is(share(counts[one.owner]!, counts[other.owner]!)),
        day: is(share(days[a]!, days[b]!)),
        bothLead: is(one.lead && other.lead),
        oneVoice: is(voiced && voice.key === heard.key),
        otherVoice: is(voiced && voice.key !== heard.key),
        bothUnconfirming: is(one.unconfirming && other.unconfirming),
        oneDoubting: is(one.doubted !== other.doubted),
        oneUnconfirming: is(one.unconfirming !== other.unconfirming),
        bothFurther: is(one.further && other.further),
        otherAnswer: is(one.answer !== null && other.answer !== null && one.answer.party !== other.answer.party),
        oneNegative: is(negative[a] !== negative[b]),
        otherFigures: is(counting && shared.length === 0),
        twoWords: is(shortest < 3),
        threeWords: is(shortest === 3),
        name: is(sameNames),
        otherNames: is(!sameNames && names[a]!.size > 0 && names[b]!.size > 0),
        crowd: crowdOf((sizeOf.get(one.article)! + sizeOf.get(other.article)!) / 2),
        parts: is(one.part !== null) + is(other.part !== null),
        sense,
        lesserSense: Math.min(...inSense),
        greaterSense: Math.max(...inSense),
        eachInSense: is(inSense[0] >= 0 && inSense[1] >= 0),
        aligned,
        lesserAligned: Math.min(...inAlignment),
        greaterAligned: Math.max(...inAlignment),
        eachAligned: is(inAlignment[0] >= 0 && inAlignment[1] >= 0),
        mostAligned: Math.max(found(a, b), found(b, a)),
      },
      vectors: vectors && vectorEvidence(meaning, foremost.margin(a, b, meaning), foremost.margin(b, a, meaning)),
    };
  };
  for (const [a, others] of looked.entries()) for (const b of others) yield pairOf(a, b);
}

const none: readonly Quantity[] = [];

const sharedQuantities = (one: Unit, other: Unit): readonly Quantity[] =>
  one.quantities.filter(({ value, unit }) =>
    other.quantities.some((each) => each.value === value && each.unit === unit),
  );

/** @param lead by how far each is the other article's first */
const vectorEvidence = (meaning: number, lead: number, otherLead: number): VectorEvidence => ({
  meaning,
  lesserLead: Math.min(lead, otherLead),
  greaterLead: Math.max(lead, otherLead),
  eachFirst: lead >= 0 && otherLead >= 0 ? 1 : 0,
});
