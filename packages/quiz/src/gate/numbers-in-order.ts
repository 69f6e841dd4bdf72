import { readNumber } from '../grading/number.ts';
import type { Rule } from './rule.ts';

/** Numbers stand from small to large. */
export const numbersInOrder: Rule = {
  name: 'numbers-in-order',
  check(candidate) {
    if (candidate.optionsAre !== 'numbers') return null;
    const values = candidate.options.map((option) => readNumber(option.text) ?? Number.NaN);
    return values.every((value, index) => index === 0 || values[index - 1]! < value)
      ? null
      : 'The numbers are out of order.';
  },
};
