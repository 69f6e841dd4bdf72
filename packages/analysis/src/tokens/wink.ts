import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

/** A word as wink reads it. `pos` is a Universal Dependencies tag. */
export interface Tagged {
  text: string;
  pos: string;
  lemma: string;
}

/**
 * wink keeps every new word that it reads, for as long as an instance lives. After so many readings of words that are
 * not in its dictionary the instance is made anew (0.2 s), so that a process that reads articles without end stays as
 * large as it is: some 20 MB above the empty instance at most.
 */
const mostNewWords = 60_000;

interface Instance {
  nlp: WinkMethods;
  /** Tells the words of the dictionary from others. (`isLexeme` would not do: it also knows every word that was read.) */
  isUnknown: (word: string) => boolean;
  newWords: number;
}

/** One instance for all, made when it is first needed. */
let current: Instance | null = null;

function instance(): Instance {
  if (current === null || current.newWords > mostNewWords) {
    const nlp = winkNLP(model, ['sbd', 'pos']);
    const empty = nlp.readDoc('');
    current = { nlp, isUnknown: (word) => empty.isOOV(word), newWords: 0 };
  }
  return current;
}

/** The words of a text, in order, with their tags and lemmas. Accents are composed; white space may be among them. */
export function tagWords(text: string): Tagged[] {
  const used = instance();
  const { its } = used.nlp;
  const words = used.nlp.readDoc(text).tokens();
  const values = words.out(its.value) as string[];
  const tags = words.out(its.pos) as string[];
  // wink's types give lemma another shape than `out` takes; at run time they are alike.
  const lemmas = words.out(its.lemma as unknown as typeof its.value) as string[];
  return values.map((value, index) => {
    if (used.isUnknown(value)) used.newWords += 1;
    return { text: value, pos: tags[index] ?? 'X', lemma: lemmas[index] ?? value };
  });
}

/** Whether a word in lower case is in wink's dictionary of English, which holds few names. */
export function isEnglishWord(word: string): boolean {
  return !instance().isUnknown(word);
}
