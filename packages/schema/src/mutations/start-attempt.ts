import { fromEnum, StoreError, startAttempt } from '@parallax/database';
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
      if (quizId === null) throw new NotFound('There is no such quiz.');
      try {
        return (await startAttempt(db, quizId, fromEnum(args.mode))).id;
      } catch (error) {
        if (error instanceof StoreError && error.code === 'QUIZ_NOT_FOUND') throw new NotFound(error.message);
        throw error;
      }
    },
  }),
);
