import { citeSentence, distinct, type SectionMaker } from '../source.ts';

/** Where the articles differ, one sentence a divergence, cited to both sides. */
export const divergences: SectionMaker = (source) =>
  source.story.divergences.map((divergence) => ({
    text: divergence.explanation,
    citations: distinct(divergence.sides.flatMap((side) => side.spans.map((span) => citeSentence(source, span)))),
    about: divergence.id,
  }));
