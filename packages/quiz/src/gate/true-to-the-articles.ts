import { holding, quotedParts } from '../phrases.ts';
import type { Rule } from './rule.ts';

/** Share of a quoted statement's words that the evidence must hold; the rest allows for a gap or a mended end. */
const mostly = 0.9;

/**
 * What a question quotes as an article's words stands in the words that it cites. A statement to be judged true or false
 * is another matter: there it may be altered on purpose.
 */
export const trueToTheArticles: Rule = {
  name: 'true-to-the-articles',
  check(candidate) {
    if (candidate.optionsAre === 'verdicts') return null;
    const quotes = [...candidate.evidence, ...candidate.options.flatMap((option) => option.evidence)]
      .map((citation) => citation.quote)
      .join(' ');
    const shown = [
      ...quotedParts(candidate.stem).filter((part) => /[.!?]["”’]?$/.test(part)),
      ...(candidate.optionsAre === 'statements' ? candidate.options.map((option) => option.text) : []),
    ].filter((part) => part.split(' ').length > 3);
    const foreign = shown.find((part) => holding(quotes, part) < mostly);
    return foreign === undefined ? null : `No cited words hold the statement: "${foreign.slice(0, 60)}".`;
  },
};
