-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('BLOCK', 'ENTITY', 'ATTRIBUTION');

-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "heldAt" TIMESTAMPTZ(3),
ADD COLUMN     "retractedAt" TIMESTAMPTZ(3),
ADD COLUMN     "retractionNote" TEXT;

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "madeById" TEXT,
    "isWithdrawn" BOOLEAN NOT NULL DEFAULT false,
    "isPending" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Correction_madeById_idx" ON "Correction"("madeById");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_articleId_kind_start_end_key" ON "Correction"("articleId", "kind", "start", "end");

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
