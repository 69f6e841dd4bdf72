import { flat } from '../statement.ts';
import type { Rule } from './rule.ts';

/** Reasons that fit any question say nothing about this one. */
const generic =
  /^(?:(?:this|it|that) is (?:wrong|right|incorrect|correct|not (?:right|correct|so))|wrong|right|incorrect|correct|not mentioned|no(?:ne)? of the articles|it does not report this|the article does not say(?: so| this)?|it alone reports this)[.!]?$/i;

/** Every option says why it is right or wrong, in words of its own, with words of an article that show it. */
export const optionsExplained: Rule = {
  name: 'options-explained',
  check(candidate) {
    const reasons = new Map<string, string>();
    for (const { text, why, evidence } of candidate.options) {
      const reason = flat(why);
      if (reason === '' || generic.test(reason)) return `No reason of its own is given for the option "${text}".`;
      if (evidence.length === 0 || evidence.some((citation) => citation.quote.trim() === ''))
        return `No words of an article are given for the option "${text}".`;
      // Two figures of one sentence are matched by one sentence.
      const twin = candidate.answer.type === 'options' ? reasons.get(reason) : undefined;
      if (twin !== undefined) return `The options "${twin}" and "${text}" have the same reason.`;
      reasons.set(reason, text);
    }
    return null;
  },
};
