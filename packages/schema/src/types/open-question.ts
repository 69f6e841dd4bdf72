import type { OpenQuestion as OpenQuestionRow } from '@parallax/database';
import { builder } from '../builder.ts';

export const OpenQuestion = builder.objectRef<OpenQuestionRow>('OpenQuestion');

OpenQuestion.implement({
  description: 'A basic question that none of the articles answers.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The question.' }),
    reason: t.exposeString('reason', { description: 'What was looked for and not found.' }),
  }),
});
