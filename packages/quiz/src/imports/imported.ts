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
  /** Without evidence: a file of another maker cites nothing. Their level is `one-span` unless the file says otherwise. */
  questions: Question[];
  problems: ImportProblem[];
}
