import type { Position } from '@parallax/comparison';
import type { Reading } from './reading.ts';
import { namesSource } from './telling.ts';
import type { Voice } from './voice.ts';

/**
 * Whether the words of a position show by themselves whose it is and what it is: the sentence names the party (a pronoun
 * may have been taken for the wrong one), and a confirmation is not a mere "if confirmed".
 */
export function isOwnStance(reading: Reading, position: Position, voice: Voice): boolean {
  const sentences = position.spans
    .filter((span) => reading.articles.includes(span.article))
    .map((span) => reading.cite(reading.sentenceOf(span)).quote);
  if (!sentences.some((sentence) => namesSource(sentence, voice))) return false;
  return position.stance !== 'confirms' || sentences.some((sentence) => !/\bif\b/i.test(sentence));
}
