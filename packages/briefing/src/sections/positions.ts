import type { Stance } from '@parallax/comparison';
import { analysisOf, citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';

const stances: Record<Stance, string> = {
  asserts: 'Asserted by',
  confirms: 'Confirmed by',
  denies: 'Denied by',
  'cannot confirm': 'Not confirmed by',
  silent: 'Nothing said by',
};

/** Who asserts, confirms, denies, cannot confirm, has said nothing, each with the article's words. */
export const positions: SectionMaker = (source) =>
  source.story.positions.map((position) => {
    const shortest = position.spans.reduce((short, span) =>
      span.end - span.start < short.end - short.start ? span : short,
    );
    const words = analysisOf(source, shortest.article).text.slice(shortest.start, shortest.end);
    return {
      text: `${stances[position.stance]} ${position.voice}: ${sentence(words)}`,
      citations: distinct(
        [shortest, ...position.spans].map((span) => citeSentence(source, span)),
        1,
      ),
      about: position.id,
    };
  });
