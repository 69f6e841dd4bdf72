import { builder } from '../builder.ts';
import { localId } from '../global-id.ts';
import { Attempt } from '../types/attempt.ts';
import { Quiz } from '../types/quiz.ts';

builder.queryFields((t) => ({
  quiz: t.field({
    type: Quiz,
    nullable: true,
    description: 'The quiz with this id, null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'A global id of a quiz.' }) },
    resolve: (_root, { id }) => localId(id, 'Quiz'),
  }),
  attempt: t.field({
    type: Attempt,
    nullable: true,
    description: 'The attempt with this id, null where there is none.',
    args: {
      id: t.arg.id({ required: true, description: 'A global id of an attempt: the secret of whoever started it.' }),
    },
    resolve: (_root, { id }) => localId(id, 'Attempt'),
  }),
}));
