import type { Grade, Reply } from '@parallax/quiz';
import { holdsKeyBack } from '../classes/assignments.ts';
import { StoreError } from '../errors.ts';
import type { Prisma, Review } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import type { Transaction } from '../transaction.ts';
import { type Learner, ownedBy, ownerOf } from './learner.ts';
import { firstSchedule, nextSchedule, type ReviewRating, type Schedule } from './schedule.ts';

/** An answer to a question that was due. */
export interface ReviewAnswered {
  /** The attempt of one answer that holds it. */
  attemptId: string;
  due: Date;
}

/** When a question would be due after each rating of the last answer. */
export type DueByRating = Record<ReviewRating, Date>;

/**
 * Puts what was missed in an attempt among a learner's reviews, due at once. A question that is there already keeps its
 * schedule.
 * @param questionId only this one, whether or not it was missed
 * @returns how many were added
 * @throws StoreError `ATTEMPT_NOT_FOUND`, `ATTEMPT_NOT_FINISHED`, `KEY_HELD_BACK` where its key is not shown yet, `QUESTION_NOT_ANSWERED`,
 * `TEXT_NOT_STORABLE`.
 */
export async function addReviews(
  db: Database,
  learner: Learner,
  attemptId: string,
  questionId: string | null,
  now: Date,
): Promise<number> {
  checkStorable({ attemptId, questionId }, 'The review');
  const attempt = await db.attempt.findUnique({
    where: { id: attemptId },
    select: {
      mode: true,
      finishedAt: true,
      assignment: { select: { isKeyHeldBack: true, dueAt: true } },
      responses: { select: { questionId: true, correct: true } },
    },
  });
  // The id is a secret: it is not repeated in a message that may be logged.
  if (!attempt) throw new StoreError('ATTEMPT_NOT_FOUND', 'There is no such attempt.');
  // Before that it would tell which answers of a test are wrong.
  if (attempt.mode === 'TEST' && !attempt.finishedAt) {
    throw new StoreError('ATTEMPT_NOT_FINISHED', 'The attempt is not finished.');
  }
  if (attempt.assignment && holdsKeyBack(attempt.assignment, now)) {
    throw new StoreError('KEY_HELD_BACK', 'The results are shown after the due date.');
  }
  const wanted = attempt.responses.filter((response) =>
    questionId === null ? !response.correct : response.questionId === questionId,
  );
  if (questionId !== null && wanted.length === 0) {
    throw new StoreError('QUESTION_NOT_ANSWERED', `No answer was given to "${questionId}".`);
  }
  const { count } = await db.review.createMany({
    data: wanted.map((response) => ({
      ...ownerOf(learner),
      questionId: response.questionId,
      ...firstSchedule(now),
    })),
    skipDuplicates: true,
  });
  return count;
}

/** Takes a question out of a learner's reviews; one that is not among them is no failure. */
export async function removeReview(db: Database, learner: Learner, questionId: string): Promise<void> {
  checkStorable(questionId, "The question's id");
  const owner = ownedBy(learner);
  if (owner) await db.review.deleteMany({ where: { ...owner, questionId } });
}

/** A learner's reviews, the first due first, without questions that are withheld. */
export async function readReviews(db: Database, learner: Learner, limit = 500): Promise<Review[]> {
  const owner = ownedBy(learner);
  if (!owner) return [];
  return db.review.findMany({
    where: { ...owner, question: { withheldAt: null } },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
    take: limit,
  });
}

/**
 * Stores the answer to a question that is due, as a finished attempt of one answer, and says when it is due again: rated
 * "good" where it is right, "again" where it is not, until the learner rates it otherwise.
 * @throws StoreError `REVIEW_NOT_FOUND`, `REVIEW_NOT_DUE`, `QUESTION_WITHHELD`, `TEXT_NOT_STORABLE`.
 */
