import type { Attempt as AttemptRow, Question as QuestionRow } from '@parallax/database';
import type { Context } from '../context.ts';
import { node } from '../node.ts';
import { questionsOfQuiz, responsesOfAttempt } from '../quiz-parts.ts';
import { heldUntil, isRevealed } from '../revealed.ts';
import { AttemptMode } from './enums.ts';
import { Question } from './question.ts';
import { Quiz } from './quiz.ts';
import { Response } from './response.ts';

/** That of an account is there for this account only. */
export const Attempt = node('Attempt', ({ db, viewer }, ids) =>
  db.attempt.findMany({ where: { id: { in: ids }, OR: [{ userId: null }, { userId: viewer.id ?? '' }] } }),
);

/** The questions that an attempt asks: those settled at its start, without what is withheld and was not answered. */
async function questionsAsked(attempt: AttemptRow, context: Context): Promise<QuestionRow[]> {
  const [all, responses] = await Promise.all([
    questionsOfQuiz(context).load(attempt.quizId),
    responsesOfAttempt(context).load(attempt.id),
  ]);
  const answered = new Set(responses.map(({ questionId }) => questionId));
  return all.filter(
    ({ id, withheldAt }) =>
      (attempt.questionIds.length === 0 || attempt.questionIds.includes(id)) &&
      (withheldAt === null || answered.has(id) || (attempt.finishedAt !== null && attempt.finishedAt < withheldAt)),
  );
}

Attempt.implement({
  description: 'One taking of a quiz. Its id is a secret of whoever started it.',
  fields: (t) => ({
    mode: t.field({ type: AttemptMode, description: 'When feedback is given.', resolve: (attempt) => attempt.mode }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was started.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was finished; null while it goes on.',
    }),
    keyHeldUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when its class is not shown the key and what was right; null where that is shown.',
      resolve: (attempt, _args, context) => heldUntil(attempt, context),
    }),
    quiz: t.field({ type: Quiz, description: 'The quiz.', resolve: (attempt) => attempt.quizId }),
    questions: t.field({
      type: [Question],
      description:
        'The questions that it asks, in order. One that is withheld meanwhile is left out unless it was answered.',
      resolve: (attempt, _args, context) => questionsAsked(attempt, context),
    }),
    questionCount: t.int({
      description: 'How many questions it asks: the highest score.',
      resolve: async (attempt, _args, context) => (await questionsAsked(attempt, context)).length,
    }),
    responses: t.field({
      type: [Response],
      description: 'The answers so far, in the order of the questions.',
      resolve: (attempt, _args, context) => responsesOfAttempt(context).load(attempt.id),
    }),
    score: t.float({
      nullable: true,
      description:
        'The sum of the scores of its answers; null in a test that is not finished, or whose key is held back.',
      resolve: async (attempt, _args, context) => {
        if (!(await isRevealed(attempt, context))) return null;
        const responses = await responsesOfAttempt(context).load(attempt.id);
        return responses.reduce((sum, response) => sum + response.score, 0);
      },
    }),
  }),
});
