import { withoutQuotes } from '../phrases.ts';
import { isBalanced } from '../statement.ts';
import type { Rule } from './rule.ts';

const mostWords = 110;
const mostOwnWords = 45;

/** The stem can be read once and understood: whole sentences, closed marks, nothing that hangs in the air. */
export const readable: Rule = {
  name: 'readable',
  check(candidate) {
    const { stem } = candidate;
    if (stem.split(/\s+/).length > mostWords) return 'The stem is too long.';
    if (withoutQuotes(stem).split(/\s+/).length > mostOwnWords) return 'The stem has too many words of its own.';
    if (!/[?.]$/.test(stem)) return 'The stem does not end in a question mark or a full stop.';
    if (!/^[“\p{Uppercase}]/u.test(stem)) return 'The stem does not start with a capital.';
    const parts = [
      stem,
      ...candidate.options.map((option) => option.text),
      ...candidate.prompts.map((prompt) => prompt.text),
    ];
    for (const part of parts) {
      if (!isBalanced(part)) return `A quotation mark or bracket is left open: "${part.slice(0, 60)}".`;
      if (/\.\.(?!\.)|[?!]\.|,\.|\s[.,;?!](?=\s|$)|\s{2}|\n|undefined|null\b/.test(part))
        return `Its marks are out of order: "${part.slice(0, 60)}".`;
      if (/\p{Letter}-$|\p{Letter}-[”.]/u.test(part)) return `A word is cut off: "${part.slice(0, 60)}".`;
    }
    return null;
  },
};
