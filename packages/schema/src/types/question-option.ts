import type { Option as OptionRow } from '@parallax/database';
import { builder } from '../builder.ts';

export const QuestionOption = builder.objectRef<Pick<OptionRow, 'key' | 'text'>>('QuestionOption');

QuestionOption.implement({
  description: 'What can be chosen.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What replies name it by: `o1`, `o2`, …' }),
    text: t.exposeString('text', { description: 'What it says.' }),
  }),
});
