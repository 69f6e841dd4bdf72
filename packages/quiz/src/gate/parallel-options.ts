import { readNumber } from '../grading/number.ts';
import type { Rule } from './rule.ts';

/** How an option ends and starts, as far as a reader sees it. */
function shape(text: string): string {
  return /[.!?]["”’]?$/.test(text) ? text.replace(/["”’]+$/, '').at(-1)! : 'phrase';
}

/** Three or four options (five where several are right), all of one form: all names, all numbers, all sentences. */
export const parallelOptions: Rule = {
  name: 'parallel-options',
  check(candidate) {
    const { options, answer } = candidate;
    if (answer.type === 'number' || answer.type === 'text')
      return options.length === 0 ? null : 'A gap has no options.';
    const most = candidate.kind === 'multiple-choice' || answer.type === 'order' ? 5 : 4;
    if (options.length < 3 || options.length > most) return `It has ${options.length} options.`;
    if (answer.type === 'match' && candidate.prompts.length !== options.length)
      return 'Prompts and options do not pair off.';
    if (options.some((option) => !/^[“‘"'(]*[\p{Uppercase}\d$€£¥−]/u.test(option.text)))
      return 'An option starts without a capital.';
    if (candidate.optionsAre === 'numbers') {
      if (options.some((option) => readNumber(option.text) === null)) return 'An option is not a number.';
      const units = new Set(
        options.map((option) => option.text.replace(/\b(?:million|billion)\b/, '').replace(/[\d.,\s−-]/g, '')),
      );
      return units.size > 1 ? 'The numbers have different units.' : null;
    }
    if (candidate.optionsAre === 'articles') return null;
    // Sentences in quotation marks may end in any mark; other options end alike.
    const shapes = new Set(
      options.map((option) =>
        candidate.optionsAre === 'statements' || candidate.optionsAre === 'events'
          ? shape(option.text) === 'phrase'
          : shape(option.text),
      ),
    );
    if (shapes.size > 1) return 'Some options are sentences and some are not.';
    const lengths = options.map((option) => option.text.split(' ').length);
    if (candidate.optionsAre !== 'names' && Math.max(...lengths) > 4 * Math.max(3, Math.min(...lengths)))
      return 'One option is far longer than another.';
    return null;
  },
};
