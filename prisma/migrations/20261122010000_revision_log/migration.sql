-- CreateEnum
CREATE TYPE "ItemChangeKind" AS ENUM ('TITLE', 'ADDED', 'REMOVED', 'REWORDED', 'CITATIONS');

-- AlterTable
ALTER TABLE "Briefing" ADD COLUMN     "why" TEXT;

-- CreateTable
CREATE TABLE "BriefingItemChange" (
    "id" TEXT NOT NULL,
    "briefingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ItemChangeKind" NOT NULL,
    "section" "SectionKind",
    "about" TEXT,
    "before" TEXT,
    "after" TEXT,
    "citationsAdded" INTEGER NOT NULL,
    "citationsRemoved" INTEGER NOT NULL,

    CONSTRAINT "BriefingItemChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BriefingItemChange_briefingId_position_idx" ON "BriefingItemChange"("briefingId", "position");

-- AddForeignKey
ALTER TABLE "BriefingItemChange" ADD CONSTRAINT "BriefingItemChange_briefingId_fkey" FOREIGN KEY ("briefingId") REFERENCES "Briefing"("id") ON DELETE CASCADE ON UPDATE CASCADE;
