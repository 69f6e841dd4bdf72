import type { Candidate } from '../candidate.ts';
import type { Rule } from './rule.ts';

/** Folds what typography does to a number or name, not what it says. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d)[,  ](?=\d{3})/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ');
}

function holds(quotes: readonly string[], forms: readonly string[]): boolean {
  return forms.some((form) => {
    const wanted = folded(form).trim();
    if (wanted === '') return false;
    const pattern = new RegExp(
      `(?<![\\p{Letter}\\d])${wanted.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}(?![\\p{Letter}\\d])`,
      'u',
    );
    return quotes.some((quote) => pattern.test(folded(quote)));
  });
}

/**
 * Every question rests on words of an article, and the names and numbers of its key stand in them.
 * What no article says has no words: there the evidence is what answers the other options.
 */
export const hasEvidence: Rule = {
  name: 'has-evidence',
  check(candidate: Candidate) {
    const quotes = candidate.evidence.map((citation) => citation.quote);
    if (quotes.length === 0 || quotes.some((quote) => quote.trim() === '')) return 'No words of an article support it.';
    for (const option of candidate.options) {
      const needed = candidate.optionsAre === 'questions' ? !option.correct : option.correct;
      if (needed && option.evidence.length === 0) return `Nothing is cited for the option "${option.text}".`;
    }
    const missing = candidate.mustCite.find((forms) => !holds(quotes, forms));
    return missing === undefined ? null : `The evidence does not hold "${missing[0] ?? ''}".`;
  },
};
