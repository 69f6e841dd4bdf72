import { stemmer } from 'stemmer';
import { keptOfWords } from '../kept.ts';
import { concept } from './concepts.ts';
import { functionWords } from './function-words.ts';

/** Lower case, without diacritics and without the marks that separate "U.S." from "US". */
export function fold(text: string): string {
  // Nearly all words are plain: what changes nothing in them is left out, since every word of every article comes here.
  const plain = ascii.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[’‘]/g, "'");
  const dotless = plain.includes('.') ? plain.replace(/(?<=\b\p{L})\.(?=\p{L}\b|\p{L}\.|\s|$)/gu, '') : plain;
  return dotless.toLowerCase();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const ascii = /^[\x00-\x7f]*$/;

const word = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}'’-]*/gu;

/** The words of a text that carry content, stemmed (Porter) and brought to one concept, in order. Numbers stay as they are written, without commas. */
export const terms = (text: string): string[] => stems(text).map(concept);

/** All words of a text, folded, in order. */
export const words = (text: string): string[] =>
  [...fold(text).matchAll(word)].map(([match]) => match.replace(/'s$|'$/u, '')).filter((bare) => bare !== '');

/** What a folded word is looked up by: its stem (Porter), or a number without commas. */
export const keyOf = keptOfWords((folded) => (/^\p{N}/u.test(folded) ? folded.replace(/,/g, '') : stemmer(folded)));

/** The words of a text that carry content, stemmed (Porter), in order. */
export const stems = (text: string): string[] => stemsOf(words(text));

/** Those of some folded words that carry content, stemmed (Porter). */
export const stemsOf = (folded: readonly string[]): string[] =>
  folded.filter((each) => !functionWords.has(each)).map(keyOf);

/** Character 3- to 5-grams of a text's content words: near in spelling is near in value. */
export const characterGrams = (text: string): string[] => gramsOf(terms(text));

/** Character 3- to 5-grams of terms, in their order. */
export function gramsOf(words: readonly string[]): string[] {
  const joined = ` ${words.join(' ')} `;
  const grams: string[] = [];
  for (let size = 3; size <= 5; size++) {
    for (let at = 0; at + size <= joined.length; at++) grams.push(joined.slice(at, at + size));
  }
  return grams;
}
