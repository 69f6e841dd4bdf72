import { builder } from '../builder.ts';
import { NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { Attempt } from '../types/attempt.ts';
import { AttemptMode } from '../types/enums.ts';

builder.mutationField('startAttempt', (t) =>
  t.field({
    type: Attempt,
    description: 'Starts to take a quiz.',
    errors: {
      types: [NotFound],
      union: { name: 'StartAttemptResult', description: 'The attempt, or why it could not be started.' },
    },
    args: {
      quiz: t.arg.id({ required: true, description: 'Which quiz.' }),
      mode: t.arg({ type: AttemptMode, required: true, description: 'When feedback is given.' }),
    },
    resolve: async (_root, args, { db }) => {
      const quizId = localId(args.quiz, 'Quiz');
      const quiz = quizId === null ? null : await db.quiz.findUnique({ where: { id: quizId }, select: { id: true } });
      if (quiz === null) throw new NotFound('There is no such quiz.');
      return db.attempt.create({ data: { quizId: quiz.id, mode: args.mode } });
    },
  }),
);
