import { randomUUID } from 'node:crypto';
import type { Ground, Question } from '@parallax/quiz';
import { StoreError } from '../errors.ts';
import type { BankQuestion, Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import { storyPart } from '../stories/story-ids.ts';
import type { Transaction } from '../transaction.ts';
import { groundsJson, insertQuestions } from './insert-questions.ts';
import { keyOfQuestion, toQuestion } from './question-rows.ts';
import { withhold } from './withhold.ts';

/** How many questions a teacher's quiz may ask, and how many their bank may hold. */
const mostQuestions = 60;
const mostKept = 2000;

/** A question that a teacher wrote or changed, with what the gate said of it. */
export interface OwnQuestion {
  question: Question;
  /** Rules that it breaks, and that its teacher let it break. */
  waived: readonly string[];
  grounds: readonly Ground[];
}

/**
 * Makes a copy of a quiz that its teacher may change: of a story's, or of another of their own.
 * @returns its id
 * @throws StoreError `QUIZ_NOT_FOUND`.
 */
export async function copyQuiz(db: Database, teacherId: string, quizId: string, now: Date): Promise<string> {
  checkStorable(quizId, "The quiz's id");
  const quiz = await db.quiz.findFirst({
    where: { id: quizId, OR: [{ teacherId: null }, { teacherId }] },
    include: { questions: { where: { withheldAt: null }, orderBy: { position: 'asc' }, include: keyOfQuestion } },
  });
  if (!quiz) throw new StoreError('QUIZ_NOT_FOUND', 'There is no such quiz.');
  const { storyId } = quiz;
  const id = storyPart(storyId, `own-${randomUUID()}`);
  await db.$transaction(async (tx) => {
    await tx.quiz.create({
      data: { id, storyId, teacherId, revision: quiz.revision, title: quiz.title, publishedAt: now, contentHash: '' },
    });
    await insertQuestions(
      tx,
      quiz.questions.map((row, position) => ({
        ...toQuestion(row, storyId),
        id: `${id}.q${position + 1}`,
        quizId: id,
        position,
        about: row.about,
        grounds: row.grounds as unknown as Ground[] | null,
      })),
    );
  });
  return id;
}

/**
 * Renames a quiz of this teacher's.
 * @throws StoreError `QUIZ_NOT_FOUND`, `TEXT_NOT_STORABLE`.
 */
export async function renameQuiz(db: Database, teacherId: string, quizId: string, title: string): Promise<void> {
  checkStorable({ quizId, title }, 'The quiz');
  const { count } = await db.quiz.updateMany({ where: { id: quizId, teacherId }, data: { title } });
  if (count === 0) throw noQuiz();
}

/**
 * Deletes a quiz of this teacher's that no class was given.
 * @throws StoreError `QUIZ_NOT_FOUND`, `QUIZ_ASSIGNED`.
 */
export async function deleteQuiz(db: Database, teacherId: string, quizId: string): Promise<void> {
  checkStorable(quizId, "The quiz's id");
  const quiz = await db.quiz.findFirst({
    where: { id: quizId, teacherId },
    select: { _count: { select: { assignments: true } } },
  });
  if (!quiz) throw noQuiz();
  if (quiz._count.assignments > 0) {
    throw new StoreError('QUIZ_ASSIGNED', 'A class was given this quiz: its results would go with it.');
  }
  await db.quiz.delete({ where: { id: quizId } });
}

/**
 * Takes a question out of a teacher's quiz. Who has answered it keeps the answer.
 * @throws StoreError `QUESTION_NOT_FOUND`.
 */
export async function dropQuestion(db: Database, teacherId: string, questionId: string, now: Date): Promise<void> {
  await findOwn(db, teacherId, questionId);
  await db.$transaction((tx) => withhold(tx, [{ id: questionId, withheld: 'DROPPED', successorId: null }], now));
}

/**
 * Asks a question of a teacher's quiz again that was taken out, or withheld because what it rests on had changed: on the
 * teacher's word it rests on what is there now.
 * @throws StoreError `QUESTION_NOT_FOUND`.
 */
export async function restoreQuestion(
  db: Database,
  teacherId: string,
  questionId: string,
  grounds: readonly Ground[],
): Promise<void> {
  await findOwn(db, teacherId, questionId);
  await db.question.update({
    where: { id: questionId },
    data: { withheldAt: null, withheld: null, successorId: null, grounds: groundsJson(grounds) },
  });
}

/**
 * Puts another version of a question in its place. The old one stays with who has answered it.
 * @returns the new question's id
 * @throws StoreError `QUESTION_NOT_FOUND`, `QUOTE_NOT_IN_ARTICLE`, `ARTICLE_NOT_FOUND`, `TEXT_NOT_STORABLE`.
 */
export async function replaceQuestion(
  db: Database,
  teacherId: string,
  questionId: string,
  own: OwnQuestion,
  now: Date,
): Promise<string> {
  checkStorable(own.question, 'The question');
  const old = await findOwn(db, teacherId, questionId);
  return db.$transaction(async (tx) => {
    const id = await insertOwn(tx, old.quizId, old.quiz.storyId, old.position, own);
    await withhold(tx, [{ id: questionId, withheld: 'REPLACED', successorId: id }], now);
    return id;
  });
}

/**
 * Adds a question to the end of a teacher's quiz.
 * @returns its id
 * @throws StoreError `QUIZ_NOT_FOUND`, `QUIZ_FULL`, and as `replaceQuestion`.
 */
export async function addQuestion(db: Database, teacherId: string, quizId: string, own: OwnQuestion): Promise<string> {
  checkStorable({ quizId, question: own.question }, 'The question');
  const quiz = await db.quiz.findFirst({ where: { id: quizId, teacherId }, select: { storyId: true } });
  if (!quiz) throw noQuiz();
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Quiz" WHERE "id" = ${quizId} FOR UPDATE`;
    const asked = await tx.question.findMany({ where: { quizId }, select: { position: true, withheldAt: true } });
    if (asked.filter(({ withheldAt }) => withheldAt === null).length >= mostQuestions) {
      throw new StoreError('QUIZ_FULL', `A quiz has at most ${mostQuestions} questions.`);
    }
    const last = Math.max(-1, ...asked.map(({ position }) => position));
    return insertOwn(tx, quizId, quiz.storyId, last + 1, own);
  });
}

