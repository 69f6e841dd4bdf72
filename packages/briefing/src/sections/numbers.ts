import type { NumberComparison } from '@parallax/comparison';
import { type BriefingSource, citeSentence, distinct, inText, names, type SectionMaker } from '../source.ts';

/** "“nine” (The Gazette, from the Flood Agency; The Mirror)", a part for each way of writing the figure. */
function inWords(source: BriefingSource, rows: NumberComparison['rows']): string {
  const ways = new Map<string, NumberComparison['rows']>();
  for (const row of rows) ways.set(row.says.toLowerCase(), [...(ways.get(row.says.toLowerCase()) ?? []), row]);
  return [...ways.values()]
    .map((same) => {
      const where = same.map(
        (row) => `${names(source, row.articles)}${row.voice ? `, from ${inText(source, row.voice)}` : ''}`,
      );
      return `“${same[0]!.says}” (${where.join('; ')})`;
    })
    .join('; ');
}

/** Figures for one thing, each with who says so and where. */
export const numbers: SectionMaker = (source) =>
  source.story.numbers
    .filter(({ rows }) => new Set(rows.flatMap((row) => row.articles)).size > 1)
    .map(({ id, counts, rows }) => ({
      text: `${counts.charAt(0).toUpperCase()}${counts.slice(1)}: ${inWords(source, rows)}.`,
      citations: distinct(
        rows.flatMap((row) => row.spans.map((span) => citeSentence(source, span))),
        Number.POSITIVE_INFINITY,
      ),
      about: id,
    }));
