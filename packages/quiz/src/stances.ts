import type { Position } from '@parallax/comparison';
import { contentWords } from './phrases.ts';
import type { Reading } from './reading.ts';
import { namesSource } from './telling.ts';
import type { Voice } from './voice.ts';

/** Words by which a denial or confirmation points at a report without repeating it. */
const pointing =
  /\b(?:reports?|claims|accusations?|allegations?|charges?|findings?|deployment|intelligence|this|that account)\b/i;

/** Whether a sentence speaks of the central report: it points at it, or shares two words with it beside the party's name. */
function isAbout(sentence: string, central: string, voice: Voice): boolean {
  if (pointing.test(sentence)) return true;
  const own = contentWords(voice.forms.join(' '));
  const wanted = contentWords(central);
  return [...contentWords(sentence)].filter((word) => wanted.has(word) && !own.has(word)).length >= 2;
}

/**
 * Whether the words of a position show by themselves whose it is and what it is: the sentence names the party (a pronoun
 * may have been taken for the wrong one), and a confirmation is not a mere "if confirmed".
 */
export function isOwnStance(reading: Reading, position: Position, voice: Voice, central: string): boolean {
  const sentences = position.spans
    .filter((span) => reading.articles.includes(span.article))
    .map((span) => reading.cite(reading.sentenceOf(span)).quote);
  if (!sentences.some((sentence) => namesSource(sentence, voice))) return false;
  if (position.stance !== 'asserts' && !sentences.some((sentence) => isAbout(sentence, central, voice))) return false;
  if (position.stance !== 'confirms') return true;
  return sentences.some(
    (sentence) => !/\bif\b|\b(?:un)?confirmed (?:report|case|death|figure|number|victim)s?\b/i.test(sentence),
  );
}
