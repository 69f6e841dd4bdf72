import type { Quantity } from '@parallax/analysis';
import { type FigureGroup, figureGroups, ofOneSize } from '../figure-groups.ts';
import { type Figure, figureSpan, fitTogether, headOf, isAge, writtenAs } from '../figures.ts';
import { meet, type StoryMaterial, unique } from '../material.ts';
import type { Measure } from '../measures.ts';
import { pairsOf } from '../numbers.ts';
import {
  type DivergenceFinder,
  type FoundDivergence,
  findingsByClaim,
  groupBy,
  outletsOf,
  sentenceOf,
  shortened,
  side,
} from './divergence.ts';
import { leftoverFigures } from './leftover-figures.ts';
import { ofOtherSums } from './sums.ts';

/** What figures count, as a question: "how many North Korean troops", "how much: €38 million". */
export function howMany(figures: readonly Figure[], measure: Measure | null): string {
  const counts = figures
    .map(({ quantity }) => quantity.counts)
    .reduce((best, next) => (next.length > best.length ? next : best), '');
  const unit = figures[0]!.quantity.unit;
  if (measure) return measure.asked;
  if (/^[$€£¥]/.test(unit) || /^[A-Z]{3}$/.test(unit)) return `how much money: ${shortened(figures[0]!.claim.text)}`;
  if (unit === '%') return `what share: ${shortened(figures[0]!.claim.text)}`;
  if (counts && unit) return `how much ${counts}`;
  return counts ? `how many ${counts}` : `how much: ${shortened(figures[0]!.claim.text)}`;
}

/** "One hour less" is no amount that could stand beside "38 hours". */
const isDifference = ({ claim, quantity }: Figure): boolean =>
  /^\s+(?:\p{L}+\s+)?(?:more|less|fewer|longer|shorter|extra|earlier|later)\b/iu.test(
    claim.analysis.text.slice(quantity.end, claim.sentence.end),
  );

/** Figures of one finding that count the same thing, in whatever words, and those that news keeps under one name. */
function groupsOf(material: StoryMaterial): FigureGroup[] {
  const measured = figureGroups(material);
  const known = new Set(measured.flatMap(({ figures }) => figures.map(({ quantity }) => quantity)));
  const rest = material.findings.flatMap((finding) =>
    [
      ...groupBy(
        finding.claims.flatMap((claim) => claim.quantities.map((quantity) => ({ claim, quantity }))),
        // Numbers that count nothing named ("Lumo 3", "five o'clock") are not two counts of one thing.
        ({ claim, quantity }) =>
          known.has(quantity) ||
          (headOf(quantity) === '' && quantity.unit === '') ||
          isAge(quantity) ||
          isDifference({ claim, quantity })
            ? null
            : `${quantity.unit}|${headOf(quantity)}`,
      ).values(),
    ].flatMap((figures) => ofOneSize(figures).map((some) => ({ measure: null, figures: some }))),
  );
  return [...measured, ...rest];
}

/** "More than 2,000" leaves room for 2,100, whoever has set the two against each other. */
const isWithin = (a: Figure, b: Figure): boolean =>
  [a, b].some(({ quantity: { change } }) => change === '>' || change === '<') && fitTogether(a.quantity, b.quantity);

/** Between two parts of a whole: "eleven guests and six cooks". */
const added = /^[^.;:]{0,40}(?:,|\b(?:and|plus|as well as|with))\s(?:another\s)?$/iu;

/** Whether the sentence of a part gives the rest of the whole right beside it: 17, or eleven and six. */
function isAddedUp({ quantity: whole }: Figure, { claim: { analysis, sentence }, quantity: part }: Figure): boolean {
  return analysis.quantities.some(({ start, end, value }) => {
    if (start < sentence.start || end > sentence.end || value + part.value !== whole.value) return false;
    const [from, to] = start < part.start ? [end, part.start] : [part.end, start];
    return added.test(analysis.text.slice(from, to));
  });
}

