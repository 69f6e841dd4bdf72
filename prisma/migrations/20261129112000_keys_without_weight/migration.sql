-- DropIndex
DROP INDEX "ArticleKey_key_at_articleId_weight_idx";

-- AlterTable
ALTER TABLE "ArticleKey" DROP COLUMN "weight";

-- CreateIndex
CREATE INDEX "ArticleKey_key_at_articleId_idx" ON "ArticleKey"("key", "at", "articleId");
