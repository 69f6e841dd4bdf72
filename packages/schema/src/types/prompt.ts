import { builder } from '../builder.ts';

export const Prompt = builder.objectRef<{ id: string; text: string }>('Prompt');

Prompt.implement({
  description: 'The left-hand side of a matching question.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'What replies name it by.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
  }),
});
