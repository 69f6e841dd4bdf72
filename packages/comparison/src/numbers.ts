import type { ArticleSpan, NumberComparison, NumberRow } from './comparison.ts';
import { groupBy } from './divergences/divergence.ts';
import { type FigureGroup, figureGroups } from './figure-groups.ts';
import { type Figure, figureSpan, fitTogether, giverOf, isRounding, voicesOf, writtenAs } from './figures.ts';
import { inSentence } from './in-sentence.ts';
import { articleName, list, type StoryMaterial, unique } from './material.ts';
import type { StoryClaim } from './story-claims.ts';
import { countedFirst } from './text/counted.ts';

interface Row {
  row: NumberRow;
  figures: Figure[];
}

const hour = 3_600_000;
/** From here on a count by another voice is a later state of things rather than another opinion. */
const laterByOthers = 12 * hour;

/** The moment that a figure speaks of: its statement's own day, or when its article appeared; NaN where neither is known. */
function asOf({ claim }: Figure): number {
  return Date.parse(dayOf(claim) ?? claim.analysis.published ?? '');
}

/** The day that a statement, or else the sentence around it, speaks of. "Since the dam broke on Monday" counts from then on. */
function dayOf(claim: StoryClaim): string | null {
  const { text, dates } = claim.analysis;
  const days = dates.filter(
    ({ start, end, edtf }) =>
      start >= claim.sentence.start &&
      end <= claim.sentence.end &&
      /^\d{4}-\d{2}-\d{2}$/.test(edtf) &&
      !/\bsince\b/iu.test(text.slice(claim.sentence.start, start)),
  );
  const own = days.find(({ start, end }) => start >= claim.start && end <= claim.end);
  return (own ?? days[0])?.edtf ?? null;
}

/** How far apart two figures are in time. A moment is of one time with the day that it lies in, and otherwise measured from its noon. */
function timeBetween(a: Figure, b: Figure): number {
  const [one, other] = [asOf(a), asOf(b)];
  const [day, another] = [dayOf(a.claim), dayOf(b.claim)];
  if ((day === null) === (another === null)) return Math.abs(one - other);
  const [start, moment] = day === null ? [other, one] : [one, other];
  return moment >= start && moment < start + 24 * hour ? 0 : Math.abs(start + 12 * hour - moment);
}

