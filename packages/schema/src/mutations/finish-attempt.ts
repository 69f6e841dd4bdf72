import { finishAttempt } from '@parallax/database';
import { builder } from '../builder.ts';
import { NotAllowed, NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { responsesOfAttempt } from '../quiz-parts.ts';
import { orFailure } from '../store-failure.ts';
import { Attempt } from '../types/attempt.ts';
import { requireScope } from '../viewer.ts';

builder.mutationField('finishAttempt', (t) =>
  t.field({
    type: Attempt,
    description: 'Finishes an attempt: no more answers. An attempt that is finished stays as it is.',
    errors: {
      types: [NotAllowed, NotFound],
      union: { name: 'FinishAttemptResult', description: 'The attempt, or why it could not be finished.' },
    },
    args: { attempt: t.arg.id({ required: true, description: 'Which attempt.' }) },
    resolve: async (_root, args, context) => {
      requireScope(context.viewer, 'take');
      const id = localId(args.attempt, 'Attempt');
      if (id === null || (await Attempt.getDataloader(context).load(id)) === null) {
        throw new NotFound('There is no such attempt.');
      }
      await orFailure('attempt', () => finishAttempt(context.db, id, context.now()));
      // An operation may answer and finish: what was read of the attempt before no longer holds.
      Attempt.getDataloader(context).clear(id);
      responsesOfAttempt(context).clear(id);
      return id;
    },
  }),
);
