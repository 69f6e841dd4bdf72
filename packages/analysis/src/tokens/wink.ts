import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** One instance for all: loading the model takes some 0.3 s. */
export const nlp = winkNLP(model, ['sbd', 'pos']);

const empty = nlp.readDoc('');

/**
 * Whether a word in lower case is in wink's dictionary of English, which holds few names.
 * (`isLexeme` would not do: it also knows every word that was read before, in any article.)
 */
export function isEnglishWord(word: string): boolean {
  return !empty.isOOV(word);
}
