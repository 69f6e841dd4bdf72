import type { Response } from './fragments.ts';

/** Right, partly right or wrong; null where a test has not yet shown it. */
export function verdictOf({ isCorrect, score }: Pick<Response, 'isCorrect' | 'score'>) {
  if (isCorrect === null) return null;
  if (isCorrect) return { name: 'right', label: 'Right', sign: '✓' };
  if ((score ?? 0) > 0) return { name: 'partly', label: 'Partly right', sign: '◐' };
  return { name: 'wrong', label: 'Not right', sign: '✗' };
}
