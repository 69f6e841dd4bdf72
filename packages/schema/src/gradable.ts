import { fromEnum, type Option, type Question as QuestionRow } from '@parallax/database';
import type { Answer, Question, Reply } from '@parallax/quiz';

export interface ReplyFields {
  options?: string[] | null;
  text?: string | null;
  order?: string[] | null;
  pairs?: { prompt: string; option: string }[] | null;
}

/** An answer as grading knows it. */
export function replyFrom(input: ReplyFields): Reply {
  if (input.options) return { type: 'options', options: input.options };
  if (input.order) return { type: 'order', options: input.order };
  if (input.pairs) return { type: 'match', pairs: input.pairs };
  return { type: 'text', text: input.text ?? '' };
}

/** A question as grading knows it. */
export function gradable(row: QuestionRow & { options: Option[] }): Question {
  return {
    id: row.id,
    kind: fromEnum(row.kind),
    level: fromEnum(row.level),
    stem: row.stem,
    prompts: row.prompts as { id: string; text: string }[],
    options: row.options.map(({ key, text, correct, why }) => ({ id: key, text, correct, why, evidence: [] })),
    answer: row.answer as unknown as Answer,
    explanation: row.explanation,
    evidence: [],
    about: row.about,
  };
}
