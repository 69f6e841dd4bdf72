-- CreateEnum
CREATE TYPE "Withheld" AS ENUM ('REPORTING_CHANGED', 'DROPPED', 'REPLACED');

-- DropIndex
DROP INDEX "Question_quizId_position_key";

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "basis" TEXT,
ADD COLUMN     "successorId" TEXT,
ADD COLUMN     "withheld" "Withheld",
ADD COLUMN     "withheldAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "isReview" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "questionIds" TEXT[],
ADD COLUMN     "reader" TEXT;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "attemptId" TEXT,
ADD COLUMN     "before" JSONB;

-- CreateIndex
CREATE INDEX "Question_quizId_position_idx" ON "Question"("quizId", "position");

-- CreateIndex
CREATE INDEX "Attempt_reader_startedAt_idx" ON "Attempt"("reader", "startedAt" DESC);
