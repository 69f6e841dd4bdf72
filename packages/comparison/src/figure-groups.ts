import type { Quantity, Span } from '@parallax/analysis';
import { FigureVoices, withSourcesFromElsewhere } from './figure-voices.ts';
import { type Figure, fitTogether, giverOf, headOf, isAge, isMargin, isPart } from './figures.ts';
import { kept } from './kept.ts';
import type { StoryMaterial } from './material.ts';
import { type Measure, measureOf } from './measures.ts';
import { joinSameFigures } from './one-figure.ts';
import type { StoryClaim } from './story-claims.ts';

/** Figures for one thing. */
export interface FigureGroup {
  /** What is counted, where it is one of the counts that news keeps. */
  measure: Measure | null;
  figures: Figure[];
  /** Beside those of the group that contradict each other. */
  isOfOtherTimes?: boolean;
}

const putsIt =
  /\b(?:puts?|gives?|estimates?|estimated) (?:it|this|that|the (?:figure|number|total|size|amount)) (?:at|as)\b/iu;

/** "Police spoke of 22,000", "the institute counted nine": somebody else's figure for what was just counted. */
const counts =
  /(?<!\b(?:it|he|she|they|we|i|who|which|that) (?:(?:has|have|had) )?)\b(?:sp(?:oke|eaks?|oken) of|count(?:s|ed))\s(?:(?:only|just|about|around|some|nearly|almost|over|(?:fewer|more|no more) than|at (?:most|least))\s)*$/iu;

/** Where a clause begins that can stand alone. */
const clauseBefore = /^.*(?:;|,\s(?:and|but|while|whereas)\b)/su;

/**
 * The figure before that one takes up which counts nothing by itself: "The union spoke of 60,000 marchers; police of 22,000", "The
 * institute puts it at about 11 million." It stands in its sentence, in a clause before its own, or in the sentence before.
 */
function takenUp({ analysis, sentence }: StoryClaim, quantity: Quantity): Quantity | null {
  const before = analysis.text.slice(sentence.start, quantity.start);
  const clause = before.slice(clauseBefore.exec(before)?.[0].length ?? 0);
  if (quantity.counts !== '' || !(putsIt.test(before) || counts.test(clause))) return null;
  const at = analysis.sentences.findIndex(({ start }) => start === sentence.start);
  const earlier = { start: sentence.start, end: quantity.start - clause.length };
  const lastIn = (within: Span | undefined) =>
    within &&
    analysis.quantities.findLast(
      ({ start, end, unit }) =>
        start >= within.start && end <= within.end && (quantity.unit === '' || unit === quantity.unit),
    );
  return lastIn(earlier) ?? lastIn(analysis.sentences[at - 1]) ?? null;
}

const spanOfTime = /^(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))s?$/iu;

/** Small bare counts ("two presidents") and stretches of time ("three days") are grammar rather than figures. */
const telling = ({ quantity }: Figure): boolean =>
  !spanOfTime.test(quantity.unit) &&
  !spanOfTime.test(quantity.counts.split(' ').at(-1) ?? '') &&
  (quantity.unit !== '' || quantity.value >= 3 || quantity.change !== '=');

/** "Three more bodies" are added to a count, and are none themselves. */
const isAdded = ({ claim, quantity }: Figure): boolean =>
  /^\s+(?:more|further|additional|others?)\b(?! than\b)/iu.test(
    claim.analysis.text.slice(quantity.start, claim.sentence.end).replace(/^\S+/, ''),
  );

/** So many a year are not those of the event. */
const rate =
  /\b(?:(?:every|each|a|per|an (?:average|ordinary|usual)) (?:day|week|month|year|spring|summer|autumn|winter|season|decade)|annually|yearly|on average)\b/iu;

/** Whether a statement is about another event, or many: it is dated in a year before its article's, or counts them by the year. */
function isBackground({ claim }: Figure): boolean {
  const year = Number(claim.analysis.published?.slice(0, 4));
  return rate.test(claim.text) || claim.dates.some((edtf) => Number(edtf.slice(0, 4)) < year);
}

/**
 * The figures of a story that count the same thing: in one finding, or as one of the counts that news keeps in whatever finding.
 * A figure that is set against another one counts what that one does. Worked out once a story.
 */
export const figureGroups: (material: StoryMaterial) => readonly FigureGroup[] = kept(findGroups);

