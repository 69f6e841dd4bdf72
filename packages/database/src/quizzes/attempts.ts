import type { Grade, Reply } from '@parallax/quiz';
import { StoreError } from '../errors.ts';
import type { $Enums } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import type { Transaction } from '../transaction.ts';
import { fromEnum, toEnum } from '../words.ts';
import { drawQuestions } from './draw.ts';
import { type Learner, nobody, ownedBy, ownerOf } from './learner.ts';

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

/** Which of a quiz's questions an attempt asks; all of them where nothing is said. */
export interface Selection {
  /** Just these, in the order of the quiz. */
  questions?: readonly string[];
  /** So many, those first that the learner was not asked before. */
  size?: number;
}

/**
 * Starts to take a quiz. Which questions it asks is settled now.
 * @returns the attempt's id: a secret of the reader.
 * @throws StoreError `QUIZ_NOT_FOUND`; `QUESTION_NOT_IN_QUIZ` where the quiz asks none of the questions named.
 */
export async function startAttempt(
  db: Database,
  quizId: string,
  mode: AttemptMode,
  { learner = nobody, ...selection }: Selection & { learner?: Learner } = {},
): Promise<{ id: string }> {
  checkStorable({ quizId, ...selection }, 'The attempt');
  const quiz = await db.quiz.findUnique({
    where: { id: quizId },
    select: {
      storyId: true,
      questions: {
        where: { withheldAt: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: { id: true, stem: true, kind: true, level: true },
      },
    },
  });
  if (!quiz) throw new StoreError('QUIZ_NOT_FOUND', `There is no quiz "${quizId}".`);
  const { questions } = quiz;
  let asked = questions;
  if (selection.questions) {
    const named = new Set(selection.questions);
    asked = questions.filter(({ id }) => named.has(id));
    if (asked.length === 0) throw new StoreError('QUESTION_NOT_IN_QUIZ', 'The quiz asks none of these questions.');
  } else if (selection.size !== undefined && selection.size < questions.length) {
    asked = drawQuestions(questions, selection.size, await askedBefore(db, quiz.storyId, learner));
  }
  return db.attempt.create({
    data: {
      quizId,
      mode: toEnum(mode),
      ...ownerOf(learner),
      questionIds: asked.map(({ id }) => id),
    },
    select: { id: true },
  });
}

/** Stems of the questions about a story that a learner was asked, in whichever revision of its quiz. */
async function askedBefore(db: Database, storyId: string, learner: Learner): Promise<Set<string>> {
  const owner = ownedBy(learner);
  if (owner === null) return new Set();
  const attempts = await db.attempt.findMany({
    where: { ...owner, quiz: { storyId } },
    select: { questionIds: true },
    orderBy: { startedAt: 'desc' },
    take: 20,
  });
  const questions = await db.question.findMany({
    where: { id: { in: attempts.flatMap(({ questionIds }) => questionIds) } },
    select: { stem: true },
  });
  return new Set(questions.map(({ stem }) => stem));
}

/** What an answer does where there is one already: in a test an answer may be changed until the end. */
export type AnswerTwice = 'refuse' | 'change';

/**
 * Stores an answer. The first to a question stands, but that in a test `twice` may change it.
 * @throws StoreError `ATTEMPT_NOT_FOUND`, `ATTEMPT_FINISHED`, `QUESTION_NOT_IN_QUIZ`, `QUESTION_WITHHELD`,
 * `ALREADY_ANSWERED`, `ASSIGNMENT_OVER` after the due date of a class, `TEXT_NOT_STORABLE`.
 */
export async function answer(
  db: Database,
  attemptId: string,
  questionId: string,
  reply: Reply,
  grade: Grade,
  { twice = 'refuse', now = new Date() }: { twice?: AnswerTwice; now?: Date } = {},
): Promise<StoredResponse> {
  checkStorable({ attemptId, questionId, reply }, 'The answer');
  return db.$transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    if (attempt.finishedAt) throw new StoreError('ATTEMPT_FINISHED', 'The attempt is finished.');
    if (attempt.dueAt && attempt.dueAt <= now) {
      throw new StoreError('ASSIGNMENT_OVER', 'The time for this assignment is over.');
    }
    const question = await tx.question.findUnique({
      where: { id: questionId },
      select: { quizId: true, withheldAt: true },
    });
    const isAsked = attempt.questionIds.length === 0 || attempt.questionIds.includes(questionId);
    if (question?.quizId !== attempt.quizId || !isAsked) {
      throw new StoreError('QUESTION_NOT_IN_QUIZ', `The quiz has no question "${questionId}".`);
    }
    if (question.withheldAt) throw new StoreError('QUESTION_WITHHELD', 'The question is asked no more.');
    const { score, correct } = grade;
    if (twice === 'change' && attempt.mode === 'TEST') {
      const { answeredAt } = await tx.response.upsert({
        where: { attemptId_questionId: { attemptId, questionId } },
        create: { attemptId, questionId, reply, score, correct },
        update: { reply, score, correct, answeredAt: new Date() },
      });
      return { questionId, reply, score, correct, answeredAt };
    }
    const [stored] = await tx.response.createManyAndReturn({
      data: [{ attemptId, questionId, reply, score, correct }],
      skipDuplicates: true,
    });
    if (!stored) throw new StoreError('ALREADY_ANSWERED', 'The question has been answered in this attempt.');
    return { questionId, reply, score, correct, answeredAt: stored.answeredAt };
  });
}

type Locked = {
  quizId: string;
  mode: $Enums.AttemptMode;
  finishedAt: Date | null;
  questionIds: string[];
  /** Of the assignment that it is for. */
  dueAt: Date | null;
};

// Locked until the end: an attempt is not finished, nor a question answered twice, while this answer goes in.
async function lockAttempt(tx: Transaction, attemptId: string): Promise<Locked> {
  const [attempt] = await tx.$queryRaw<Locked[]>`
    SELECT "quizId", "mode", "finishedAt", coalesce("questionIds", '{}') AS "questionIds",
      (SELECT "dueAt" FROM "Assignment" WHERE "id" = attempt."assignmentId") AS "dueAt"
    FROM "Attempt" attempt WHERE "id" = ${attemptId} FOR UPDATE`;
  if (!attempt) throw noAttempt();
  return attempt;
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
