import type { Stance } from '@parallax/comparison';
import { analysisOf, citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';

const verbs: Record<Stance, string> = {
  asserts: 'says so',
  confirms: 'confirms it',
  denies: 'denies it',
  'cannot confirm': 'cannot confirm it',
  silent: 'has said nothing',
};

/** Who asserts, confirms, denies, cannot confirm, has said nothing, each with its words. */
export const positions: SectionMaker = (source) =>
  source.story.positions.map((position) => {
    const shortest = position.spans.reduce((short, span) =>
      span.end - span.start < short.end - short.start ? span : short,
    );
    const words = analysisOf(source, shortest.article)
      .text.slice(shortest.start, shortest.end)
      .replace(/\s+/g, ' ')
      .trim();
    return {
      text: `${position.voice.charAt(0).toUpperCase()}${position.voice.slice(1)} ${verbs[position.stance]}: ${sentence(words)}`,
      citations: distinct(
        [citeSentence(source, shortest), ...position.spans.map((span) => citeSentence(source, span))],
        1,
      ),
      about: position.id,
    };
  });
