import { groupLoader } from '../group-loader.ts';
import { node } from '../node.ts';
import { Article } from './article.ts';
import { Block } from './block.ts';
import { Claim } from './claim.ts';
import { Span } from './span.ts';

export const Sentence = node(
  'Sentence',
  ({ db }, ids) => db.sentence.findMany({ where: { id: { in: ids } } }),
  undefined,
  false,
);

const claimsOf = groupLoader(
  ({ db }, ids) => db.claim.findMany({ where: { sentenceId: { in: ids } }, orderBy: { position: 'asc' } }),
  (claim) => claim.sentenceId,
);

Sentence.implement({
  description: 'A sentence of a block that is not boilerplate.',
  interfaces: [Span],
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place among the sentences of the article, from 0.' }),
    article: t.field({
      type: Article,
      description: 'The article it stands in.',
      resolve: (sentence) => sentence.articleId,
    }),
    block: t.loadable({
      type: Block,
      description: 'The block it stands in.',
      load: (ids: string[], { db }) => db.block.findMany({ where: { id: { in: ids } } }),
      sort: (block) => block.id,
      resolve: (sentence) => sentence.blockId,
    }),
    claims: t.field({
      type: [Claim],
      description: 'What it claims, in order.',
      resolve: (sentence, _args, context) => claimsOf(context).load(sentence.id),
    }),
  }),
});
