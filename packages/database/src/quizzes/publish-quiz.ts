import type { Ground, Question, Quiz } from '@parallax/quiz';
import type { Published } from '../briefings/publish-briefing.ts';
import { contentHash } from '../content-hash.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import { lockStory } from '../stories/lock-story.ts';
import { storyPart } from '../stories/story-ids.ts';
import { groundsJson, insertQuestions } from './insert-questions.ts';

/**
 * Publishes a quiz as the next revision of its story's, unless the last one asks the same. Older ones stay for the
 * attempts at them.
 * @throws StoreError `STORY_NOT_FOUND`, `ARTICLE_NOT_FOUND`, `TEXT_NOT_STORABLE`, and `QUOTE_NOT_IN_ARTICLE` where the
 * quote of a piece of evidence is not what stands in its article.
 * @param groundsOf what a question rests on now, by which a later comparison tells whether it still does
 */
export async function publishQuiz(
  db: Database,
  storyId: string,
  quiz: Quiz,
  publishedAt: Date,
  groundsOf: (question: Question) => readonly Ground[] | null = () => null,
): Promise<Published> {
  checkStorable(quiz, 'The quiz');
  const hash = contentHash({ title: quiz.title, questions: quiz.questions });
  return db.$transaction(async (tx) => {
    await lockStory(tx, storyId);
    const last = await tx.quiz.findFirst({
      where: { storyId, teacherId: null },
      orderBy: { revision: 'desc' },
      select: { id: true, revision: true, contentHash: true },
    });
    if (last?.contentHash === hash) {
      for (const question of quiz.questions) {
        await tx.question.updateMany({
          where: { id: `${last.id}.${question.id}` },
          data: { grounds: groundsJson(groundsOf(question)) },
        });
      }
      return { id: last.id, revision: last.revision, isNew: false };
    }
    const revision = (last?.revision ?? 0) + 1;
    const id = storyPart(storyId, `quiz${revision}`);
    await tx.quiz.create({
      data: {
        id,
        storyId,
        revision,
        title: quiz.title,
        publishedAt,
        contentHash: hash,
        rejected: quiz.rejected as unknown as Prisma.InputJsonArray,
      },
    });
    await insertQuestions(
      tx,
      quiz.questions.map((question, position) => ({
        ...question,
        id: `${id}.${question.id}`,
        quizId: id,
        position,
        about: storyPart(storyId, question.about),
        grounds: groundsOf(question),
      })),
    );
    return { id, revision, isNew: true };
  });
}
