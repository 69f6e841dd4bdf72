import type { Answer, Question } from '@parallax/quiz';
import { inOrder, toCitation } from '../evidence.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { withinStory } from '../stories/story-ids.ts';
import { fromEnum } from '../words.ts';

/** What is read with a question to have it whole. */
export const keyOfQuestion = {
  evidence: inOrder,
  options: { orderBy: { position: 'asc' }, include: { evidence: inOrder } },
} as const satisfies Prisma.QuestionInclude;

export type QuestionWithKey = Prisma.QuestionGetPayload<{ include: typeof keyOfQuestion }>;

/** A question as the pure packages know it, under the id of the database. */
export function toQuestion(row: QuestionWithKey, storyId: string): Question {
  return {
    id: row.id,
    kind: fromEnum(row.kind),
    level: fromEnum(row.level),
    stem: row.stem,
    prompts: row.prompts as unknown as Question['prompts'],
    options: row.options.map(({ key, text, correct, why, evidence }) => ({
      id: key,
      text,
      correct,
      why,
      evidence: evidence.map(toCitation),
    })),
    answer: row.answer as unknown as Answer,
    explanation: row.explanation,
    evidence: row.evidence.map(toCitation),
    about: withinStory(storyId, row.about),
  };
}
