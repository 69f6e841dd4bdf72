import { builder } from '../builder.ts';
import { NotFound } from '../failures.ts';
import { localId } from '../global-id.ts';
import { Attempt } from '../types/attempt.ts';

builder.mutationField('finishAttempt', (t) =>
  t.field({
    type: Attempt,
    description: 'Finishes an attempt: no more answers. An attempt that is finished stays as it is.',
    errors: {
      types: [NotFound],
      union: { name: 'FinishAttemptResult', description: 'The attempt, or why it could not be finished.' },
    },
    args: { attempt: t.arg.id({ required: true, description: 'Which attempt.' }) },
    resolve: async (_root, args, { db }) => {
      const id = localId(args.attempt, 'Attempt');
      if (id === null) throw new NotFound('There is no such attempt.');
      await db.attempt.updateMany({ where: { id, finishedAt: null }, data: { finishedAt: new Date() } });
      const attempt = await db.attempt.findUnique({ where: { id } });
      if (attempt === null) throw new NotFound('There is no such attempt.');
      return attempt;
    },
  }),
);
