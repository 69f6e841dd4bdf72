import type { Transaction } from '../transaction.ts';

/** Notes the first and the last publication date of a story's articles, by which the archive finds it. */
export async function dateStory(tx: Transaction, storyId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Story" s SET "firstPublishedAt" = dates.first, "lastPublishedAt" = dates.last
    FROM (SELECT min("publishedAt") AS first, max("publishedAt") AS last FROM "Article" WHERE "storyId" = ${storyId}) dates
    WHERE s."id" = ${storyId}`;
}
