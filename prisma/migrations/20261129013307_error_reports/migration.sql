-- CreateEnum
CREATE TYPE "ErrorKind" AS ENUM ('UNSUPPORTED', 'MISATTRIBUTED', 'DETAIL', 'MISLEADING', 'LANGUAGE', 'OTHER');

-- CreateEnum
CREATE TYPE "ErrorReportState" AS ENUM ('OPEN', 'CORRECTED', 'DISMISSED');

-- CreateTable
CREATE TABLE "ErrorReport" (
    "id" TEXT NOT NULL,
    "storyId" TEXT,
    "itemId" TEXT,
    "articleId" TEXT,
    "quote" TEXT NOT NULL,
    "kind" "ErrorKind" NOT NULL,
    "message" TEXT,
    "state" "ErrorReportState" NOT NULL DEFAULT 'OPEN',
    "reportedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ErrorReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ErrorReport_state_reportedAt_idx" ON "ErrorReport"("state", "reportedAt" DESC);

-- CreateIndex
CREATE INDEX "ErrorReport_reportedAt_idx" ON "ErrorReport"("reportedAt" DESC);

-- CreateIndex
CREATE INDEX "ErrorReport_storyId_idx" ON "ErrorReport"("storyId");

-- CreateIndex
CREATE INDEX "ErrorReport_itemId_idx" ON "ErrorReport"("itemId");

-- CreateIndex
CREATE INDEX "ErrorReport_articleId_idx" ON "ErrorReport"("articleId");

-- AddForeignKey
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "BriefingItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
