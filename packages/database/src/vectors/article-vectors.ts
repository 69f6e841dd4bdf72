import type { Database } from '../open.ts';

/** What a sentence model made of the texts of one article. */
export interface KeptVectors {
  articleId: string;
  model: string;
  /** Of the texts that the vectors are of, in their order. */
  digest: string;
  /** One after the other, as they were packed. */
  vectors: Uint8Array<ArrayBuffer>;
}

/** The vectors that are kept of these articles, in one statement; articles without any are left out. */
export function readVectors(db: Database, articleIds: readonly string[]): Promise<KeptVectors[]> {
  return db.articleVectors.findMany({ where: { articleId: { in: [...articleIds] } }, orderBy: { articleId: 'asc' } });
}

/** Keeps the vectors of an article, in place of what was kept of it. Of one that is gone meanwhile, nothing is kept. */
export async function saveVectors(db: Database, { articleId, model, digest, vectors }: KeptVectors): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "ArticleVectors" ("articleId", "model", "digest", "vectors")
    SELECT "id", ${model}, ${digest}, ${vectors} FROM "Article" WHERE "id" = ${articleId} FOR KEY SHARE
    ON CONFLICT ("articleId") DO UPDATE
    SET "model" = excluded."model", "digest" = excluded."digest", "vectors" = excluded."vectors"`;
}
