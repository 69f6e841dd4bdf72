-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('STORY', 'ARTICLE', 'CLAIM', 'QUOTATION', 'PROFILE');

-- CreateTable
CREATE TABLE "SearchDocument" (
    "kind" "SearchKind" NOT NULL,
    "target" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "vector" tsvector NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "articleId" TEXT,
    "storyId" TEXT,
    "profileId" TEXT,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("kind","target")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "SearchDocument_articleId_idx" ON "SearchDocument"("articleId");

-- CreateIndex
CREATE INDEX "SearchDocument_storyId_idx" ON "SearchDocument"("storyId");

-- CreateIndex
CREATE INDEX "SearchDocument_profileId_idx" ON "SearchDocument"("profileId");

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;




-- What Prisma's schema cannot say.

-- A document goes with one thing.
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_one_owner" CHECK (num_nonnulls("articleId", "storyId", "profileId") = 1);

-- One for each kind: a search of stories does not go through the entries of a hundred times as many claims. Entries go in at
-- once: a list of what is to go in later would be read through by every search, and the embedded database never empties it.
CREATE INDEX "SearchDocument_story_vector_idx" ON "SearchDocument" USING GIN ("vector") WITH (fastupdate = off) WHERE "kind" = 'STORY';
CREATE INDEX "SearchDocument_article_vector_idx" ON "SearchDocument" USING GIN ("vector") WITH (fastupdate = off) WHERE "kind" = 'ARTICLE';
CREATE INDEX "SearchDocument_claim_vector_idx" ON "SearchDocument" USING GIN ("vector") WITH (fastupdate = off) WHERE "kind" = 'CLAIM';
CREATE INDEX "SearchDocument_quotation_vector_idx" ON "SearchDocument" USING GIN ("vector") WITH (fastupdate = off) WHERE "kind" = 'QUOTATION';
CREATE INDEX "SearchDocument_profile_vector_idx" ON "SearchDocument" USING GIN ("vector") WITH (fastupdate = off) WHERE "kind" = 'PROFILE';

-- The latest first: a word that stands nearly everywhere is met at once from here, and need not be gathered from everywhere.
-- (With a condition, as those above, so that Prisma, which knows no order of nulls, does not look at it.)
CREATE INDEX "SearchDocument_latest_idx" ON "SearchDocument" ("kind", "publishedAt" DESC NULLS LAST, "target") WHERE "target" <> '';

-- Likeness of words. Where the extension may not be created, search works without putting spelling right.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "SearchWord_folded_trgm_idx" ON "SearchWord" USING GIN ("folded" gin_trgm_ops) WHERE "folded" <> '';
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
  RAISE WARNING 'pg_trgm could not be created (%), so search puts no spelling right. Once it is there: CREATE INDEX ON "SearchWord" USING GIN ("folded" gin_trgm_ops);', SQLERRM;
END $$;

-- What is stored already becomes searchable as after any new version of a stage: articles are read again at the next start.
UPDATE "Article" SET "stages" = '{}';
