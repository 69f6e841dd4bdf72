import { foldName } from '../grading/name.ts';
import { readNumber } from '../grading/number.ts';
import { likeness } from '../phrases.ts';
import { distractors, keys, type Rule } from './rule.ts';

/** Whether two options say the same thing. */
function equivalent(one: string, other: string, numbers: boolean): boolean {
  if (foldName(one) === foldName(other)) return true;
  if (numbers) {
    const value = readNumber(one);
    return value !== null && value === readNumber(other);
  }
  return one.split(' ').length > 4 && likeness(one, other) > 0.8;
}

/** No two options say the same, and no distractor is an answer that an article gives to this question. */
export const oneBestAnswer: Rule = {
  name: 'one-best-answer',
  check(candidate) {
    if (candidate.options.length === 0) return null;
    const numbers = candidate.optionsAre === 'numbers';
    const texts = candidate.options.map((option) => option.text);
    for (const [index, text] of texts.entries()) {
      const twin = texts.slice(index + 1).find((other) => equivalent(text, other, numbers));
      if (twin !== undefined) return `Two options say the same: "${text}" and "${twin}".`;
    }
    if (candidate.answer.type !== 'options') return null;
    const right = keys(candidate);
    if (right.length === 0) return 'No option is right.';
    if (candidate.kind !== 'multiple-choice' && right.length > 1) return 'More than one option is right.';
    const supported = distractors(candidate).find((text) =>
      candidate.answers.some((answer) => equivalent(text, answer, numbers)),
    );
    return supported === undefined ? null : `An article supports "${supported}" too.`;
  },
};
