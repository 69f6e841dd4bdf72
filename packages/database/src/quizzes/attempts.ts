import type { Grade, Reply } from '@parallax/quiz';
import { StoreError } from '../errors.ts';
import type { $Enums } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import { fromEnum, toEnum } from '../words.ts';

export type AttemptMode = Lowercase<$Enums.AttemptMode>;

/** One answer of an attempt, as it was graded. */
export interface StoredResponse extends Grade {
  questionId: string;
  reply: Reply;
  answeredAt: Date;
}

/** One taking of a quiz. */
export interface StoredAttempt {
  id: string;
  quizId: string;
  mode: AttemptMode;
  startedAt: Date;
  finishedAt: Date | null;
  /** In the order of answering. */
  responses: StoredResponse[];
}

/**
 * Starts to take a quiz.
 * @returns the attempt's id: a secret of the reader.
 * @throws StoreError `QUIZ_NOT_FOUND`.
 */
export async function startAttempt(db: Database, quizId: string, mode: AttemptMode): Promise<{ id: string }> {
  checkStorable(quizId, "The quiz's id");
  const quiz = await db.quiz.findUnique({ where: { id: quizId }, select: { id: true } });
  if (!quiz) throw new StoreError('QUIZ_NOT_FOUND', `There is no quiz "${quizId}".`);
  return db.attempt.create({ data: { quizId, mode: toEnum(mode) }, select: { id: true } });
}

/**
 * Stores an answer. The first to a question stands.
 * @throws StoreError `ATTEMPT_NOT_FOUND`, `ATTEMPT_FINISHED`, `QUESTION_NOT_IN_QUIZ`, `ALREADY_ANSWERED`,
 * `TEXT_NOT_STORABLE`.
 */
export async function answer(
  db: Database,
  attemptId: string,
  questionId: string,
  reply: Reply,
  grade: Grade,
): Promise<StoredResponse> {
  checkStorable({ attemptId, questionId, reply }, 'The answer');
  return db.$transaction(async (tx) => {
    // Locked until the end: an attempt is not finished, nor a question answered twice, while this answer goes in.
    const [attempt] = await tx.$queryRaw<{ quizId: string; finishedAt: Date | null }[]>`
      SELECT "quizId", "finishedAt" FROM "Attempt" WHERE "id" = ${attemptId} FOR UPDATE`;
    if (!attempt) throw noAttempt();
    if (attempt.finishedAt) throw new StoreError('ATTEMPT_FINISHED', 'The attempt is finished.');
    const question = await tx.question.findUnique({ where: { id: questionId }, select: { quizId: true } });
    if (question?.quizId !== attempt.quizId) {
      throw new StoreError('QUESTION_NOT_IN_QUIZ', `The quiz has no question "${questionId}".`);
    }
    const { score, correct } = grade;
    const [stored] = await tx.response.createManyAndReturn({
      data: [{ attemptId, questionId, reply, score, correct }],
      skipDuplicates: true,
    });
    if (!stored) throw new StoreError('ALREADY_ANSWERED', 'The question has been answered in this attempt.');
    return { questionId, reply, score, correct, answeredAt: stored.answeredAt };
  });
}

/**
 * Finishes an attempt; one that is finished stays as it is.
 * @throws StoreError `ATTEMPT_NOT_FOUND`.
 */
export async function finishAttempt(db: Database, attemptId: string, finishedAt: Date): Promise<StoredAttempt> {
  checkStorable(attemptId, "The attempt's id");
  await db.attempt.updateMany({ where: { id: attemptId, finishedAt: null }, data: { finishedAt } });
  return readAttempt(db, attemptId);
}

/**
 * An attempt with its answers.
 * @throws StoreError `ATTEMPT_NOT_FOUND`.
 */
export async function readAttempt(db: Database, attemptId: string): Promise<StoredAttempt> {
  checkStorable(attemptId, "The attempt's id");
  const row = await db.attempt.findUnique({
    where: { id: attemptId },
    include: { responses: { orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }] } },
  });
  if (!row) throw noAttempt();
  return {
    id: row.id,
    quizId: row.quizId,
    mode: fromEnum(row.mode),
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    responses: row.responses.map(({ questionId, reply, score, correct, answeredAt }) => ({
      questionId,
      reply: reply as unknown as Reply,
      score,
      correct,
      answeredAt,
    })),
  };
}

// The id is a secret: it is not repeated in a message that may be logged.
const noAttempt = () => new StoreError('ATTEMPT_NOT_FOUND', 'There is no such attempt.');
