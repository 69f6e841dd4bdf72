import type { Question } from '../quiz.ts';

/** Why a question of a file was not taken. */
export interface ImportProblem {
  /** Line of the file, from 1; null where the file has no lines that a person counts. */
  line: number | null;
  /** The file inside a package, null for a file of its own. */
  file: string | null;
  reason: string;
}

/** What a file held. What could not be read is reported and left out; the rest is there. */
export interface Imported {
  /** A file of another maker cites nothing, and its level is `one-span`. What one of ours cites is to be found again (`foundAgain`). */
  questions: Question[];
  problems: ImportProblem[];
}