function findGroups(material: StoryMaterial): FigureGroup[] {
  const groups = new Map<string, FigureGroup>();
  const voices = new FigureVoices(material);
  const figures = material.findings.flatMap(({ finding, claims }) =>
    claims.flatMap((claim) =>
      claim.quantities.map((quantity) => {
        const figure: Figure = { claim, quantity, voices: voices.of(claim, quantity) };
        return { finding, figure };
      }),
    ),
  );
  for (const { finding, figure } of figures) {
    const { claim, quantity } = figure;
    if (isAge(quantity) || !telling(figure) || isAdded(figure) || isMargin(figure)) continue;
    const measure = isBackground(figure) || isPart(figure) ? null : measureOf(claim, quantity);
    // Nobody can compare a number that counts nothing.
    if (!measure && quantity.counts === '') continue;
    const key = measure ? `measure:${measure.key}` : `${finding.id}|${quantity.unit}|${headOf(quantity)}`;
    const group = groups.get(key) ?? { measure, figures: [] };
    group.figures.push(figure);
    groups.set(key, group);
  }
  const all = figures.map(({ figure }) => figure);
  const sized = [...groups.values()].flatMap((group) =>
    group.measure ? [group] : ofOneSize(group.figures).map((some): FigureGroup => ({ measure: null, figures: some })),
  );
  return inOneGroup(joinSameFigures(withRivals(sized, all), all)).map((group) => ({
    ...group,
    figures: withSourcesFromElsewhere(group.figures),
  }));
}

/** Two sources' figures for one thing seldom lie further apart: "800 extra troops" and "4,000 soldiers" count two things. */
const furthest = 3;

/** Claims that are the same but for their figures share so much of the words of the shorter. */
const sameButForFigures = 0.6;

function sayTheSame({ claim: { frame: a } }: Figure, { claim: { frame: b } }: Figure): boolean {
  const shared = new Set(a.filter((word) => b.includes(word))).size;
  return shared >= sameButForFigures * Math.min(new Set(a).size, new Set(b).size);
}

/**
 * Parts figures that count the like by their size, unless what is said with them is the same, or one voice gives both: its count
 * may have gone up.
 */
export function ofOneSize(figures: readonly Figure[]): Figure[][] {
  const isNear = (a: Figure, b: Figure) => {
    const [one, other] = [Math.abs(a.quantity.value), Math.abs(b.quantity.value)];
    const giver = giverOf(a);
    return (
      Math.max(one, other) <= furthest * Math.min(one, other) ||
      fitTogether(a.quantity, b.quantity) ||
      sayTheSame(a, b) ||
      (giver !== undefined && giver === giverOf(b))
    );
  };
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const near = groups.filter((group) => group.some((other) => isNear(figure, other)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), figure]);
  }
  return groups;
}

/** Puts figures that are set against others beside these, which are meant wherever the articles give them. */
function withRivals(groups: readonly FigureGroup[], figures: readonly Figure[]): FigureGroup[] {
  const held = [...groups];
  for (const figure of figures) {
    const meant = takenUp(figure.claim, figure.quantity);
    if (!meant || fitTogether(meant, figure.quantity)) continue;
    const isMeant = ({ quantity }: Figure) =>
      quantity.value === meant.value &&
      quantity.unit === meant.unit &&
      (meant.unit !== '' || headOf(quantity) === headOf(meant));
    const home = held.find((group) => group.figures.some(isMeant)) ?? { measure: null, figures: [] };
    if (!held.includes(home)) held.push(home);
    for (const group of held) group.figures = group.figures.filter((each) => !isMeant(each));
    home.figures.push(...figures.filter(isMeant), { ...figure, isRival: true });
  }
  return held;
}

/** Each figure in one group only, the largest: a claim that states two things stands in two findings, its figures count one thing. */
function inOneGroup(groups: readonly FigureGroup[]): FigureGroup[] {
  const placeOf = ({ claim, quantity }: Figure) => `${claim.article} ${quantity.start}`;
  const taken = new Set<string>();
  const kept = new Map<FigureGroup, Figure[]>();
  for (const group of groups.toSorted((a, b) => b.figures.length - a.figures.length)) {
    const own = group.figures.filter((figure) => {
      const isNew = !taken.has(placeOf(figure));
      taken.add(placeOf(figure));
      return isNew;
    });
    kept.set(group, own);
  }
  return groups.flatMap((group) => {
    const figures = kept.get(group)!;
    return figures.length > 0 ? [{ ...group, figures }] : [];
  });
}
