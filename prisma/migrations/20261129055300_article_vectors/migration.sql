-- CreateTable
CREATE TABLE "ArticleVectors" (
    "articleId" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "vectors" BYTEA NOT NULL,

    CONSTRAINT "ArticleVectors_pkey" PRIMARY KEY ("articleId")
);

-- AddForeignKey
ALTER TABLE "ArticleVectors" ADD CONSTRAINT "ArticleVectors_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