function rowsOf(figures: readonly Figure[]): Row[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { quantity } = figure;
    const value = `${quantity.low ?? quantity.value}–${quantity.high ?? quantity.value}`;
    const key = `${value}|${quantity.change}|${voicesOf(figure).at(-1)?.key ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .map((group) => {
      const { claim, quantity } = group[0]!;
      const voices = unique(
        voicesOf(group[0]!)
          .filter((voice) => voice.known)
          .map((voice) => voice.name),
      );
      const row: NumberRow = {
        value: quantity.value,
        low: quantity.low,
        high: quantity.high,
        change: quantity.change,
        unit: quantity.unit,
        says: writtenAs(claim, quantity),
        voice: voices.join(', citing ') || null,
        articles: unique(group.map((each) => each.claim.article)),
        spans: group.map((each) => figureSpan(each.claim, each.quantity)),
      };
      return { row, figures: group };
    })
    .sort((a, b) => a.row.value - b.row.value);
}

type Relation = 'fits' | 'update' | 'conflict';

/** Two figures for one thing, and how they stand to each other. */
export interface FigurePair {
  a: Figure;
  b: Figure;
  relation: Relation;
  /** One article gives both in one voice: it knows them for parts of a whole, or for two stages of one count. */
  isKnown: boolean;
}

/** Before a figure that another has replaced: "612,000, not the 410,000 that it had given". */
const replaced = /\b(?:not|from|instead of|rather than)\s+(?:the\s+|its\s+|an?\s+)?(?:\p{L}+\s+)?$/iu;

/** Where the sentence that gives one figure gives the value of the other too: it knows them for two things, or says that one has replaced the other. */
function inOneSentence(a: Figure, b: Figure): Relation | null {
  const { analysis, sentence } = a.claim;
  const other = analysis.quantities.find(
    ({ start, end, value }) => start >= sentence.start && end <= sentence.end && value === b.quantity.value,
  );
  if (!other) return null;
  return replaced.test(analysis.text.slice(sentence.start, other.start)) ? 'update' : 'fits';
}

function relate(a: Figure, b: Figure, isKnown: boolean): Relation {
  if (a.isRival !== b.isRival) return 'conflict';
  if (fitTogether(a.quantity, b.quantity) || isRounding(a, b)) return 'fits';
  const together = inOneSentence(a, b) ?? inOneSentence(b, a);
  if (together) return together;
  const apart = timeBetween(a, b);
  const sameVoice = voicesOf(a).length > 0 && voicesOf(a).at(-1)!.key === voicesOf(b).at(-1)?.key;
  if (apart >= laterByOthers || (sameVoice && apart >= hour)) return 'update';
  if (isKnown) return 'fits';
  if (a.claim.article !== b.claim.article) return 'conflict';
  // Two numbers of one voice in one article are parts of a whole or two stages of a count; the article sees no conflict in them.
  const [voice, another] = [a, b].map(giverOf);
  return voice !== undefined && another !== undefined && voice !== another ? 'conflict' : 'fits';
}

/** @param given the figures of each article */
function knowsBoth(a: Figure, b: Figure, given: ReadonlyMap<string, readonly Figure[]>): boolean {
  const gives = (value: number, article: string) =>
    given.get(article)!.filter(({ quantity }) => quantity.value === value);
  // Of whole claims only: a count that is quoted beside what the article says now is no part of that.
  const voice = ({ claim }: Figure) => claim.voices.at(-1)?.key ?? '';
  return [a, b].some(({ claim: { article } }) =>
    gives(a.quantity.value, article).some((one) =>
      gives(b.quantity.value, article).some((other) => voice(one) === voice(other) || voice(other) === ''),
    ),
  );
}

/** How the figures for one thing stand to each other, two by two: what the numbers and the divergences both go by. */
export function pairsOf(figures: readonly Figure[]): FigurePair[] {
  const given = groupBy(figures, ({ claim }) => claim.article);
  return figures.flatMap((a, at) =>
    figures.slice(at + 1).map((b) => {
      const isKnown = a.isRival === b.isRival && knowsBoth(a, b, given);
      return { a, b, isKnown, relation: relate(a, b, isKnown) };
    }),
  );
}

function explain(rows: readonly Row[], material: StoryMaterial): Pick<NumberComparison, 'relation' | 'explanation'> {
  const named = ({ row }: Row) => {
    const outlets = list(row.articles.map((id) => articleName(material.analyses, id)));
    return row.voice
      ? `${row.says} (${inSentence(material.analyses, row.voice)}, in ${outlets})`
      : `${row.says} (${outlets})`;
  };
  const pairs = pairsOf(rows.flatMap(({ figures }) => figures));
  const conflicting = new Set(
    pairs.filter(({ relation }) => relation === 'conflict').flatMap((pair) => [pair.a, pair.b]),
  );
  if (conflicting.size > 0) {
    const sides = rows.filter(({ figures }) => figures.some((figure) => conflicting.has(figure)));
    return { relation: 'conflict', explanation: `The figures do not fit together: ${list(sides.map(named))}.` };
  }
  if (pairs.some(({ relation }) => relation === 'update')) {
    const first = (row: Row) => Math.min(...row.figures.map(asOf));
    const inTime = rows.toSorted((a, b) => first(a) - first(b));
    return {
      relation: 'update',
      explanation: `The count changed over time: ${list(inTime.map(named))}. The last is the latest.`,
    };
  }
  const articles = unique(rows.flatMap(({ row }) => row.articles));
  return {
    relation: 'agree',
    explanation:
      articles.length > 1
        ? `${countedFirst(articles.length, 'article')} give figures that fit together.`
        : 'Only one article gives this figure.',
  };
}

/** Where a story's articles give a count that a later one has replaced. */
export function outdatedCounts(material: StoryMaterial): ArticleSpan[] {
  return figureGroups(material).flatMap(({ measure, figures }) => {
    if (!measure || !pairsOf(figures).some(({ relation }) => relation === 'update')) return [];
    const last = figures.reduce((best, next) => (asOf(next) > asOf(best) ? next : best));
    return figures
      .filter((figure) => asOf(figure) < asOf(last) && !fitTogether(figure.quantity, last.quantity))
      .map(({ claim, quantity }) => figureSpan(claim, quantity));
  });
}

/**
 * The figures of a group that are of one time, and those of other times beside a conflict: what was counted on another day
 * contradicts nobody, and a reader of one table would take it for a third opinion.
 */
function byTime(group: FigureGroup): FigureGroup[] {
  const pairs = pairsOf(group.figures);
  const conflicting = new Set(pairs.filter(({ relation }) => relation === 'conflict').flatMap(({ a, b }) => [a, b]));
  const isOfAnotherTime = (figure: Figure) =>
    // A headline has its report's figure without the day.
    ![...conflicting].some(
      ({ claim, quantity }) => claim.article === figure.claim.article && quantity.value === figure.quantity.value,
    ) &&
    pairs.every(({ a, b, relation }) => {
      const isBeside = (a === figure && conflicting.has(b)) || (b === figure && conflicting.has(a));
      // "As many as 60" leaves room for the later 52, and is of another day all the same.
      return !isBeside || relation === 'update' || timeBetween(a, b) >= laterByOthers;
    });
  const others = group.figures.filter(isOfAnotherTime);
  if (conflicting.size === 0 || others.length === 0) return [group];
  return [
    { ...group, figures: group.figures.filter((figure) => !others.includes(figure)) },
    { ...group, figures: others, isOfOtherTimes: true },
  ];
}

/**
 * The figures of a story, set side by side where they count the same thing: in one finding, or as one of the counts that news
 * keeps (the dead, the missing, …) in whatever finding. Those that most articles carry come first.
 */
export function compareNumbers(material: StoryMaterial): NumberComparison[] {
  const weight = ({ figures }: FigureGroup) => unique(figures.map(({ claim }) => claim.article)).length;
  const groups = figureGroups(material).toSorted((a, b) => weight(b) - weight(a));
  return groups.flatMap(byTime).map(({ measure, figures, isOfOtherTimes }) => {
    const rows = rowsOf(figures);
    const longest = figures.reduce(
      (best, { quantity }) => (quantity.counts.length > best.length ? quantity.counts : best),
      '',
    );
    const { claim, quantity } = figures[0]!;
    return {
      id: `n.${claim.article}.${quantity.start}`,
      counts: `${measure?.label ?? longest}${isOfOtherTimes ? ', at other times' : ''}`,
      rows: rows.map(({ row }) => row),
      ...explain(rows, material),
    };
  });
}
