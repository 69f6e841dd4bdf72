import type { Citation } from '@parallax/briefing';
import { toCitation } from '../evidence.ts';
import type { Database } from '../open.ts';
import { withinStory } from '../stories/story-ids.ts';
import type { Transaction } from '../transaction.ts';

/** What a question rests on: what it was made from, and the words that show its answer. */
export interface Resting {
  about: string;
  evidence: Citation[];
}

/**
 * Withholds the questions about a story that no longer rest on what they were made from, now that it was compared again:
 * those of older revisions and of teachers' quizzes. A question that the new revision asks in just the same way stays.
 * Where the new revision asks the same otherwise, that question takes its place, in reviews too. Attempts keep what was
 * answered.
 * @param quizId the new revision, whose questions were made from the new comparison
 * @param basisOf what a question rests on now
 * @returns how many were withheld
 */
export async function withholdChanged(
  db: Database,
  storyId: string,
  quizId: string,
  basisOf: (question: Resting) => string,
  now: Date,
): Promise<number> {
  const current = await db.question.findMany({
    where: { quizId },
    select: { id: true, kind: true, stem: true, explanation: true },
  });
  const asked = new Map(current.map((question) => [`${question.kind} ${question.stem}`, question]));
  const older = await db.question.findMany({
    where: { quiz: { storyId }, quizId: { not: quizId }, withheldAt: null },
    select: {
      id: true,
      kind: true,
      stem: true,
      explanation: true,
      about: true,
      basis: true,
      evidence: { orderBy: { position: 'asc' } },
    },
  });
  const standing: { id: string; basis: string }[] = [];
  const changed: { id: string; successorId: string | null }[] = [];
  for (const { id, kind, stem, explanation, about, evidence, basis } of older) {
    const successor = asked.get(`${kind} ${stem}`);
    const basisNow = basisOf({ about: withinStory(storyId, about), evidence: evidence.map(toCitation) });
    if (basis === basisNow) continue;
    // Options get new places in each revision, so that keys cannot be compared: the explanation says what is right.
    if (successor?.explanation === explanation) standing.push({ id, basis: basisNow });
    else changed.push({ id, successorId: successor?.id ?? null });
  }
  if (standing.length + changed.length > 0) {
    await db.$transaction(async (tx) => {
      for (const { id, basis } of standing) await tx.question.update({ where: { id }, data: { basis } });
      await withhold(tx, changed, 'REPORTING_CHANGED', now);
    });
  }
  return changed.length;
}

/** Marks questions as asked no more; reviews of one go on with what is asked in its place. */
export async function withhold(
  tx: Transaction,
  questions: readonly { id: string; successorId: string | null }[],
  withheld: 'REPORTING_CHANGED' | 'DROPPED' | 'REPLACED',
  now: Date,
): Promise<void> {
  for (const { id, successorId } of questions) {
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
        WHERE other."questionId" = old."successorId" AND other."reader" = moved."reader")`;
}
