import { StoreError } from '../errors.ts';
import type { Assignment } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import type { AttemptMode } from '../quizzes/attempts.ts';
import { type Learner, ownerOf } from '../quizzes/learner.ts';
import { checkStorable } from '../storable.ts';
import { toEnum } from '../words.ts';
import { pupilsWhere } from './join-class.ts';

export interface NewAssignment {
  classId: string;
  quizId: string;
  mode: AttemptMode;
  /** Null where it stays open. */
  dueAt: Date | null;
  /** Whether pupils see the key and what was right only after the due date. */
  isKeyHeldBack: boolean;
}

/**
 * Gives a class a quiz to take: a story's, or one of the teacher's own.
 * @throws StoreError `CLASS_NOT_FOUND`, `QUIZ_NOT_FOUND`, each also where it is another teacher's; `NEEDS_DUE_DATE`,
 * `NOT_A_TEST` where a key is to be held back.
 */
export async function assignQuiz(
  db: Database,
  teacherId: string,
  { classId, quizId, mode, dueAt, isKeyHeldBack }: NewAssignment,
): Promise<Assignment> {
  checkStorable({ classId, quizId }, 'The assignment');
  if (isKeyHeldBack && mode !== 'test') {
    throw new StoreError('NOT_A_TEST', 'In practice the key shows with each answer: only a test can hold it back.');
  }
  if (isKeyHeldBack && !dueAt) throw needsDueDate();
  const found = await db.class.findUnique({ where: { id: classId, teacherId }, select: { id: true } });
  if (!found) throw new StoreError('CLASS_NOT_FOUND', 'There is no such class of yours.');
  const quiz = await db.quiz.findFirst({
    where: { id: quizId, OR: [{ teacherId: null }, { teacherId }] },
    select: { id: true },
  });
  if (!quiz) throw new StoreError('QUIZ_NOT_FOUND', 'There is no such quiz.');
  return db.assignment.create({ data: { classId, quizId, mode: toEnum(mode), dueAt, isKeyHeldBack } });
}

/**
 * Moves the time until which an assignment is open; a later one opens it again, and holds its key back again.
 * @throws StoreError `ASSIGNMENT_NOT_FOUND`; `NEEDS_DUE_DATE` where the key is held back until then.
 */
export async function moveDueDate(
  db: Database,
  teacherId: string,
  assignmentId: string,
  dueAt: Date | null,
): Promise<void> {
  checkStorable(assignmentId, "The assignment's id");
  const where = { id: assignmentId, class: { teacherId } };
  const found = await db.assignment.findUnique({ where, select: { isKeyHeldBack: true } });
  if (!found) throw noAssignment();
  if (found.isKeyHeldBack && !dueAt) throw needsDueDate();
  await db.assignment.update({ where, data: { dueAt } });
}

/**
 * Takes an assignment back, with its results.
 * @throws StoreError `ASSIGNMENT_NOT_FOUND`.
 */
export async function withdrawAssignment(db: Database, teacherId: string, assignmentId: string): Promise<void> {
  checkStorable(assignmentId, "The assignment's id");
  const { count } = await db.assignment.deleteMany({ where: { id: assignmentId, class: { teacherId } } });
  if (count === 0) throw noAssignment();
}

/**
 * Starts an assignment as a pupil, or goes on with the attempt that is open. A test is taken once; in practice each start
 * after the end is another attempt.
 * @returns the attempt's id
 * @throws StoreError `ASSIGNMENT_NOT_FOUND`, also for who is not in its class; `ASSIGNMENT_OVER`, `ALREADY_TAKEN`.
 */
export async function startAssignment(
  db: Database,
  learner: Learner,
  assignmentId: string,
  now: Date,
): Promise<{ id: string }> {
  checkStorable(assignmentId, "The assignment's id");
  const where = pupilsWhere(learner);
  const assignment = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: {
      id: true,
      quizId: true,
      mode: true,
      dueAt: true,
      class: { select: { pupils: { where: where ?? { id: '' }, select: { id: true }, take: 1 } } },
    },
  });
  const pupil = assignment?.class.pupils[0];
  if (!assignment || !pupil) throw noAssignment();
  return db.$transaction(async (tx) => {
    // A button pressed twice starts one attempt.
    await tx.$queryRaw`SELECT "id" FROM "Pupil" WHERE "id" = ${pupil.id} FOR UPDATE`;
    const last = await tx.attempt.findFirst({
      where: { assignmentId, pupilId: pupil.id },
      orderBy: { startedAt: 'desc' },
      select: { id: true, finishedAt: true },
    });
    if (last && !last.finishedAt) return { id: last.id };
    if (last && assignment.mode === 'TEST') {
      throw new StoreError('ALREADY_TAKEN', 'You have taken this test already.');
    }
    if (assignment.dueAt && assignment.dueAt <= now) {
      throw new StoreError('ASSIGNMENT_OVER', 'The time for this assignment is over.');
    }
    const questions = await tx.question.findMany({
      where: { quizId: assignment.quizId, withheldAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    return tx.attempt.create({
      data: {
        ...ownerOf(learner),
        quizId: assignment.quizId,
        mode: assignment.mode,
        startedAt: now,
        questionIds: questions.map(({ id }) => id),
        assignmentId,
        pupilId: pupil.id,
      },
      select: { id: true },
    });
  });
}

/** Whether pupils may not yet see the key of an assignment, nor what of their answers was right. */
export function holdsKeyBack(
  { isKeyHeldBack, dueAt }: Pick<Assignment, 'isKeyHeldBack' | 'dueAt'>,
  now: Date,
): boolean {
  return isKeyHeldBack && (dueAt === null || dueAt > now);
}

const needsDueDate = () => new StoreError('NEEDS_DUE_DATE', 'A key that is held back needs a due date.');
const noAssignment = () => new StoreError('ASSIGNMENT_NOT_FOUND', 'There is no such assignment.');
