import type { Candidate } from '../candidate.ts';

/** One reason for which a question may be turned away. */
export interface Rule {
  /** Stable, kebab-case: `no-length-clue`. */
  name: string;
  /** What is wrong with the question, in a sentence; null where nothing is. `accepted` are the questions before it. */
  check(candidate: Candidate, accepted: readonly Candidate[]): string | null;
}

/** The texts of the right options. */
export function keys(candidate: Candidate): string[] {
  return candidate.options.filter((option) => option.correct).map((option) => option.text);
}

/** The texts of the wrong options. */
export function distractors(candidate: Candidate): string[] {
  return candidate.options.filter((option) => !option.correct).map((option) => option.text);
}
