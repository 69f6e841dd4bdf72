import type { Quiz } from '@parallax/quiz';
import type { Published } from '../briefings/publish-briefing.ts';
import { contentHash } from '../content-hash.ts';
import { evidenceRows, readTexts } from '../evidence.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import { checkStorable } from '../storable.ts';
import { lockStory } from '../stories/lock-story.ts';
import { storyPart } from '../stories/story-ids.ts';
import type { Transaction } from '../transaction.ts';
import { toEnum } from '../words.ts';

/**
 * Publishes a quiz as the next revision of its story's, unless the last one asks the same. Older ones stay for the
 * attempts at them.
 * @throws StoreError `STORY_NOT_FOUND`, `ARTICLE_NOT_FOUND`, `TEXT_NOT_STORABLE`, and `QUOTE_NOT_IN_ARTICLE` where the
 * quote of a piece of evidence is not what stands in its article.
 */
export async function publishQuiz(db: Database, storyId: string, quiz: Quiz, publishedAt: Date): Promise<Published> {
  checkStorable(quiz, 'The quiz');
  const hash = contentHash({ title: quiz.title, questions: quiz.questions });
  return db.$transaction(async (tx) => {
    await lockStory(tx, storyId);
    const last = await tx.quiz.findFirst({
      where: { storyId },
      orderBy: { revision: 'desc' },
      select: { id: true, revision: true, contentHash: true },
    });
    if (last?.contentHash === hash) return { id: last.id, revision: last.revision, isNew: false };
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
    await insertQuestions(tx, id, storyId, quiz);
    return { id, revision, isNew: true };
  });
}

async function insertQuestions(tx: Transaction, quizId: string, storyId: string, quiz: Quiz): Promise<void> {
  const questions = quiz.questions.map((question, position) => ({
    ...question,
    id: `${quizId}.${question.id}`,
    position,
  }));
  const options = questions.flatMap(({ id, options }) =>
    options.map((option, position) => ({
      ...option,
      id: `${id}.${option.id}`,
      key: option.id,
      questionId: id,
      position,
    })),
  );
  const texts = await readTexts(
    tx,
    [...questions, ...options].flatMap(({ evidence }) => evidence.map(({ article }) => article)),
  );
  await tx.question.createMany({
    data: questions.map(({ id, position, kind, level, stem, prompts, answer, explanation, about }) => ({
      id,
      quizId,
      position,
      kind: toEnum(kind),
      level: toEnum(level),
      stem,
      prompts,
      answer,
      explanation,
      about: storyPart(storyId, about),
    })),
  });
  await tx.option.createMany({
    data: options.map(({ id, questionId, position, key, text, correct, why }) => ({
      id,
      questionId,
      position,
      key,
      text,
      correct,
      why,
    })),
  });
  await tx.evidence.createMany({
    data: [
      ...questions.flatMap(({ id, evidence }) => evidenceRows(texts, 'questionId', id, evidence)),
      ...options.flatMap(({ id, evidence }) => evidenceRows(texts, 'optionId', id, evidence)),
    ],
  });
}