async function insertOwn(
  tx: Transaction,
  quizId: string,
  storyId: string,
  position: number,
  { question, waived, grounds }: OwnQuestion,
): Promise<string> {
  const id = `${quizId}.q${randomUUID().slice(0, 8)}`;
  const about = storyPart(storyId, question.about);
  await insertQuestions(tx, [{ ...question, id, quizId, position, about, grounds }]);
  await tx.question.update({ where: { id }, data: { waived: [...waived] } });
  return id;
}

/**
 * Keeps a question of a teacher's quiz in their bank.
 * @throws StoreError `QUESTION_NOT_FOUND`, `BANK_FULL`.
 */
export async function keepInBank(db: Database, teacherId: string, questionId: string): Promise<void> {
  const { quiz, ...row } = await findOwn(db, teacherId, questionId);
  if ((await db.bankQuestion.count({ where: { teacherId } })) >= mostKept) throw bankFull();
  const question = toQuestion(row, quiz.storyId) as unknown as Prisma.InputJsonObject;
  const kept = await db.bankQuestion.findFirst({ where: { teacherId, storyId: quiz.storyId, stem: row.stem } });
  const data = { question, waived: row.waived, keptAt: new Date() };
  if (kept) await db.bankQuestion.update({ where: { id: kept.id }, data });
  else await db.bankQuestion.create({ data: { teacherId, storyId: quiz.storyId, stem: row.stem, ...data } });
}

/**
 * Adds a question to a teacher's bank that was in none of their quizzes.
 * @throws StoreError `BANK_FULL`, `TEXT_NOT_STORABLE`.
 */
export async function addToBank(
  db: Database,
  teacherId: string,
  storyId: string,
  { question, waived }: Pick<OwnQuestion, 'question' | 'waived'>,
): Promise<void> {
  checkStorable(question, 'The question');
  if ((await db.bankQuestion.count({ where: { teacherId } })) >= mostKept) throw bankFull();
  const kept = question as unknown as Prisma.InputJsonObject;
  await db.bankQuestion.create({
    data: { teacherId, storyId, stem: question.stem, question: kept, waived: [...waived] },
  });
}

/** The questions about a story in a teacher's bank. */
export async function readBankAbout(db: Database, teacherId: string, storyId: string): Promise<Question[]> {
  const rows = await db.bankQuestion.findMany({ where: { teacherId, storyId }, select: { question: true } });
  return rows.map(({ question }) => question as unknown as Question);
}

/** Takes a question out of a teacher's bank; quizzes that ask it go on. */
export async function removeFromBank(db: Database, teacherId: string, id: string): Promise<void> {
  checkStorable(id, "The question's id");
  await db.bankQuestion.deleteMany({ where: { id, teacherId } });
}

/** A question of a teacher's bank; null where it is none. */
export async function readBankQuestion(
  db: Database,
  teacherId: string,
  id: string,
): Promise<(Omit<BankQuestion, 'question'> & { question: Question }) | null> {
  checkStorable(id, "The question's id");
  const row = await db.bankQuestion.findFirst({ where: { id, teacherId } });
  return row && { ...row, question: row.question as unknown as Question };
}

/**
 * A question of one of a teacher's quizzes, with its key, and the others that its quiz asks.
 * @throws StoreError `QUESTION_NOT_FOUND`.
 */
export async function readOwnQuestion(
  db: Database,
  teacherId: string,
  questionId: string,
): Promise<{ question: Question; storyId: string; quizId: string; others: Question[]; waived: string[] }> {
  const { quiz, ...row } = await findOwn(db, teacherId, questionId);
  const others = await readQuestionsOf(db, row.quizId, questionId);
  return {
    question: toQuestion(row, quiz.storyId),
    storyId: quiz.storyId,
    quizId: row.quizId,
    others: others.map((other) => toQuestion(other, quiz.storyId)),
    waived: row.waived,
  };
}

/** What a quiz asks but for one of its questions. */
export async function readQuestionsOf(db: Database, quizId: string, but = '') {
  return db.question.findMany({
    where: { quizId, withheldAt: null, id: { not: but } },
    orderBy: { position: 'asc' },
    include: keyOfQuestion,
  });
}

async function findOwn(db: Database, teacherId: string, questionId: string) {
  checkStorable(questionId, "The question's id");
  const row = await db.question.findFirst({
    where: { id: questionId, quiz: { teacherId } },
    include: { ...keyOfQuestion, quiz: { select: { storyId: true } } },
  });
  if (!row) throw new StoreError('QUESTION_NOT_FOUND', 'There is no such question in your quizzes.');
  return row;
}

const noQuiz = () => new StoreError('QUIZ_NOT_FOUND', 'There is no such quiz of yours.');
const bankFull = () => new StoreError('BANK_FULL', `A bank holds at most ${mostKept} questions.`);
