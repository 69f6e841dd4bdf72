import type { Ground, Quiz, Reply } from '@parallax/quiz';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../articles/save-article.ts';
import type { OpenedDatabase } from '../open.ts';
import { plainAnalysis, richAnalysis, sampleQuiz, sourceOf } from '../sample.fixture.ts';
import { createStory } from '../stories/create-story.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { adoptProgress } from './adopt.ts';
import { answer, finishAttempt, readAttempt, startAttempt } from './attempts.ts';
import { type Learner, nobody, readerOf } from './learner.ts';
import { publishQuiz } from './publish-quiz.ts';
import { addReviews, answerReview, dueByRating, rateReview, readReviews, removeReview } from './reviews.ts';
import { withholdChanged } from './withhold.ts';

let database: OpenedDatabase;
let quizId: string;
const noon = new Date('2031-03-05T12:00:00Z');
const day = 24 * 60 * 60 * 1000;
const daysAfter = (start: Date, date: Date) => Math.round((date.getTime() - start.getTime()) / day);
const reply: Reply = { type: 'options', options: ['o2'] };
const right = { score: 1, correct: true };
const wrong = { score: 0, correct: false };
const browser = (secret: string) => ({ reader: readerOf(secret), userId: null });
const me = browser('mine');
const ground = (states: string): Ground => ({ kind: 'claim', article: 'a1', states });

const publish = (quiz: Quiz) => publishQuiz(database.prisma, 's', quiz, noon, () => [ground('as it was')]);

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
  ({ id: quizId } = await publish(sampleQuiz('s')));
});

const question = (number: number) => `${quizId}.q${number}`;

/** An attempt whose first question was missed. */
async function attempted({
  mode = 'test',
  isFinished = true,
}: {
  mode?: 'test' | 'practice';
  isFinished?: boolean;
} = {}) {
  const { id } = await startAttempt(database.prisma, quizId, mode);
  await answer(database.prisma, id, question(1), reply, wrong);
  await answer(database.prisma, id, question(2), { type: 'match', pairs: [] }, right);
  if (isFinished) await finishAttempt(database.prisma, id, noon);
  return id;
}

const add = (attempt: string, one: string | null = null, learner: Learner = me) =>
  addReviews(database.prisma, learner, attempt, one, noon);
const review = (grade = right, now = noon) => answerReview(database.prisma, me, question(1), reply, grade, now);

