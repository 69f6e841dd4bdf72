import { citeSentence, distinct, names, type SectionMaker } from '../source.ts';

/** Quotations with their speakers, and how each outlet rendered the same one. */
export const quotations: SectionMaker = (source) =>
  source.story.quotations
    .filter(({ name, renderings }) => name !== null && renderings.length > 0)
    .map(({ id, name, renderings }) => ({
      text: `${name!.charAt(0).toUpperCase()}${name!.slice(1)}: ${renderings.map(({ text, articles }) => `“${text}” (${names(source, articles)})`).join('; ')}.`,
      citations: distinct(renderings.flatMap(({ spans }) => spans.map((span) => citeSentence(source, span)))),
      about: id,
    }));
