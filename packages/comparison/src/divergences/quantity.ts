import type { Quantity } from '@parallax/analysis';
import { figureSpan, headOf, rangeOf, writtenAs } from '../figures.ts';
import type { StoryMaterial } from '../material.ts';
import { type Figure, figureGroups, relate } from '../numbers.ts';
import type { StoryClaim } from '../story-claims.ts';
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

/** What figures count, as a question: "how many North Korean troops", "how much: €38 million". */
export function howMany(figures: readonly Figure[], label: string | null): string {
  const counts = figures
    .map(({ quantity }) => quantity.counts)
    .reduce((best, next) => (next.length > best.length ? next : best), '');
  const unit = figures[0]!.quantity.unit;
  if (label) return `how many ${label}`;
  if (/^[$€£¥]/.test(unit) || /^[A-Z]{3}$/.test(unit)) return `how much money: ${shortened(figures[0]!.claim.text)}`;
  if (unit === '%') return `what share: ${shortened(figures[0]!.claim.text)}`;
  if (counts && unit) return `how much ${counts}`;
  return counts ? `how many ${counts}` : `how much: ${shortened(figures[0]!.claim.text)}`;
}

/** Figures of one finding that count the same thing, in whatever words, and those that news keeps under one name. */
function groupsOf(material: StoryMaterial): { label: string | null; figures: Figure[] }[] {
  const measured = figureGroups(material);
  const known = new Set(measured.flatMap(({ figures }) => figures.map(({ quantity }) => quantity)));
  const rest = material.findings.flatMap((finding) =>
    [
      ...groupBy(
        finding.claims.flatMap((claim) => claim.quantities.map((quantity) => ({ claim, quantity }))),
        // Numbers that count nothing named ("Lumo 3", "five o'clock") are not two counts of one thing.
        ({ quantity }) =>
          known.has(quantity) || (headOf(quantity) === '' && quantity.unit === '')
            ? null
            : `${quantity.unit}|${headOf(quantity)}`,
      ).values(),
    ].map((figures) => ({ label: null, figures })),
  );
  return [...measured, ...rest];
}

/**
 * Figures that one source sets against another's: "The institute puts it at about 11 million", after a sentence with 9 million.
 * The figure that is taken up is meant wherever else the articles give it.
 */
function setAgainst(material: StoryMaterial): { mine: Figure[]; theirs: Figure[] }[] {
  const figures = material.claims.flatMap((claim) => claim.quantities.map((quantity) => ({ claim, quantity })));
  return figures.flatMap((theirs) => {
    const meant = takenUp(theirs.claim, theirs.quantity);
    if (!meant) return [];
    const mine = figures.filter(({ quantity }) => quantity.value === meant.value && quantity.unit === meant.unit);
    const [one, other] = [rangeOf(meant), rangeOf(theirs.quantity)];
    return mine.length === 0 || (one[1] >= other[0] && other[1] >= one[0]) ? [] : [{ mine, theirs: [theirs] }];
  });
}

const putsIt =
  /\b(?:puts?|gives?|estimates?|estimated) (?:it|this|that|the (?:figure|number|total|size|amount)) (?:at|as)\b/iu;

/** The figure that one takes up which counts nothing by itself: "The institute puts it at about 11 million." */
function takenUp(claim: StoryClaim, quantity: Quantity): Quantity | null {
  const { analysis, sentence } = claim;
  if (quantity.counts !== '' || !putsIt.test(analysis.text.slice(sentence.start, quantity.start))) return null;
  const at = analysis.sentences.findIndex(({ start }) => start === sentence.start);
  const last = analysis.sentences[at - 1];
  if (!last) return null;
  return (
    analysis.quantities.findLast(
      ({ start, end, unit }) =>
        start >= last.start && end <= last.end && (quantity.unit === '' || unit === quantity.unit),
    ) ?? null
  );
}

/** An article that gives both figures in one voice knows them for parts of a whole, or for two stages of one count. */
function knowsBoth(a: Figure, b: Figure, figures: readonly Figure[]): boolean {
  const gives = (value: number, article: string) =>
    figures.filter(({ claim, quantity }) => claim.article === article && quantity.value === value);
  const voice = ({ claim }: Figure) => claim.voices.at(-1)?.key ?? '';
  return [a, b].some(({ claim: { article } }) =>
    gives(a.quantity.value, article).some((one) =>
      gives(b.quantity.value, article).some((other) => voice(one) === voice(other) || voice(other) === ''),
    ),
  );
}

function inGroup(
  { label, figures }: { label: string | null; figures: Figure[] },
  material: StoryMaterial,
): FoundDivergence[] {
  const pairs = figures.flatMap((a, at) =>
    figures
      .slice(at + 1)
      .filter((b) => !knowsBoth(a, b, figures))
      .map((b) => ({ a, b, relation: relate(a, b) })),
  );
  const conflicts = pairs.filter(({ relation }) => relation === 'conflict');
  const told = conflicts.length > 0 ? conflicts : pairs.filter(({ relation }) => relation === 'update');
  if (told.length === 0) return [];
  const apart = figures.filter((figure) => told.some(({ a, b }) => a === figure || b === figure));
  return between(apart, label, conflicts.length === 0, material);
}

/** The divergence between figures, a side for each value. */
function between(
  figures: readonly Figure[],
  label: string | null,
  isUpdate: boolean,
  material: StoryMaterial,
): FoundDivergence[] {
  const byValue = [...groupBy(figures, ({ quantity: { value, low, high } }) => `${value}|${low}|${high}`).values()];
  if (byValue.length < 2) return [];
  const ways = byValue.map(
    (same) =>
      // “Nine” begins a sentence there, not here.
      `${writtenAs(same[0]!.claim, same[0]!.quantity).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())} in ${outletsOf(
        material,
        same.map(({ claim }) => claim),
      )}`,
  );
  return [
    {
      finding: findingsByClaim(material).get(figures[0]!.claim)!,
      about: howMany(figures, label),
      explanation: isUpdate
        ? `The figure changed over time, and the later count may replace the earlier one: ${ways.join(', ')}.`
        : `The figures do not fit together: ${ways.join(', ')}.`,
      sides: byValue.map((same) => {
        const of = new Map(same.map(({ claim, quantity }) => [claim, quantity]));
        return side([...of.keys()], sentenceOf, (claim) => [figureSpan(claim, of.get(claim)!)]);
      }),
    },
  ];
}

/**
 * Different numbers for one thing. A conflict is kept apart from a later count, from parts of a whole and from mere precision;
 * a later count is told as one.
 */
export const quantityDivergence: DivergenceFinder = {
  kind: 'quantity',
  find: (material) => [
    ...groupsOf(material).flatMap((group) => inGroup(group, material)),
    ...setAgainst(material).flatMap(({ mine, theirs }) => between([...mine, ...theirs], null, false, material)),
  ],
};
