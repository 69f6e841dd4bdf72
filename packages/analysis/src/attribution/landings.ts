import { chunkStarting, type NounPhrase, type Phrases } from './phrases.ts';
import type { Word } from './words.ts';

const media = new Set(
  'statement interview post tweet speech letter email e-mail report memo filing message facebook twitter court video release blog editorial column article memoir book testimony message text remarks twitter release note telegram'.split(
    ' ',
  ),
);

/** True for a noun that carries words: "a statement", "an e-mail". */
export const carriesWords = (word: Word) => media.has(word.lower);

/** "in a statement", "on Facebook": the words name the medium, and belong to the cue. */
export const isMedium = (phrases: Phrases, preposition: Word, chunk: NounPhrase) =>
  /^(?:in|on|via|by|through)$/.test(preposition.lower) && media.has(phrases.words[chunk.head]!.lower);

interface Landing {
  at: number;
  recipient: boolean;
  /** The end of modifiers that gold standards count to the cue ("said in a statement"); -1 where none. */
  modifiersEnd: number;
}

/** Positions after a verb where its clause may begin: at once, after a recipient, after adverbs and phrases of time or place. */
export function landings(phrases: Phrases, start: number, limit: number): Landing[] {
  const { words } = phrases;
  const found: Landing[] = [{ at: start, recipient: false, modifiersEnd: -1 }];
  let at = start;
  let recipient = false;
  let modifiersEnd = -1;
  for (let steps = 0; steps < 8 && at < limit; steps++) {
    const word = words[at]!;
    const chunk = chunkStarting(phrases, at);
    if (chunk?.kind === 'time' && word.lower !== 'that') {
      at = chunk.to;
      if (!recipient && chunk.from === start) modifiersEnd = at;
    } else if (chunk && !recipient && steps === 0) {
      const whole = chunk;
      at = whole.to;
      recipient = true;
      // "told reporters in Oslo that": the place follows in the next round.
    } else if (word.pos === 'ADP' && chunkStarting(phrases, at + 1)) {
      const inner = chunkStarting(phrases, at + 1)!;
      at = inner.to;
      if (isMedium(phrases, word, inner) && modifiersEnd === inner.from - 1 - (recipient ? 1 : 0)) modifiersEnd = at;
      else if (isMedium(phrases, word, inner) && !recipient && inner.from - 1 === start) modifiersEnd = at;
    } else if (word.pos === 'ADV') {
      at++;
    } else break;
    found.push({ at, recipient, modifiersEnd });
  }
  return found;
}
