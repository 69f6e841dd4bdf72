import type { NumberComparison } from '@parallax/comparison';
import type { Citation } from '../briefing.ts';
import {
  analysisOf,
  type BriefingSource,
  citeSentence,
  distinct,
  inText,
  names,
  type SectionMaker,
} from '../source.ts';

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

/** Where an article names the source of a figure, if the sentence with the figure does not: "the company", "regulator", a headline. */
function citeSource(source: BriefingSource, { voice, spans }: NumberComparison['rows'][number]): Citation[] {
  const members = source.story.entities.find(({ name }) => name === voice)?.members ?? [];
  return spans.flatMap((span) => {
    const own = citeSentence(source, span);
    const bearers = analysisOf(source, span.article).mentions.filter(
      ({ kind, entity }) =>
        kind === 'name' && members.some((member) => member.article === span.article && member.entity === entity),
    );
    const bearer = bearers.findLast(({ end }) => end <= own.end) ?? bearers[0];
    return bearer ? [citeSentence(source, { article: span.article, start: bearer.start, end: bearer.end })] : [];
  });
}

/** Figures for one thing, each with who says so and where. */
export const numbers: SectionMaker = (source) =>
  source.story.numbers
    .filter(({ rows }) => new Set(rows.flatMap((row) => row.articles)).size > 1)
    .map(({ id, counts, rows }) => ({
      text: `${counts.charAt(0).toUpperCase()}${counts.slice(1)}: ${inWords(source, rows)}.`,
      citations: distinct(
        rows.flatMap((row) => [...row.spans.map((span) => citeSentence(source, span)), ...citeSource(source, row)]),
        Number.POSITIVE_INFINITY,
      ),
      about: id,
    }));
