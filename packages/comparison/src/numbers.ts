import type { Quantity } from '@parallax/analysis';
import type { NumberComparison, NumberRow } from './comparison.ts';
import { headOf, laterReport, rangeOf, writtenAs } from './figures.ts';
import { articleName, type FindingMaterial, list, type StoryMaterial, unique } from './material.ts';
import type { StoryClaim } from './story-claims.ts';

interface Figure {
  claim: StoryClaim;
  quantity: Quantity;
}

/** Small bare counts ("two presidents") are grammar rather than figures. */
const telling = ({ quantity }: Figure): boolean =>
  quantity.unit !== '' || quantity.value >= 3 || quantity.change !== '=';

function rowsOf(figures: readonly Figure[]): { row: NumberRow; figures: Figure[] }[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { quantity, claim } = figure;
    const key = `${quantity.low ?? quantity.value}–${quantity.high ?? quantity.value}|${quantity.change}|${claim.voices.at(-1)?.key ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .map((group) => {
      const { claim, quantity } = group[0]!;
      const row: NumberRow = {
        value: quantity.value,
        low: quantity.low,
        high: quantity.high,
        change: quantity.change,
        unit: quantity.unit,
        says: writtenAs(claim, quantity),
        voice: unique(claim.voices.map((voice) => voice.name)).join(', citing ') || null,
        articles: unique(group.map((each) => each.claim.article)),
        spans: group.map((each) => ({
          article: each.claim.article,
          start: each.quantity.start,
          end: each.quantity.end,
        })),
      };
      return { row, figures: group };
    })
    .sort((a, b) => a.row.value - b.row.value);
}

function relationOf(
  rows: readonly { row: NumberRow; figures: Figure[] }[],
  material: StoryMaterial,
): Pick<NumberComparison, 'relation' | 'explanation'> {
  const ranges = rows.map(({ figures }) => rangeOf(figures[0]!.quantity));
  const apart = ranges.some((a) => ranges.some((b) => a[1] < b[0]));
  if (!apart) {
    const articles = unique(rows.flatMap(({ row }) => row.articles));
    return {
      relation: 'agree',
      explanation:
        articles.length > 1
          ? `${articles.length} articles give figures that fit together.`
          : 'Only one article gives this figure.',
    };
  }
  const byValue = new Map<number, StoryClaim[]>();
  for (const { row, figures } of rows) {
    byValue.set(row.value, [...(byValue.get(row.value) ?? []), ...figures.map((figure) => figure.claim)]);
  }
  if (laterReport([...byValue.values()])) {
    const inTime = rows.toSorted(
      (a, b) =>
        Date.parse(a.figures[0]!.claim.analysis.published!) - Date.parse(b.figures[0]!.claim.analysis.published!),
    );
    return {
      relation: 'update',
      explanation: `The articles appeared one after another; the latest figure is ${inTime.at(-1)!.row.says}.`,
    };
  }
  const sides = rows.map(
    ({ row }) => `${row.says} (${row.voice ?? list(row.articles.map((id) => articleName(material.analyses, id)))})`,
  );
  return { relation: 'conflict', explanation: `The figures do not fit together: ${list(sides)}.` };
}

/** The figures of a story, set side by side where they count the same thing in the same statement. */
export function compareNumbers(material: StoryMaterial): NumberComparison[] {
  const made: { comparison: NumberComparison; weight: number }[] = [];
  for (const finding of material.findings) {
    const groups = new Map<string, Figure[]>();
    for (const figure of figuresOf(finding)) {
      const key = `${figure.quantity.unit}|${headOf(figure.quantity)}`;
      groups.set(key, [...(groups.get(key) ?? []), figure]);
    }
    for (const [key, figures] of groups) {
      const rows = rowsOf(figures);
      const longest = figures.reduce(
        (best, each) => (each.quantity.counts.length > best.length ? each.quantity.counts : best),
        '',
      );
      const { claim, quantity } = figures[0]!;
      made.push({
        comparison: {
          id: `n.${claim.article}.${quantity.start}`,
          counts: longest || key.split('|')[0]! || finding.finding.text,
          rows: rows.map(({ row }) => row),
          ...relationOf(rows, material),
        },
        weight: unique(figures.map((figure) => figure.claim.article)).length,
      });
    }
  }
  return made.sort((a, b) => b.weight - a.weight).map(({ comparison }) => comparison);
}

const figuresOf = (finding: FindingMaterial): Figure[] =>
  finding.claims.flatMap((claim) => claim.quantities.map((quantity) => ({ claim, quantity }))).filter(telling);
