import { builder } from '../builder.ts';

export const Pair = builder.objectRef<{ prompt: string; option: string }>('Pair');

Pair.implement({
  description: 'A prompt and the option that belongs to it, by their keys.',
  fields: (t) => ({
    prompt: t.exposeString('prompt', { description: 'The prompt.' }),
    option: t.exposeString('option', { description: 'The option.' }),
  }),
});

export const PairInput = builder.inputType('PairInput', {
  description: 'A prompt and the option that belongs to it, by their keys.',
  fields: (t) => ({
    prompt: t.string({ required: true, description: 'The prompt.' }),
    option: t.string({ required: true, description: 'The option.' }),
  }),
});
