import { defineStage } from '../stage.ts';
import { tokensBySentence } from '../tokens/by-sentence.ts';
import { linkNames } from './link.ts';
import { findNames } from './names.ts';
import { readWords } from './words.ts';

/** Finds people, organisations and places, and all the names that the article gives each. */
export const entities = defineStage({
  name: 'entities',
  version: 1,
  needs: ['blocks', 'sentences', 'tokens'],
  gives: ['entities', 'mentions'],
  run({ source, blocks, sentences, tokens }) {
    const words = tokensBySentence(sentences, tokens).map((own) => readWords(source.text, own));
    const isCredit = (sentence: number): boolean =>
      /^(?:byline|caption)$/.test(blocks[sentences[sentence]!.block]!.role);
    return linkNames(findNames(source.text, words, isCredit));
  },
});
