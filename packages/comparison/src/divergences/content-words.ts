import { functionWords } from '../text/function-words.ts';
import { fold } from '../text/terms.ts';

/** Offices by which everybody calls his spokesman: they tell nobody from another. */
const anybody = /^(?:spokes(?:man|woman|person)|director|chief|manag(?:er|ing)|head|chair(?:man|woman)?|lawyer)$/u;

/** The words of a name or sentence by which somebody can be told from another. */
export const contentWords = (words: string): string[] =>
  fold(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !functionWords.has(word) && !anybody.test(word));
