import { holdsKeyBack } from '../classes/assignments.ts';
import type { Database } from '../open.ts';

/**
 * All that is kept about somebody, but for what would let others in: password, tokens and sessions are named, not shown;
 * and for what was right in a test that does not show it yet.
 */
export async function exportAccount(db: Database, userId: string, now = new Date()): Promise<object | null> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      createdAt: true,
      sessions: { select: { createdAt: true, expiresAt: true, userAgent: true }, orderBy: { createdAt: 'asc' } },
      tokens: {
        select: { name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
        orderBy: { createdAt: 'asc' },
      },
      attempts: {
        orderBy: { startedAt: 'asc' },
        select: {
          mode: true,
          startedAt: true,
          finishedAt: true,
          assignment: { select: { isKeyHeldBack: true, dueAt: true } },
          quiz: { select: { title: true, revision: true, story: { select: { slug: true } } } },
          responses: {
            orderBy: { answeredAt: 'asc' },
            select: { reply: true, score: true, correct: true, answeredAt: true, question: { select: { stem: true } } },
          },
        },
      },
    },
  });
  if (!user) return null;
  const attempts = user.attempts.map(({ assignment, responses, ...attempt }) => {
    const isOpenTest = attempt.mode === 'TEST' && attempt.finishedAt === null;
    const isHidden = isOpenTest || (assignment !== null && holdsKeyBack(assignment, now));
    return { ...attempt, responses: isHidden ? responses.map(({ score, correct, ...given }) => given) : responses };
  });
  return { ...user, attempts };
}
