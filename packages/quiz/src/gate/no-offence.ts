import { offensiveWords } from './offensive-words.ts';
import type { Rule } from './rule.ts';

const pattern = new RegExp(`\\b(?:${offensiveWords.join('|')})\\b`, 'i');

/** No question makes a reader repeat abuse, or dwell on what was done to a body, to earn a mark. */
export const noOffence: Rule = {
  name: 'no-offence',
  check(candidate) {
    const shown = [
      candidate.stem,
      ...candidate.prompts.map((prompt) => prompt.text),
      ...candidate.options.map((option) => option.text),
    ];
    for (const text of shown) {
      const word = pattern.exec(text);
      if (word !== null) return `It repeats an offensive or gruesome word: "${word[0].charAt(0)}…".`;
    }
    return null;
  },
};
