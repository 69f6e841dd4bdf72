import { withoutQuotes } from '../phrases.ts';
import type { Rule } from './rule.ts';

/** What is asked is asked positively: "not" and "except" are overlooked. What a stem quotes may say what it likes. */
export const noNegativeStem: Rule = {
  name: 'no-negative-stem',
  check(candidate) {
    const own = withoutQuotes(candidate.stem)
      .replace(/\btrue, false or not stated\b/g, '')
      // What a party could not do is the stance that is asked for.
      .replace(/\bcould not confirm\b/g, '');
    const word = /\b(?:not|never|except|neither|nor|none|cannot|\w+n['’]t|least likely|incorrect|false)\b/i.exec(own);
    return word === null ? null : `The stem asks with "${word[0]}".`;
  },
};