describe('reviews', () => {
  it('hold what was missed, once and for one learner, due at once', async () => {
    const attempt = await attempted();
    expect(await add(attempt)).toBe(1);
    expect(await add(attempt, question(1))).toBe(0);
    expect(await readReviews(database.prisma, me)).toMatchObject([{ questionId: question(1), due: noon }]);
    expect(await readReviews(database.prisma, browser('another'))).toEqual([]);
    expect(await readReviews(database.prisma, nobody)).toEqual([]);
    await removeReview(database.prisma, browser('another'), question(1));
    expect(await readReviews(database.prisma, me)).toHaveLength(1);
    await removeReview(database.prisma, me, question(1));
    expect(await readReviews(database.prisma, me)).toEqual([]);
  });

  it('hold a question that was answered rightly where it is named, in practice at once', async () => {
    const attempt = await attempted({ mode: 'practice', isFinished: false });
    expect(await add(attempt, question(2))).toBe(1);
    await expect(add(attempt, `${quizId}.q9`)).rejects.toMatchObject({ code: 'QUESTION_NOT_ANSWERED' });
  });

  it('come back later each time that the answer is right, and tomorrow after a wrong one', async () => {
    await add(await attempted());
    const first = await review();
    expect(daysAfter(noon, first.due)).toBeGreaterThanOrEqual(1);
    const second = await review(right, first.due);
    expect(daysAfter(first.due, second.due)).toBeGreaterThan(daysAfter(noon, first.due));
    const third = await review(wrong, second.due);
    expect(daysAfter(second.due, third.due)).toBeLessThanOrEqual(2);
    expect(await readReviews(database.prisma, me)).toMatchObject([{ due: third.due, repetition: 3, lapses: 1 }]);
  });

  it('go by the rating that the learner gives, and by the last one given', async () => {
    await add(await attempted());
    const { attemptId, due } = await review();
    const { again, hard, good, easy } = (await dueByRating(database.prisma, me, attemptId))!;
    expect(good).toEqual(due);
    expect([again, hard, good, easy].map(Number)).toEqual(
      [again, hard, good, easy].map(Number).toSorted((a, b) => a - b),
    );
    expect(await rateReview(database.prisma, me, attemptId, 'easy')).toEqual({ due: easy });
    expect(await rateReview(database.prisma, me, attemptId, 'hard')).toEqual({ due: hard });
    expect(await readReviews(database.prisma, me)).toMatchObject([{ due: hard, repetition: 1 }]);
    const other = rateReview(database.prisma, browser('another'), attemptId, 'easy');
    await expect(other).rejects.toMatchObject({ code: 'REVIEW_NOT_FOUND' });
    expect(await dueByRating(database.prisma, browser('another'), attemptId)).toBeNull();
  });

  it('keep the answer as a finished attempt of one question', async () => {
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

  it('fail with a code that says why', async () => {
    await expect(add('x')).rejects.toMatchObject({ code: 'ATTEMPT_NOT_FOUND' });
    await expect(add(await attempted({ isFinished: false }))).rejects.toMatchObject({ code: 'ATTEMPT_NOT_FINISHED' });
    await expect(review()).rejects.toMatchObject({ code: 'REVIEW_NOT_FOUND' });
    await expect(add('a\0')).rejects.toMatchObject({ code: 'TEXT_NOT_STORABLE' });
  });
});

describe('a question after another comparison', () => {
  /** Publishes a revision whose first question is `change`d, and withholds what does not rest on `now`. */
  async function compareAgain(change: Partial<Quiz['questions'][number]>, now: string) {
    const quiz = sampleQuiz('s');
    const [first, ...rest] = quiz.questions;
    const { id } = await publish({ ...quiz, questions: [{ ...first!, ...change }, ...rest] });
    const count = await withholdChanged(
      database.prisma,
      's',
      id,
      (_question, before) => ({
        grounds: [ground(now)],
        changed: before?.[0]?.states === now ? null : 'claim-changed',
      }),
      noon,
    );
    return { id, count };
  }

  it('stays where it rests on what it did, or is asked in just the same way', async () => {
    expect(await compareAgain({ explanation: 'Otherwise.' }, 'as it was')).toMatchObject({ count: 0 });
    expect(await compareAgain({ options: [] }, 'another')).toMatchObject({ count: 1 });
    const standing = await database.prisma.question.findUnique({ where: { id: question(2) } });
    expect(standing).toMatchObject({ withheldAt: null, grounds: [ground('another')] });
  });

  it('is withheld where it does not: nobody answers it any more, reviews go on with what took its place', async () => {
    const { prisma } = database;
    const finished = await attempted();
    await add(finished);
    const { id: open } = await startAttempt(prisma, quizId, 'practice');
    const { id, count } = await compareAgain({ explanation: 'It says 1,300 now.' }, 'another');
    expect(count).toBe(1);
    await expect(answer(prisma, open, question(1), reply, right)).rejects.toMatchObject({ code: 'QUESTION_WITHHELD' });
    expect(await readReviews(prisma, me)).toMatchObject([{ questionId: `${id}.q1` }]);
    // What was finished keeps what was asked.
    expect((await readAttempt(prisma, finished)).responses).toHaveLength(2);
    const { id: later } = await startAttempt(prisma, quizId, 'practice');
    expect(await prisma.attempt.findUnique({ where: { id: later } })).toMatchObject({ questionIds: [question(2)] });
  });

  it('is left out of reviews where nothing took its place', async () => {
    await add(await attempted());
    await compareAgain({ stem: 'Another question?' }, 'another');
    expect(await readReviews(database.prisma, me)).toEqual([]);
  });
});

describe('signing in', () => {
  const account = async () => {
    const { id } = await database.prisma.user.create({ data: { name: 'Ida', email: 'ida@example.org' } });
    return { reader: null, userId: id };
  };

  it('gives the account what was done before, and keeps the schedule that was reviewed last', async () => {
    const { prisma } = database;
    const ida = await account();
    const { id: attempt } = await startAttempt(prisma, quizId, 'practice', { learner: me });
    await add(await attempted(), null, ida);
    await add(await attempted());
    await add(await attempted(), question(2));
    const { due } = await review();
    expect(await adoptProgress(prisma, me.reader, ida.userId)).toBe(4);
    expect(await readReviews(prisma, me)).toEqual([]);
    expect(await readReviews(prisma, ida)).toMatchObject([
      { questionId: question(2), repetition: 0 },
      { questionId: question(1), due, repetition: 1 },
    ]);
    expect(await prisma.attempt.findUnique({ where: { id: attempt } })).toMatchObject({
      userId: ida.userId,
      reader: null,
    });
    expect(await adoptProgress(prisma, me.reader, ida.userId)).toBe(0);
  });

  it('draws other questions for a second attempt, before and after', async () => {
    const { prisma } = database;
    const ida = await account();
    const drawn = async (learner: Learner) => {
      const { id } = await startAttempt(prisma, quizId, 'practice', { learner, size: 1 });
      return (await prisma.attempt.findUniqueOrThrow({ where: { id } })).questionIds;
    };
    const [first] = await drawn(me);
    await adoptProgress(prisma, me.reader, ida.userId);
    expect(await drawn(ida)).not.toContain(first);
    expect(await drawn(nobody)).toEqual([first]);
  });
});
