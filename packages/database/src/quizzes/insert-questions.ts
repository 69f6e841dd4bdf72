import type { Ground, Question } from '@parallax/quiz';
import { evidenceRows, readTexts } from '../evidence.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Transaction } from '../transaction.ts';
import { toEnum } from '../words.ts';

/** A question as it goes into a quiz; id and `about` are those of the database. */
export interface QuestionToInsert extends Question {
  quizId: string;
  position: number;
  /** What it rests on; null where that is not known. */
  grounds: readonly Ground[] | null;
}

/**
 * Stores questions with their options and their evidence.
 * @throws StoreError `ARTICLE_NOT_FOUND`, `QUOTE_NOT_IN_ARTICLE`.
 */
export async function insertQuestions(tx: Transaction, questions: readonly QuestionToInsert[]): Promise<void> {
  const options = questions.flatMap(({ id, options }) =>
    options.map((option, position) => ({
      ...option,
      id: `${id}.${option.id}`,
      key: option.id,
      questionId: id,
      position,
    })),
  );
  const texts = await readTexts(
    tx,
    [...questions, ...options].flatMap(({ evidence }) => evidence.map(({ article }) => article)),
  );
  await tx.question.createMany({
    data: questions.map(
      ({ id, quizId, position, kind, level, stem, prompts, answer, explanation, about, grounds }) => ({
        id,
        quizId,
        position,
        kind: toEnum(kind),
        level: toEnum(level),
        stem,
        prompts,
        answer,
        explanation,
        about,
        grounds: groundsJson(grounds),
      }),
    ),
  });
  await tx.option.createMany({
    data: options.map(({ id, questionId, position, key, text, correct, why }) => ({
      id,
      questionId,
      position,
      key,
      text,
      correct,
      why,
    })),
  });
  await tx.evidence.createMany({
    data: [
      ...questions.flatMap(({ id, evidence }) => evidenceRows(texts, 'questionId', id, evidence)),
      ...options.flatMap(({ id, evidence }) => evidenceRows(texts, 'optionId', id, evidence)),
    ],
  });
}

/** What a question rests on, as it is stored. */
export const groundsJson = (grounds: readonly Ground[] | null): Prisma.InputJsonArray | typeof Prisma.DbNull =>
  grounds === null ? Prisma.DbNull : (grounds as unknown as Prisma.InputJsonArray);
