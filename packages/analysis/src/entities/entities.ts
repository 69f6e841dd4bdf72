import { defineStage } from '../stage.ts';
import { tokensBySentence } from '../tokens/by-sentence.ts';
import { cutNames } from './cut-captions.ts';
import { linkNames } from './link.ts';
import { findNames } from './names.ts';
import { findReferences } from './references.ts';
import { readWords } from './words.ts';

/** Finds people, organisations and places, and all the names that the article gives each. */
export const entities = defineStage({
  name: 'entities',
  version: 5,
  needs: ['blocks', 'sentences', 'tokens'],
  gives: ['entities', 'mentions'],
  run({ source, blocks, sentences, tokens }) {
    const words = tokensBySentence(sentences, tokens).map((own) => readWords(source.text, own));
    const isCredit = (sentence: number): boolean =>
      /^(?:byline|caption)$/.test(blocks[sentences[sentence]!.block]!.role);
    const { entities, mentions } = linkNames(findNames(source.text, words, isCredit, cutNames(source.text, blocks)));
    const references = findReferences(sentences, tokens, entities, mentions);
    const all = [...mentions, ...references].sort((a, b) => a.start - b.start);
    // "the" may belong to a name already.
    const free = all.filter((mention, index) => {
      const [before, after] = [all[index - 1], all[index + 1]];
      if (mention.kind === 'name') return true;
      return !(before && before.end > mention.start) && !(after && after.start < mention.end);
    });
    return { entities, mentions: free };
  },
});
