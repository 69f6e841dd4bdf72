import { contentWords, quotedParts } from '../phrases.ts';
import type { Rule } from './rule.ts';

/** How many words with a meaning of their own a statement has at least that is to be judged. */
const fewestWords = 4;

const judged = new Set(['presentation', 'kind of source', 'verdict']);

/** What is to be judged says enough to be found again in the article: "The firm had chosen caution" may be anywhere. */
export const saysEnough: Rule = {
  name: 'says-enough',
  check({ stem, standing, optionsAre }) {
    if (optionsAre !== 'verdicts' && (standing === null || !judged.has(standing.group))) return null;
    const [statement] = quotedParts(stem);
    if (statement === undefined || /(?<=\S )\p{Uppercase}\p{Lowercase}/u.test(statement)) return null;
    const words = [...contentWords(statement)].filter((word) => !/^\d/.test(word));
    return words.length >= fewestWords ? null : `The statement says too little to be judged: "${statement}".`;
  },
};
