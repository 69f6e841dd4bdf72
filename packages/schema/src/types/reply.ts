import type { Reply as ReplyValue } from '@parallax/quiz';
import { builder } from '../builder.ts';
import { Pair, PairInput } from './pair.ts';

export const Reply = builder.objectRef<ReplyValue>('Reply');

Reply.implement({
  description: 'What a reader answered.',
  fields: (t) => ({
    options: t.stringList({
      description: 'The keys of the options chosen; in the order given for a question of order.',
      resolve: (reply) => (reply.type === 'options' || reply.type === 'order' ? reply.options : []),
    }),
    text: t.string({
      nullable: true,
      description: 'What was typed.',
      resolve: (reply) => (reply.type === 'text' ? reply.text : null),
    }),
    pairs: t.field({
      type: [Pair],
      description: 'The pairs made.',
      resolve: (reply) => (reply.type === 'match' ? reply.pairs : []),
    }),
  }),
});

export const ReplyInput = builder.inputType('ReplyInput', {
  description: 'An answer: one of these, as the kind of the question asks.',
  isOneOf: true,
  fields: (t) => ({
    options: t.stringList({ description: 'The keys of the options chosen.' }),
    text: t.string({ description: 'What was typed: a number or a name.' }),
    order: t.stringList({ description: 'The keys of all options, in order.' }),
    pairs: t.field({ type: [PairInput], description: 'A pair for each prompt.' }),
  }),
});
