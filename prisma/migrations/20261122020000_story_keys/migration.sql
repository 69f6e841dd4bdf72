-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "fingerprint" JSONB,
ADD COLUMN     "pinnedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "settledAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ArticleKey" (
    "articleId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "weight" REAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ArticleKey_pkey" PRIMARY KEY ("articleId","key")
);

-- CreateIndex
CREATE INDEX "ArticleKey_key_at_articleId_weight_idx" ON "ArticleKey"("key", "at", "articleId", "weight");

-- CreateIndex
CREATE INDEX "Story_mergedIntoId_idx" ON "Story"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "ArticleKey" ADD CONSTRAINT "ArticleKey_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
