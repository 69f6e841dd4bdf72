import { builder } from '../builder.ts';
import { learnerFrom, readerArgument } from '../learner.ts';
import { Learning } from '../types/learning.ts';

builder.queryField('learning', (t) =>
  t.field({
    type: Learning,
    description: 'The progress of whoever asks: of the account, or of the browser with this secret.',
    args: { reader: t.arg.string(readerArgument) },
    resolve: (_root, { reader }, context) => learnerFrom(context, reader),
  }),
);
