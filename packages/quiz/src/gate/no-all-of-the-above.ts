import type { Rule } from './rule.ts';

/** No option speaks of the other options. */
export const noAllOfTheAbove: Rule = {
  name: 'no-all-of-the-above',
  check(candidate) {
    const option = candidate.options.find(({ text }) =>
      /^(?:all|none|both|neither|any|some)\b.*\b(?:above|these|those|them|options|answers)\b|^(?:all|none|both|neither)(?: of them)?[.]?$|\b[A-D] and [A-D]\b/i.test(
        text,
      ),
    );
    return option === undefined ? null : `An option speaks of the others: "${option.text}".`;
  },
};
