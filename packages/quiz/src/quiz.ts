import type { Citation } from '@parallax/briefing';

export type QuestionKind =
  | 'single-choice'
  | 'multiple-choice'
  | 'true-false-not-stated'
  | 'fill-number'
  | 'fill-name'
  | 'order'
  | 'match'
  | 'which-article'
  | 'spot-the-drift';

/** Question-answer relationship: one span; several spans of one article; across articles; about the reporting itself. */
export type Level = 'one-span' | 'one-article' | 'across-articles' | 'about-the-reporting';

export interface Option {
  /** `o1`, `o2`, … in the order of showing. */
  id: string;
  text: string;
  correct: boolean;
  /** Why it is right, or which misreading it is. */
  why: string;
  evidence: Citation[];
}

/** The key, by kind of question. */
export type Answer =
  | { type: 'options'; options: string[] }
  | { type: 'number'; value: number; tolerance: number; unit: string }
  | { type: 'text'; accept: string[] }
  /** Option ids in the right order. */
  | { type: 'order'; options: string[] }
  /** Pairs of a prompt's id and an option's id. */
  | { type: 'match'; pairs: { prompt: string; option: string }[] };

export interface Question {
  id: string;
  kind: QuestionKind;
  level: Level;
  stem: string;
  /** The left-hand side of a `match`; empty for other kinds. */
  prompts: { id: string; text: string }[];
  options: Option[];
  answer: Answer;
  explanation: string;
  evidence: Citation[];
  /** What of the comparison it was made from: the id of a finding, divergence, position, number, …. */
  about: string;
}

/** A question that the gate turned away, and the rule that it broke. */
export interface Rejected {
  stem: string;
  kind: QuestionKind;
  rule: string;
  message: string;
}

export interface Quiz {
  story: string;
  title: string;
  questions: Question[];
  rejected: Rejected[];
}

/** What a reader answered. */
export type Reply =
  | { type: 'options'; options: string[] }
  | { type: 'text'; text: string }
  | { type: 'order'; options: string[] }
  | { type: 'match'; pairs: { prompt: string; option: string }[] };

export interface Grade {
  /** 0 to 1; between them for partial credit. */
  score: number;
  correct: boolean;
}