export async function answerReview(
  db: Database,
  learner: Learner,
  questionId: string,
  reply: Reply,
  { score, correct }: Grade,
  now: Date,
): Promise<ReviewAnswered> {
  checkStorable({ questionId, reply }, 'The answer');
  return db.$transaction(async (tx) => {
    const review = await lockReview(tx, { ...mustOwn(learner), questionId });
    if (review.question.withheldAt) throw new StoreError('QUESTION_WITHHELD', 'The question is asked no more.');
    if (review.due > now) throw new StoreError('REVIEW_NOT_DUE', 'The question is not due yet.');
    const before = scheduleOf(review);
    const schedule = nextSchedule(before, correct ? 'good' : 'again', now);
    const { id: attemptId } = await tx.attempt.create({
      data: {
        ...ownerOf(learner),
        quizId: review.question.quizId,
        mode: 'PRACTICE',
        startedAt: now,
        finishedAt: now,
        questionIds: [questionId],
        isReview: true,
        responses: { create: { questionId, reply, score, correct } },
      },
      select: { id: true },
    });
    await tx.review.update({ where: { id: review.id }, data: { ...schedule, attemptId, before: toJson(before) } });
    return { attemptId, due: schedule.due };
  });
}

/**
 * When the question of a review's last answer would be due after each rating; null where another answer came since.
 * @throws StoreError `REVIEW_NOT_FOUND`.
 */
export async function dueByRating(db: Database, learner: Learner, attemptId: string): Promise<DueByRating | null> {
  const owner = ownedBy(learner);
  const review = owner && (await db.review.findFirst({ where: { ...owner, attemptId } }));
  if (!review?.before || !review.lastReview) return null;
  const before = fromJson(review.before);
  const at = review.lastReview;
  const due = (rating: ReviewRating) => nextSchedule(before, rating, at).due;
  return { again: due('again'), hard: due('hard'), good: due('good'), easy: due('easy') };
}

/**
 * Rates the last answer of a review, in place of the rating that it was given.
 * @throws StoreError `REVIEW_NOT_FOUND` where the attempt holds no last answer of this learner.
 */
export async function rateReview(
  db: Database,
  learner: Learner,
  attemptId: string,
  rating: ReviewRating,
): Promise<{ due: Date }> {
  checkStorable(attemptId, "The attempt's id");
  return db.$transaction(async (tx) => {
    const review = await lockReview(tx, { ...mustOwn(learner), attemptId });
    const schedule = nextSchedule(fromJson(review.before!), rating, review.lastReview!);
    await tx.review.update({ where: { id: review.id }, data: schedule });
    return { due: schedule.due };
  });
}

const withQuestion = { question: { select: { quizId: true, withheldAt: true } } } as const;

/** Locked until the end: a form that is sent twice is taken once. */
async function lockReview(
  tx: Transaction,
  where: Prisma.ReviewWhereInput,
): Promise<Review & { question: { quizId: string; withheldAt: Date | null } }> {
  const found = await tx.review.findFirst({ where, select: { id: true } });
  if (!found) throw noReview();
  await tx.$queryRaw`SELECT "id" FROM "Review" WHERE "id" = ${found.id} FOR UPDATE`;
  const review = await tx.review.findFirst({ where: { ...where, id: found.id }, include: withQuestion });
  if (!review) throw noReview();
  return review;
}

function mustOwn(learner: Learner) {
  const owner = ownedBy(learner);
  if (!owner) throw noReview();
  return owner;
}

const noReview = () => new StoreError('REVIEW_NOT_FOUND', "It is not among the learner's reviews.");

const scheduleOf = ({ due, stability, difficulty, lapses, repetition, lastReview }: Review): Schedule => ({
  due,
  stability,
  difficulty,
  lapses,
  repetition,
  lastReview,
});

const toJson = (schedule: Schedule) => JSON.parse(JSON.stringify(schedule)) as Prisma.InputJsonObject;

function fromJson(json: Prisma.JsonValue): Schedule {
  const stored = json as unknown as Omit<Schedule, 'due' | 'lastReview'> & { due: string; lastReview: string | null };
  return { ...stored, due: new Date(stored.due), lastReview: stored.lastReview ? new Date(stored.lastReview) : null };
}
