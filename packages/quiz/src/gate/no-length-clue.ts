import { distractors, keys, type Rule } from './rule.ts';

/** The key must not stand out by being much longer, or much shorter, than every distractor. */
export const noLengthClue: Rule = {
  name: 'no-length-clue',
  check(candidate) {
    // Outlets and verdicts are as long as they are, in every question.
    if (candidate.answer.type !== 'options' || ['articles', 'verdicts', 'numbers'].includes(candidate.optionsAre))
      return null;
    const wrong = distractors(candidate).map((text) => text.length);
    if (wrong.length === 0) return null;
    const right = keys(candidate).map((text) => text.length);
    const longest = Math.max(...wrong);
    const shortest = Math.min(...wrong);
    // Names: some letters more or less tell nothing.
    const slack = candidate.optionsAre === 'names' ? 18 : 8;
    if (right.every((length) => length > longest * 1.5 && length > longest + slack))
      return 'The key is much longer than the other options.';
    if (right.every((length) => length * 1.5 < shortest && length + slack < shortest))
      return 'The key is much shorter than the other options.';
    return null;
  },
};
