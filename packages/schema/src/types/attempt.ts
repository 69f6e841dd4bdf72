import { node } from '../node.ts';
import { questionsOfQuiz, responsesOfAttempt } from '../quiz-parts.ts';
import { AttemptMode } from './enums.ts';
import { Quiz } from './quiz.ts';
import { Response } from './response.ts';

export const Attempt = node('Attempt', ({ db }, ids) => db.attempt.findMany({ where: { id: { in: ids } } }));

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
    quiz: t.field({ type: Quiz, description: 'The quiz.', resolve: (attempt) => attempt.quizId }),
    questionCount: t.int({
      description: 'How many questions the quiz has: the highest score.',
      resolve: async (attempt, _args, context) => (await questionsOfQuiz(context).load(attempt.quizId)).length,
    }),
    responses: t.field({
      type: [Response],
      description: 'The answers so far, in the order of the questions.',
      resolve: (attempt, _args, context) => responsesOfAttempt(context).load(attempt.id),
    }),
    score: t.float({
      nullable: true,
      description: 'The sum of the scores of its answers; null in a test that is not finished.',
      resolve: async (attempt, _args, context) => {
        if (attempt.mode === 'TEST' && attempt.finishedAt === null) return null;
        const responses = await responsesOfAttempt(context).load(attempt.id);
        return responses.reduce((sum, response) => sum + response.score, 0);
      },
    }),
  }),
});
