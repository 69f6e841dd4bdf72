import type { Stance } from '@parallax/comparison';
import { analysisOf, citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';

const verbs: Record<Stance, string> = {
  asserts: 'says so',
  confirms: 'confirms',
  denies: 'denies',
  'cannot confirm': 'cannot confirm',
  silent: 'has said nothing',
};

/** Who asserts, confirms, denies, cannot confirm, has said nothing, each with the article's words. */
export const positions: SectionMaker = (source) =>
  source.story.positions.map((position) => {
    const shortest = position.spans.reduce((short, span) =>
      span.end - span.start < short.end - short.start ? span : short,
    );
    const words = analysisOf(source, shortest.article).text.slice(shortest.start, shortest.end);
    return {
      text: `${position.voice.charAt(0).toUpperCase()}${position.voice.slice(1)} ${verbs[position.stance]}: ${sentence(words)}`,
      citations: distinct(
        [shortest, ...position.spans].map((span) => citeSentence(source, span)),
        1,
      ),
      about: position.id,
    };
  });
