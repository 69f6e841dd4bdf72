import type { Analysis, Quantity } from '@parallax/analysis';
import { type Figure, fitTogether, headOf, isAge, isMargin, isPart, isRounding } from '../figures.ts';
import { kept } from '../kept.ts';
import type { StoryMaterial } from '../material.ts';
import { type Measure, measureOf } from '../measures.ts';
import { placesOf } from '../text/thesaurus.ts';
import { type Given, type LeftoverKind, leftovers } from './leftovers.ts';
import { ofOtherSums } from './sums.ts';
import type { ToldSentence } from './told-alike.ts';

/** Two figures for one thing seldom lie further apart. */
const furthest = 3;
/** Smaller counts are grammar: "two of them". */
const fewest = 3;

/** Stretches of time are told in many ways. */
const spanOfTime = /^(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))s?$/iu;

const valuesOf = ({ value, low, high }: Quantity): number[] => [
  value,
  ...(low === null || high === null ? [] : [low, high]),
];

/** Every value that an article gives. */
const valuesIn = kept(({ quantities }: Analysis) => new Set(quantities.flatMap(valuesOf)));

const isTelling = (figure: Figure): boolean => {
  const { quantity } = figure;
  return (
    !isAge(quantity) &&
    !isMargin(figure) &&
    !isPart(figure) &&
    !spanOfTime.test(quantity.unit) &&
    (quantity.unit !== '' || quantity.value >= fewest)
  );
};

/** "50p an hour", "£20 each": so much for one of many. */
const forEach = kept(({ claim, quantity }: Figure): boolean =>
  /^\s+(?:an?|per|each|every|apiece)\b/iu.test(claim.analysis.text.slice(quantity.end, claim.sentence.end)),
);

/** The values before and behind a sentence, its own included. */
const around = kept(({ analysis, sentence }: ToldSentence): number[] => {
  const at = analysis.sentences.findIndex(({ start }) => start === sentence.start);
  const [from, to] = [analysis.sentences[at - 1] ?? sentence, analysis.sentences[at + 1] ?? sentence];
  return analysis.quantities.filter(({ start, end }) => start >= from.start && end <= to.end).map(({ value }) => value);
});

/** Whether one is a part of the other: the rest is told beside it. "17, all but two of them children" are 15 children. */
export function isPartOfOther(a: Given<Figure>, b: Given<Figure>): boolean {
  const [one, other] = [a.value.quantity.value, b.value.quantity.value];
  const near = [...around(a.told), ...around(b.told)];
  return near.includes(Math.abs(one - other)) || near.includes(one + other);
}

/** Whether reports call one thing by two words: "bicycles", "bikes". */
const areOneThing = (a: string, b: string): boolean =>
  a === b ||
  placesOf(a).some(({ line, close }) => close && placesOf(b).some((other) => other.close && other.line === line));

const measureIn = kept(({ claim, quantity }: Figure): Measure | null => measureOf(claim, quantity));

/** Whether two figures count or measure one thing, as far as their words tell. */
export function countTheSame({ value: a }: Given<Figure>, { value: b }: Given<Figure>): boolean {
  if (a.quantity.unit !== b.quantity.unit) return false;
  if (a.quantity.unit !== '') return !ofOtherSums(a.claim, b.claim);
  const [one, other] = [measureIn(a), measureIn(b)];
  if (one && other) return one.key === other.key;
  const [head, counted] = [headOf(a.quantity), headOf(b.quantity)];
  // What counts nothing that is named can be the hour of day.
  return (head !== '' || counted !== '') && (areOneThing(head, counted) || head === '' || counted === '');
}

/** Figures with what tells one from another; two are of one kind where both cannot be right. */
export const figuresLeft: LeftoverKind<Figure> = {
  in: ({ claims }) =>
    claims.flatMap((claim) =>
      claim.quantities
        .map((quantity) => ({ claim, value: { claim, quantity } }))
        .filter(({ value }) => isTelling(value)),
    ),
  key: ({ quantity: { value, unit } }) => `${value}|${unit}`,
  isIn: ({ quantity }, _, other) => valuesOf(quantity).some((value) => valuesIn(other).has(value)),
  ofOneKind(a, b) {
    const [one, other] = [a.value.quantity, b.value.quantity];
    return (
      Math.max(one.value, other.value) <= furthest * Math.min(one.value, other.value) &&
      !fitTogether(one, other) &&
      !isRounding(a.value, b.value) &&
      forEach(a.value) === forEach(b.value) &&
      countTheSame(a, b) &&
      !isPartOfOther(a, b)
    );
  },
  // A unit tells more of what is measured than a bare count.
  alike: ({ cosine, shared, sense, around }, { value: { quantity } }) =>
    quantity.unit === ''
      ? cosine >= 0.15 && shared >= 2
      : (cosine >= 0.1 && (sense >= 0.15 || cosine >= 0.2)) || (sense >= 0.15 && around >= 0.3),
};

/** Figures for one thing that two articles which tell the same otherwise have each for itself. */
export const leftoverFigures = (material: StoryMaterial): [Given<Figure>, Given<Figure>][] =>
  leftovers(material, figuresLeft);
