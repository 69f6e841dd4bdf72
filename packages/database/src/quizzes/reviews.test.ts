import type { Reply } from '@parallax/quiz';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../articles/save-article.ts';
import type { OpenedDatabase } from '../open.ts';
import { plainAnalysis, richAnalysis, sampleQuiz, sourceOf } from '../sample.fixture.ts';
import { createStory } from '../stories/create-story.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { answer, finishAttempt, readAttempt, startAttempt } from './attempts.ts';
import { publishQuiz } from './publish-quiz.ts';
import { addReviews, answerReview, readReviews } from './reviews.ts';

let database: OpenedDatabase;
let quizId: string;
const noon = new Date('2031-03-05T12:00:00Z');
const day = 24 * 60 * 60 * 1000;
const reply: Reply = { type: 'options', options: ['o2'] };
const right = { score: 1, correct: true };
const wrong = { score: 0, correct: false };

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  await emptyTables(database.prisma);
  await createStory(database.prisma, { id: 's', title: 'Ferries' });
  for (const analysis of [richAnalysis(), plainAnalysis()]) {
    await saveArticle(database.prisma, analysis, sourceOf(analysis), { storyId: 's' });
  }
  ({ id: quizId } = await publishQuiz(database.prisma, 's', sampleQuiz('s'), noon));
});

const question = (number: number) => `${quizId}.q${number}`;

/** An attempt whose first question was missed. */
async function attempted({ isFinished = true } = {}): Promise<string> {
  const { id } = await startAttempt(database.prisma, quizId, 'test');
  await answer(database.prisma, id, question(1), reply, wrong);
  await answer(database.prisma, id, question(2), { type: 'match', pairs: [] }, right);
  if (isFinished) await finishAttempt(database.prisma, id, noon);
  return id;
}

const add = (attempt: string, one: string | null = null, reader = 'r') =>
  addReviews(database.prisma, reader, attempt, one, noon);
const review = (grade = right, now = noon) => answerReview(database.prisma, 'r', question(1), reply, grade, now);

describe('reviews', () => {
  it('hold what was missed, once and for one reader, due at once', async () => {
    const attempt = await attempted();
    expect(await add(attempt)).toBe(1);
    expect(await add(attempt, question(1))).toBe(0);
    expect(await readReviews(database.prisma, 'r')).toMatchObject([{ questionId: question(1), due: noon }]);
    expect(await readReviews(database.prisma, 'another')).toEqual([]);
  });

  it('come back later each time that the answer is right, and tomorrow after a wrong one', async () => {
    await add(await attempted());
    const first = await review();
    const days = (first.due.getTime() - noon.getTime()) / day;
    expect(days).toBeGreaterThanOrEqual(1);
    const second = await review(right, first.due);
    expect((second.due.getTime() - first.due.getTime()) / day).toBeGreaterThan(days);
    const third = await review(wrong, second.due);
    expect((third.due.getTime() - second.due.getTime()) / day).toBeLessThanOrEqual(2);
    expect(await readReviews(database.prisma, 'r')).toMatchObject([{ due: third.due, repetition: 3, lapses: 1 }]);
  });

  it('keep the answer as a finished attempt', async () => {
    await add(await attempted());
    const { attemptId } = await review();
    expect(await readAttempt(database.prisma, attemptId)).toMatchObject({
      finishedAt: noon,
      responses: [{ questionId: question(1), reply, ...right }],
    });
  });

  it('take one of two answers that come at the same time', async () => {
    await add(await attempted());
    const outcomes = await Promise.allSettled([review(), review(), review()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(review()).rejects.toMatchObject({ code: 'REVIEW_NOT_DUE' });
  });

  it('leave out a question that the last revision does not ask, and keep one that it does', async () => {
    await add(await attempted());
    await publishQuiz(database.prisma, 's', { ...sampleQuiz('s'), title: 'Another' }, noon);
    expect(await readReviews(database.prisma, 'r')).toHaveLength(1);
    const { questions } = sampleQuiz('s');
    await publishQuiz(database.prisma, 's', { ...sampleQuiz('s'), questions: questions.slice(1) }, noon);
    expect(await readReviews(database.prisma, 'r')).toEqual([]);
  });

  it('fail with a code that says why', async () => {
    await expect(add('x')).rejects.toMatchObject({ code: 'ATTEMPT_NOT_FOUND' });
    await expect(add(await attempted({ isFinished: false }))).rejects.toMatchObject({ code: 'ATTEMPT_NOT_FINISHED' });
    await expect(add(await attempted(), question(2))).rejects.toMatchObject({ code: 'QUESTION_NOT_MISSED' });
    await expect(review()).rejects.toMatchObject({ code: 'REVIEW_NOT_FOUND' });
    await expect(add(await attempted(), null, 'a\0')).rejects.toMatchObject({ code: 'TEXT_NOT_STORABLE' });
  });
});
