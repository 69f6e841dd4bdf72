import { citeSentence, distinct, list, names, type SectionMaker } from '../source.ts';

/** Figures for one thing, each with who says so and where. */
export const numbers: SectionMaker = (source) =>
  source.story.numbers
    .filter(({ rows }) => rows.length > 1 || rows.some((row) => row.articles.length > 1))
    .map(({ id, counts, rows }) => ({
      text: `${counts.charAt(0).toUpperCase()}${counts.slice(1)}: ${list(
        rows.map((row) => `“${row.says}” in ${names(source, row.articles)}${row.voice ? `, from ${row.voice}` : ''}`),
      )}.`,
      citations: distinct(rows.flatMap((row) => row.spans.map((span) => citeSentence(source, span)))),
      about: id,
    }));
