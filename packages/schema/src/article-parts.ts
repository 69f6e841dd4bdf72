import type { Sentence } from '@parallax/database';
import { groupLoader } from './group-loader.ts';

/** The blocks of articles, in order. */
export const blocksOfArticle = groupLoader(
  ({ db }, ids) => db.block.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
  (block) => block.articleId,
);

/** The sentences of articles, in order. */
export const sentencesOfArticle = groupLoader(
  // The longest lists that are read: the raw statement takes half of what the client's own reading takes.
  ({ db }, ids) =>
    db.$queryRaw<Sentence[]>`SELECT * FROM "Sentence" WHERE "articleId" = ANY(${ids}) ORDER BY "position"`,
  (sentence) => sentence.articleId,
);

/** The claims of articles, in order. */
export const claimsOfArticle = groupLoader(
  ({ db }, ids) => db.claim.findMany({ where: { articleId: { in: ids } }, orderBy: { position: 'asc' } }),
  (claim) => claim.articleId,
);
