import type { ChangedQuestion, Ground, Question } from '@parallax/quiz';
import type { $Enums } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import type { Transaction } from '../transaction.ts';
import { toEnum } from '../words.ts';
import { groundsJson } from './insert-questions.ts';
import { keyOfQuestion, toQuestion } from './question-rows.ts';

/** How a question rests on what it was made from, now that its story was compared again. */
export interface Standing {
  /** What it rests on now. */
  grounds: readonly Ground[];
  /** In what that differs from before; null where it does not. */
  changed: ChangedQuestion['reason'] | null;
}

/**
 * Withholds the questions about a story that no longer rest on what they were made from, now that it was compared again:
 * those of older revisions and of teachers' quizzes. A question that the new revision asks in just the same way stays.
 * Where the new revision asks the same otherwise, that question takes its place, in reviews too. Attempts keep what was
 * answered.
 * @param quizId the new revision, whose questions were made from the new comparison
 * @param standingOf how a question stands; `before` is what it rested on when it was made, null where that is not known
 * @returns how many were withheld
 */
export async function withholdChanged(
  db: Database,
  storyId: string,
  quizId: string,
  standingOf: (question: Question, before: readonly Ground[] | null) => Standing,
  now: Date,
): Promise<number> {
  const current = await db.question.findMany({
    where: { quizId },
    select: { id: true, kind: true, stem: true, explanation: true },
  });
  const asked = new Map(current.map((question) => [`${question.kind} ${question.stem}`, question]));
  const older = await db.question.findMany({
    where: { quiz: { storyId }, quizId: { not: quizId }, withheldAt: null },
    include: keyOfQuestion,
  });
  const standing: { id: string; grounds: readonly Ground[] }[] = [];
  const changed: ToWithhold[] = [];
  for (const row of older) {
    const before = row.grounds as unknown as Ground[] | null;
    const { grounds, changed: reason } = standingOf(toQuestion(row, storyId), before);
    if (reason === null) continue;
    const successor = asked.get(`${row.kind} ${row.stem}`);
    // Options get new places in each revision, so that keys cannot be compared: the explanation says what is right.
    if (successor?.explanation === row.explanation) standing.push({ id: row.id, grounds });
    else changed.push({ id: row.id, withheld: toEnum(reason), successorId: successor?.id ?? null });
  }
  if (standing.length + changed.length > 0) {
    await db.$transaction(async (tx) => {
      for (const { id, grounds } of standing) {
        await tx.question.update({ where: { id }, data: { grounds: groundsJson(grounds) } });
      }
      await withhold(tx, changed, now);
    });
  }
  return changed.length;
}

/** A question that is to be asked no more, why, and what is asked in its place. */
export interface ToWithhold {
  id: string;
  withheld: $Enums.Withheld;
  successorId: string | null;
}

/** Marks questions as asked no more; reviews of one go on with what is asked in its place. */
export async function withhold(tx: Transaction, questions: readonly ToWithhold[], now: Date): Promise<void> {
  for (const { id, withheld, successorId } of questions) {
    await tx.question.update({ where: { id }, data: { withheldAt: now, withheld, successorId } });
  }
  const ids = questions.flatMap(({ id, successorId }) => (successorId ? [id] : []));
  if (ids.length === 0) return;
  // Whoever has the successor among the reviews already keeps that one.
  await tx.$executeRaw`
    UPDATE "Review" AS moved SET "questionId" = old."successorId"
    FROM "Question" AS old
    WHERE moved."questionId" = old."id" AND old."id" = ANY(${ids})
      AND NOT EXISTS (
        SELECT 1 FROM "Review" AS other
        WHERE other."questionId" = old."successorId"
          AND (other."reader" = moved."reader" OR other."userId" = moved."userId"))`;
}
