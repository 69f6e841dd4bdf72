import type { Reply } from '@parallax/quiz';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../articles/save-article.ts';
import type { OpenedDatabase } from '../open.ts';
import { plainAnalysis, richAnalysis, sampleQuiz, sourceOf } from '../sample.fixture.ts';
import { createStory } from '../stories/create-story.ts';
import { createTestDatabase, emptyTables } from '../testing.ts';
import { answer, finishAttempt, readAttempt, startAttempt } from './attempts.ts';
import { publishQuiz } from './publish-quiz.ts';
import { latestQuiz, readQuiz, readQuizToTake } from './read-quiz.ts';

let database: OpenedDatabase;
const noon = new Date('2031-03-05T12:00:00Z');

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
});

const publish = (quiz = sampleQuiz('s')) => publishQuiz(database.prisma, 's', quiz, noon);

describe('a quiz', () => {
  it('comes back as it was published, with the ids of the database', async () => {
    const { id } = await publish();
    const published = await readQuiz(database.prisma, id);
    const sample = sampleQuiz('s');
    const questions = sample.questions.map((question) => ({ ...question, id: `${id}.${question.id}` }));
    expect(published).toStrictEqual({
      id,
      storyId: 's',
      revision: 1,
      publishedAt: noon,
      quiz: { ...sample, questions },
    });
  });

  it('says nothing of its key to readers', async () => {
    const { id } = await publish();
    const quiz = (await readQuizToTake(database.prisma, id))!;
    expect(quiz.questions.map(({ stem }) => stem)).toEqual(sampleQuiz('s').questions.map(({ stem }) => stem));
    expect(Object.keys(quiz.questions[0]!).sort()).toEqual(['id', 'kind', 'level', 'options', 'prompts', 'stem']);
    expect(quiz.questions[0]!.options).toEqual([
      { id: 'o1', text: '950' },
      { id: 'o2', text: '1,200' },
    ]);
  });

  it('gets a revision only where it asks something else; the old one stays', async () => {
    const first = await publish();
    expect(await publish({ ...sampleQuiz('s'), rejected: [] })).toEqual({ ...first, isNew: false });
    const second = await publish({ ...sampleQuiz('s'), questions: sampleQuiz('s').questions.slice(1) });
    expect(second).toMatchObject({ revision: 2, isNew: true });
    expect(await latestQuiz(database.prisma, 's')).toEqual({ id: second.id, revision: 2 });
    expect((await readQuiz(database.prisma, first.id))?.quiz.questions).toHaveLength(2);
  });

  it('is not there where nothing was published', async () => {
    expect(await latestQuiz(database.prisma, 's')).toBeNull();
    expect(await readQuiz(database.prisma, 'x')).toBeNull();
    expect(await readQuizToTake(database.prisma, 'x')).toBeNull();
  });
});

describe('an attempt', () => {
  const reply: Reply = { type: 'options', options: ['o2'] };
  const right = { score: 1, correct: true };

  it('keeps its answers, and ends once', async () => {
    const { prisma } = database;
    const quiz = await publish();
    const { id } = await startAttempt(prisma, quiz.id, 'practice');
    await answer(prisma, id, `${quiz.id}.q1`, reply, right);
    const match: Reply = { type: 'match', pairs: [{ prompt: 'p1', option: 'o1' }] };
    await answer(prisma, id, `${quiz.id}.q2`, match, { score: 0.5, correct: false });
    expect(await finishAttempt(prisma, id, noon)).toMatchObject({
      quizId: quiz.id,
      mode: 'practice',
      finishedAt: noon,
    });
    await finishAttempt(prisma, id, new Date());
    const attempt = await readAttempt(prisma, id);
    expect(attempt.finishedAt).toEqual(noon);
    expect(attempt.responses).toMatchObject([
      { questionId: `${quiz.id}.q1`, reply, ...right },
      { questionId: `${quiz.id}.q2`, reply: match, score: 0.5, correct: false },
    ]);
  });

  it('stays with its quiz when a later one is published', async () => {
    const { prisma } = database;
    const quiz = await publish();
    const { id } = await startAttempt(prisma, quiz.id, 'test');
    await publish({ ...sampleQuiz('s'), title: 'Another' });
    await answer(prisma, id, `${quiz.id}.q1`, reply, right);
    expect((await readAttempt(prisma, id)).responses).toHaveLength(1);
  });

  it('takes one answer to a question, also when two come at the same time', async () => {
    const { prisma } = database;
    const quiz = await publish();
    const { id } = await startAttempt(prisma, quiz.id, 'practice');
    const once = () => answer(prisma, id, `${quiz.id}.q1`, reply, right);
    const outcomes = await Promise.allSettled([once(), once(), once()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(once()).rejects.toMatchObject({ code: 'ALREADY_ANSWERED' });
  });

  it('fails with a code that says why', async () => {
    const { prisma } = database;
    const quiz = await publish();
    const other = await publish({ ...sampleQuiz('s'), title: 'Another' });
    const { id } = await startAttempt(prisma, quiz.id, 'practice');
    const at = (attempt: string, question: string, given: Reply = reply) =>
      answer(prisma, attempt, question, given, right);
    await expect(startAttempt(prisma, 'x', 'test')).rejects.toMatchObject({ code: 'QUIZ_NOT_FOUND' });
    await expect(at('x', `${quiz.id}.q1`)).rejects.toMatchObject({ code: 'ATTEMPT_NOT_FOUND' });
    await expect(at(id, `${other.id}.q1`)).rejects.toMatchObject({ code: 'QUESTION_NOT_IN_QUIZ' });
    await expect(at(id, 'x')).rejects.toMatchObject({ code: 'QUESTION_NOT_IN_QUIZ' });
    await expect(at(id, `${quiz.id}.q1`, { type: 'text', text: 'a\0' })).rejects.toMatchObject({
      code: 'TEXT_NOT_STORABLE',
    });
    await finishAttempt(prisma, id, noon);
    await expect(at(id, `${quiz.id}.q1`)).rejects.toMatchObject({ code: 'ATTEMPT_FINISHED' });
    await expect(finishAttempt(prisma, 'x', noon)).rejects.toMatchObject({ code: 'ATTEMPT_NOT_FOUND' });
    await expect(readAttempt(prisma, 'x')).rejects.toMatchObject({ code: 'ATTEMPT_NOT_FOUND' });
  });
});
