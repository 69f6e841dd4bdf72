-- CreateEnum
CREATE TYPE "StoryChangeKind" AS ENUM ('ARTICLE_JOINED', 'ARTICLE_LEFT', 'FINDING_APPEARED', 'FINDING_GONE', 'STATUS_CHANGED', 'DIVERGENCE_APPEARED', 'DIVERGENCE_GONE', 'NUMBER_UPDATED');

-- CreateTable
CREATE TABLE "StoryChange" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "StoryChangeKind" NOT NULL,
    "text" TEXT NOT NULL,
    "articleId" TEXT,
    "findingId" TEXT,
    "divergenceId" TEXT,

    CONSTRAINT "StoryChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StoryChange_storyId_at_position_idx" ON "StoryChange"("storyId", "at" DESC, "position");

-- AddForeignKey
ALTER TABLE "StoryChange" ADD CONSTRAINT "StoryChange_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
