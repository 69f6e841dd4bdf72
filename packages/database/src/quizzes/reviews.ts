import type { Grade, Reply } from '@parallax/quiz';
import { StoreError } from '../errors.ts';
import { Prisma, type Review } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import { firstSchedule, nextSchedule } from './schedule.ts';

/**
 * Puts what was missed in a finished attempt among a reader's reviews, due at once. A question that is there already
 * keeps its schedule.
 * @param reader a secret that the reader's browser keeps
 * @param questionId only this one of the questions that were missed
 * @returns how many were added
 * @throws StoreError `ATTEMPT_NOT_FOUND`, `ATTEMPT_NOT_FINISHED`, `QUESTION_NOT_MISSED`, `TEXT_NOT_STORABLE`.
 */
export async function addReviews(
  db: Database,
  reader: string,
  attemptId: string,
  questionId: string | null,
  now: Date,
): Promise<number> {
  checkStorable({ reader, attemptId, questionId }, 'The review');
  const attempt = await db.attempt.findUnique({
    where: { id: attemptId },
    select: { finishedAt: true, responses: { where: { correct: false }, select: { questionId: true } } },
  });
  // The id is a secret: it is not repeated in a message that may be logged.
  if (!attempt) throw new StoreError('ATTEMPT_NOT_FOUND', 'There is no such attempt.');
  // Before that it would tell which answers of a test are wrong.
  if (!attempt.finishedAt) throw new StoreError('ATTEMPT_NOT_FINISHED', 'The attempt is not finished.');
  const missed = attempt.responses.filter((response) => questionId === null || response.questionId === questionId);
  if (questionId !== null && missed.length === 0) {
    throw new StoreError('QUESTION_NOT_MISSED', `No wrong answer was given to "${questionId}".`);
  }
  const { count } = await db.review.createMany({
    data: missed.map((response) => ({ reader, questionId: response.questionId, ...firstSchedule(now) })),
    skipDuplicates: true,
  });
  return count;
}

/**
 * A reader's reviews, the first due first, without questions that are withheld: those that the last revision of their
 * story's quiz does not ask any more, or answers otherwise.
 */
export async function readReviews(db: Database, reader: string): Promise<Review[]> {
  checkStorable(reader, "The reader's id");
  return db.$queryRaw<Review[]>`
    SELECT review.* FROM "Review" review
    JOIN "Question" asked ON asked."id" = review."questionId"
    JOIN "Quiz" quiz ON quiz."id" = asked."quizId"
    WHERE review."reader" = ${reader} AND ${stillAsked}
    ORDER BY review."due", review."id"`;
}

// Options get new places in each revision, so that keys cannot be compared: the explanation says what is right.
const stillAsked = Prisma.sql`EXISTS (
  SELECT 1 FROM "Question" current
  WHERE current."stem" = asked."stem" AND current."kind" = asked."kind" AND current."explanation" = asked."explanation"
    AND current."quizId" = (
      SELECT "id" FROM "Quiz" WHERE "storyId" = quiz."storyId" ORDER BY "revision" DESC LIMIT 1))`;

/**
 * Stores the answer to a question that is due, as a finished attempt of one answer, and says when it is due again.
 * @returns the attempt that holds the answer
 * @throws StoreError `REVIEW_NOT_FOUND`, `REVIEW_NOT_DUE`, `TEXT_NOT_STORABLE`.
 */
export async function answerReview(
  db: Database,
  reader: string,
  questionId: string,
  reply: Reply,
  { score, correct }: Grade,
  now: Date,
): Promise<{ attemptId: string; due: Date }> {
  checkStorable({ reader, questionId, reply }, 'The answer');
  return db.$transaction(async (tx) => {
    // Locked until the end: a form that is sent twice is graded once.
    await tx.$queryRaw`
      SELECT "id" FROM "Review" WHERE "reader" = ${reader} AND "questionId" = ${questionId} FOR UPDATE`;
    const review = await tx.review.findUnique({
      where: { reader_questionId: { reader, questionId } },
      include: { question: { select: { quizId: true } } },
    });
    if (!review) throw new StoreError('REVIEW_NOT_FOUND', `"${questionId}" is not among the reader's reviews.`);
    if (review.due > now) throw new StoreError('REVIEW_NOT_DUE', 'The question is not due yet.');
    const schedule = nextSchedule(review, correct, now);
    await tx.review.update({ where: { id: review.id }, data: schedule });
    const { id } = await tx.attempt.create({
      data: {
        quizId: review.question.quizId,
        mode: 'PRACTICE',
        finishedAt: now,
        responses: { create: { questionId, reply, score, correct } },
      },
      select: { id: true },
    });
    return { attemptId: id, due: schedule.due };
  });
}
