import type { Citation } from '@parallax/briefing';
import type { Level, Option, Question, QuestionKind } from './quiz.ts';
import type { Random } from './random.ts';
import type { Reading } from './reading.ts';

/** What a question's options are: rules of the gate differ by it. */
export type OptionsAre =
  | 'articles'
  | 'names'
  | 'numbers'
  | 'statements'
  | 'differences'
  | 'questions'
  | 'events'
  | 'verdicts'
  | 'counts'
  | 'dates'
  | 'none';

/** A question before the gate. Its options stand in no particular order unless `fixed`. */
export interface Candidate extends Omit<Question, 'id'> {
  optionsAre: OptionsAre;
  /** The options stand in an order that means something (size, scale) and must be kept. */
  fixed: boolean;
  /** Names and numbers of the key: of each list, one form at least must stand in the evidence. */
  mustCite: string[][];
  /** Every answer that any article gives to this question, options or not: no distractor may be one of them. */
  answers: string[];
  /** Words of the places that the story is about: they stand everywhere and point at nothing. */
  places: ReadonlySet<string>;
  /** What sort each option is of (person, body), by its text: a key must not be the only one of its sort. */
  sorts: ReadonlyMap<string, string>;
  /** For a question whose answers are always the same few: which group of answers, and which of them is right. */
  standing: { group: string; answer: string } | null;
  /** How much it asks of a reader and how sure it is, 0 to 1. */
  worth: number;
}

/** A kind of question: what makes its candidates out of a story. */
export interface KindOfQuestion {
  kind: QuestionKind;
  make(reading: Reading, random: Random): Candidate[];
}

export interface OptionDraft {
  text: string;
  why: string;
  evidence: Citation[];
}

interface ChoiceDraft {
  kind: QuestionKind;
  level: Level;
  stem: string;
  right: OptionDraft[];
  wrong: OptionDraft[];
  optionsAre: OptionsAre;
  /** Texts of all options in the order in which they must stand. */
  order?: readonly string[];
  explanation: string;
  evidence: Citation[];
  about: string;
  mustCite?: string[][];
  answers?: string[];
  sorts?: ReadonlyMap<string, string>;
  standing?: { group: string; answer: string };
  worth: number;
}

/** A question to be answered by choosing among options. */
export function choice(draft: ChoiceDraft): Candidate {
  const all = [
    ...draft.right.map((option) => ({ ...option, correct: true })),
    ...draft.wrong.map((option) => ({ ...option, correct: false })),
  ];
  const { order } = draft;
  if (order !== undefined) all.sort((one, other) => order.indexOf(one.text) - order.indexOf(other.text));
  const options: Option[] = all.map((option, index) => ({ id: `o${index + 1}`, ...option }));
  return {
    kind: draft.kind,
    level: draft.level,
    stem: draft.stem,
    prompts: [],
    options,
    answer: { type: 'options', options: options.filter((option) => option.correct).map((option) => option.id) },
    explanation: draft.explanation,
    evidence: draft.evidence,
    about: draft.about,
    optionsAre: draft.optionsAre,
    fixed: order !== undefined,
    mustCite: draft.mustCite ?? [],
    answers: draft.answers ?? draft.right.map((option) => option.text),
    places: new Set(),
    sorts: draft.sorts ?? new Map(),
    standing: draft.standing ?? null,
    worth: draft.worth,
  };
}

/** Whether every citation has words. */
export function cited(citations: readonly Citation[]): boolean {
  return citations.length > 0 && citations.every((citation) => citation.quote.trim() !== '');
}
