import type { Analysis } from '@parallax/analysis';
import { kept } from '../kept.ts';
import type { StoryMaterial } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';
import { ofAnother, ofAnotherTime } from './another-event.ts';
import { type Likeness, type ToldSentence, textOf, toldAlike } from './told-alike.ts';

/** A value that an article gives: a figure, a day, a place. */
export interface Given<Value> {
  told: ToldSentence;
  claim: StoryClaim;
  value: Value;
}

/** What is to be known of a kind of value to find what is left over of it. */
export interface LeftoverKind<Value> {
  /** The values that a sentence gives. */
  in(told: ToldSentence): Omit<Given<Value>, 'told'>[];
  /** What tells one value from another. */
  key(value: Value): string;
  /** Whether the other article has it too, anywhere. */
  isIn(value: Value, own: Analysis, other: Analysis): boolean;
  /** Whether two that differ can be one thing told in two ways. */
  ofOneKind(a: Given<Value>, b: Given<Value>): boolean;
  /** Whether two sentences are so alike that both tell of one thing, where nothing else is left over of the kind. */
  alike(likeness: Likeness, a: Given<Value>, b: Given<Value>): boolean;
}

const areTwoEvents = (a: string, b: string): boolean => ofAnother(a, b) || ofAnotherTime(a, b);

/** Sentences as alike as this tell one thing whatever else is left over. */
const surely = 0.3;
/** In stories of more articles more is left over that nobody else gives. */
const few = 3;

/**
 * What two articles that mostly give the same do not share, and of which each has one: one thing told in two ways, as a careful
 * reader finds it. A value that stands anywhere in the other article is no leftover.
 */
export function leftovers<Value>(material: StoryMaterial, kind: LeftoverKind<Value>): [Given<Value>, Given<Value>][] {
  // In a story of a hundred articles one is set beside ninety-nine others.
  const givenIn = kept((sentences: readonly ToldSentence[]): Given<Value>[] =>
    sentences.flatMap((told) => kind.in(told).map((each) => ({ ...each, told }))),
  );
  return toldAlike(material).flatMap(({ first, second, likeness }) => {
    const left = (own: readonly ToldSentence[], other: Analysis): Given<Value>[] =>
      givenIn(own).filter(({ told, value }) => !kind.isIn(value, told.analysis, other));
    const [ones, others] = [left(first, second[0]!.analysis), left(second, first[0]!.analysis)];
    const met = ones.flatMap((a) =>
      others
        .filter((b) => kind.ofOneKind(a, b) && !areTwoEvents(textOf(a.told), textOf(b.told)))
        .map((b) => {
          const [one, other] = [kind.key(a.value), kind.key(b.value)];
          return { a, b, like: likeness(a.told, b.told), ones: one, others: other, pair: `${one} ${other}` };
        }),
    );
    return met
      .filter((each) => {
        const rivals = met.filter(
          ({ pair, ones: one, others: other }) => pair !== each.pair && (one === each.ones || other === each.others),
        );
        const isSure = each.like.cosine >= surely && rivals.every(({ like }) => like.cosine < each.like.cosine);
        const isOnly = material.analyses.length <= few && rivals.length === 0;
        return isSure || (isOnly && kind.alike(each.like, each.a, each.b));
      })
      .map(({ a, b }): [Given<Value>, Given<Value>] => [a, b]);
  });
}
