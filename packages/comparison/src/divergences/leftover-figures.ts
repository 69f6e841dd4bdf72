import type { Quantity } from '@parallax/analysis';
import { type Figure, fitTogether, headOf, isAge, isMargin, isPart } from '../figures.ts';
import type { StoryMaterial } from '../material.ts';
import { measureOf } from '../measures.ts';
import { type Given, type LeftoverKind, leftovers, ofAnother } from './leftovers.ts';
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

/** What sums of money are of; the words for one of them are no words for another. */
const kindsOfSum = [
  /\b(?:earn|profit|net income|surplus)/iu,
  /\b(?:loss(?:es)?|lost)\b/iu,
  /\b(?:turnover|sales|sold|revenues?|takings|receipts)\b/iu,
  /\b(?:debts?|owe[sd]?|liabilit|loans?)\b/iu,
  /\b(?:cost|price|spend|spent|invest|paid|pay|worth|valued?|bill)/iu,
  /\b(?:fin(?:e|es|ed)|penalt|damages|compensation)\b/iu,
  /\b(?:sav(?:e|es|ed|ing|ings)|cuts?)\b/iu,
  /\b(?:grants?|subsid|aid|donat|raised)/iu,
  /\b(?:short(?:fall)?|lack|deficit|gap|missing)/iu,
];

const kindsIn = (words: string): RegExp[] => kindsOfSum.filter((kind) => kind.test(words));

/** Whether two statements speak of sums of quite other kinds: a profit and a turnover. */
function ofOtherSums(a: string, b: string): boolean {
  const [one, other] = [kindsIn(a), kindsIn(b)];
  return one.length > 0 && other.length > 0 && !one.some((kind) => other.includes(kind));
}

/** What is before and behind a sentence, itself included. */
function around({ analysis, sentence }: ToldSentence) {
  const at = analysis.sentences.findIndex(({ start }) => start === sentence.start);
  const [from, to] = [analysis.sentences[at - 1] ?? sentence, analysis.sentences[at + 1] ?? sentence];
  return analysis.quantities.filter(({ start, end }) => start >= from.start && end <= to.end);
}

/** Whether one is a part of the other: the rest is told beside it. "17, all but two of them children" are 15 children. */
function isPartOfOther(a: Given<Figure>, b: Given<Figure>): boolean {
  const [one, other] = [a.value.quantity.value, b.value.quantity.value];
  const near = [...around(a.told), ...around(b.told)].map(({ value }) => value);
  return near.includes(Math.abs(one - other)) || near.includes(one + other);
}

function countTheSame({ value: a }: Given<Figure>, { value: b }: Given<Figure>): boolean {
  if (a.quantity.unit !== b.quantity.unit) return false;
  if (a.quantity.unit !== '') return !ofOtherSums(a.claim.text, b.claim.text);
  const [one, other] = [measureOf(a.claim, a.quantity), measureOf(b.claim, b.quantity)];
  if (one && other) return one.key === other.key;
  const [head, counted] = [headOf(a.quantity), headOf(b.quantity)];
  // What counts nothing that is named can be the hour of day.
  return (head !== '' || counted !== '') && (head === counted || head === '' || counted === '');
}

const figuresLeft: LeftoverKind<Figure> = {
  in: ({ claims }) =>
    claims.flatMap((claim) =>
      claim.quantities
        .map((quantity) => ({ claim, value: { claim, quantity } }))
        .filter(({ value }) => isTelling(value)),
    ),
  key: ({ quantity: { value, unit } }) => `${value}|${unit}`,
  isIn: ({ quantity }, _, other) =>
    other.quantities.some((each) => valuesOf(each).some((value) => valuesOf(quantity).includes(value))),
  ofOneKind(a, b) {
    const [one, other] = [a.value.quantity, b.value.quantity];
    return (
      Math.max(one.value, other.value) <= furthest * Math.min(one.value, other.value) &&
      !fitTogether(one, other) &&
      countTheSame(a, b) &&
      !isPartOfOther(a, b) &&
      !ofAnother(a, b)
    );
  },
  // A unit tells more of what is measured than a bare count.
  alike: ({ cosine, shared, sense }, { value: { quantity } }) =>
    quantity.unit === '' ? cosine >= 0.15 && shared >= 2 : cosine >= 0.1 && (sense >= 0.15 || cosine >= 0.2),
};

/** Figures for one thing that two articles which tell the same otherwise have each for itself. */
export const leftoverFigures = (material: StoryMaterial): [Given<Figure>, Given<Figure>][] =>
  leftovers(material, figuresLeft);
