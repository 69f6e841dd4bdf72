import type { Option as OptionRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { Evidence } from './evidence.ts';

export const OptionFeedback = builder.objectRef<OptionRow>('OptionFeedback');

OptionFeedback.implement({
  description: 'Why an option is right, or which misreading it is.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The option.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
    isCorrect: t.exposeBoolean('correct', { description: 'Whether it is right.' }),
    why: t.exposeString('why', { description: 'Why it is right, or which misreading it is.' }),
    evidence: t.loadableGroup({
      type: Evidence,
      description: 'Where the articles show it.',
      load: (ids: string[], { db }) =>
        db.evidence.findMany({ where: { optionId: { in: ids } }, orderBy: { position: 'asc' } }),
      group: (evidence) => evidence.optionId!,
      resolve: (option) => option.id,
    }),
  }),
});
