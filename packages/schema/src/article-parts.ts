import { groupLoader } from './group-loader.ts';

/** The blocks of articles, in order. */
export const blocksOfArticle = groupLoader(
  ({ db }, ids) => db.block.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
  (block) => block.articleId,
);

/** The sentences of articles, in order. */
export const sentencesOfArticle = groupLoader(
  ({ db }, ids) => db.sentence.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
  (sentence) => sentence.articleId,
);

/** The claims of articles, in order. */
export const claimsOfArticle = groupLoader(
  ({ db }, ids) => db.claim.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
  (claim) => claim.articleId,
);
