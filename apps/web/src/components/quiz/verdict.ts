import type { SignName } from '../sign.tsx';
import type { Response } from './fragments.ts';

interface Verdict {
  name: string;
  label: string;
  sign: SignName;
}

/** Right, partly right or wrong; null where a test has not yet shown it. */
export function verdictOf({ isCorrect, score }: Pick<Response, 'isCorrect' | 'score'>): Verdict | null {
  if (isCorrect === null) return null;
  if (isCorrect) return { name: 'right', label: 'Right', sign: 'tick' };
  if ((score ?? 0) > 0) return { name: 'partly', label: 'Partly right', sign: 'half' };
  return { name: 'wrong', label: 'Not right', sign: 'cross' };
}
