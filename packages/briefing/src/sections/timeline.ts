import { dateInWords } from '../dates.ts';
import { citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';

/** Dated statements in order, with the precision that the articles give and no more. */
export const timeline: SectionMaker = (source) =>
  source.story.timeline.flatMap((event) => {
    const when = dateInWords(event.edtf);
    if (when === '') return [];
    return [
      {
        text: `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${sentence(event.text)}`,
        citations: distinct(
          event.spans.map((span) => citeSentence(source, span)),
          1,
        ),
        about: event.id,
      },
    ];
  });