function inGroup({ measure, figures }: FigureGroup, material: StoryMaterial): FoundDivergence[] {
  const pairs = pairsOf(figures).filter(
    ({ a, b, isKnown }) =>
      !isKnown &&
      !isWithin(a, b) &&
      !isAddedUp(a, b) &&
      !isAddedUp(b, a) &&
      (a.quantity.unit === '' || !ofOtherSums(a.claim, b.claim)),
  );
  const conflicts = pairs.filter(({ relation }) => relation === 'conflict');
  const told = conflicts.length > 0 ? conflicts : pairs.filter(({ relation }) => relation === 'update');
  if (told.length === 0) return [];
  const apart = figures.filter((figure) => told.some(({ a, b }) => a === figure || b === figure));
  return between(apart, measure, conflicts.length === 0, material);
}

/** Whether several articles give the figures and each of them gives all: who tells both counts is not at odds with whoever does too. */
function allHaveAll(byValue: readonly (readonly Figure[])[], { analyses }: StoryMaterial): boolean {
  const given = analyses
    .map(({ quantities }) => byValue.filter(([figure]) => quantities.some((one) => isSame(one, figure!.quantity))))
    .filter((values) => values.length > 0);
  return given.length > 1 && given.every((values) => values.length === byValue.length);
}

const isSame = (a: Quantity, b: Quantity): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high && a.unit === b.unit;

/** Of more figures a sentence names a few and counts the others; each has its side. */
const most = 6;

/** The divergence between figures, a side for each value. */
function between(
  figures: readonly Figure[],
  measure: Measure | null,
  isUpdate: boolean,
  material: StoryMaterial,
): FoundDivergence[] {
  const byValue = [
    ...groupBy(figures, ({ quantity: { value, low, high } }) => `${value}|${low}|${high}`).values(),
  ].sort((a, b) => a[0]!.quantity.value - b[0]!.quantity.value);
  if (byValue.length < 2 || allHaveAll(byValue, material)) return [];
  const ways = byValue.map(
    (same) =>
      // “Nine” begins a sentence there, not here.
      `${writtenAs(same[0]!.claim, same[0]!.quantity).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())} in ${outletsOf(
        material,
        same.map(({ claim }) => claim),
      )}`,
  );
  const told = (
    ways.length > most ? [...ways.slice(0, most - 2), `${ways.length - most + 2} other figures`] : ways
  ).join('; ');
  return [
    {
      finding: findingsByClaim(material).get(figures[0]!.claim)!,
      about: howMany(figures, measure),
      explanation: isUpdate
        ? `The figure changed over time, and the later count may replace the earlier one: ${told}.`
        : `The figures do not fit together: ${told}.`,
      sides: byValue.map((same) => {
        const of = new Map(same.map(({ claim, quantity }) => [claim, quantity]));
        return side([...of.keys()], sentenceOf, (claim) => [figureSpan(claim, of.get(claim)!)]);
      }),
    },
  ];
}

/** What is left over where two articles tell the same otherwise, and what no group has shown. */
function leftOver(found: readonly FoundDivergence[], material: StoryMaterial): FoundDivergence[] {
  const shown = found.flatMap(({ sides }) => sides.flatMap(({ spans }) => spans));
  const isShown = ({ claim, quantity }: Figure) => meet(shown, [{ article: claim.article, ...quantity }]);
  const pairs = leftoverFigures(material).filter(([a, b]) => !isShown(a.value) && !isShown(b.value));
  const byValues = groupBy(pairs, ([a, b]) =>
    [a, b]
      .map(({ value }) => value.quantity.value)
      .sort()
      .join('|'),
  );
  return [...byValues.values()].flatMap((same) =>
    between(unique(same.flatMap((pair) => pair.map(({ value }) => value))), null, false, material),
  );
}

/**
 * Different numbers for one thing. A conflict is kept apart from a later count, from parts of a whole and from mere precision;
 * a later count is told as one.
 */
export const quantityDivergence: DivergenceFinder = {
  kind: 'quantity',
  find(material) {
    const found = groupsOf(material).flatMap((group) => inGroup(group, material));
    return [...found, ...leftOver(found, material)];
  },
};
