import type { Candidate } from './candidate.ts';
import { hasEvidence } from './gate/has-evidence.ts';
import { independent } from './gate/independent.ts';
import { noAllOfTheAbove } from './gate/no-all-of-the-above.ts';
import { noGrammarClue } from './gate/no-grammar-clue.ts';
import { noLengthClue } from './gate/no-length-clue.ts';
import { noNegativeStem } from './gate/no-negative-stem.ts';
import { noOddOneOut } from './gate/no-odd-one-out.ts';
import { noOffence } from './gate/no-offence.ts';
import { noWordEcho } from './gate/no-word-echo.ts';
import { numbersInOrder } from './gate/numbers-in-order.ts';
import { oneBestAnswer } from './gate/one-best-answer.ts';
import { optionsExplained } from './gate/options-explained.ts';
import { parallelOptions } from './gate/parallel-options.ts';
import { readable } from './gate/readable.ts';
import type { Rule } from './gate/rule.ts';
import { saysEnough } from './gate/says-enough.ts';
import { standsAlone } from './gate/stands-alone.ts';
import { trueToTheArticles } from './gate/true-to-the-articles.ts';
import { wellFormed } from './gate/well-formed.ts';
import type { Rejected } from './quiz.ts';

/** Rules that look at one question, in the order in which they are asked. */
export const rules: readonly Rule[] = [
  wellFormed,
  hasEvidence,
  trueToTheArticles,
  optionsExplained,
  oneBestAnswer,
  parallelOptions,
  numbersInOrder,
  noAllOfTheAbove,
  noNegativeStem,
  noWordEcho,
  noLengthClue,
  noOddOneOut,
  noGrammarClue,
  standsAlone,
  saysEnough,
  readable,
  noOffence,
];

/** Rules that look at a question beside the others of its quiz. */
export const rulesBetween: readonly Rule[] = [independent];

/** The first rule that a question breaks, as the quiz reports it; null where it passes. */
export function rejection(
  candidate: Candidate,
  against: readonly Rule[],
  accepted: readonly Candidate[] = [],
): Rejected | null {
  for (const rule of against) {
    const message = rule.check(candidate, accepted);
    if (message !== null) return { stem: candidate.stem, kind: candidate.kind, rule: rule.name, message };
  }
  return null;
}
