-- CreateEnum
CREATE TYPE "Withheld" AS ENUM ('EVIDENCE_GONE', 'CLAIM_CHANGED', 'ARTICLES_CHANGED', 'DROPPED', 'REPLACED');

-- DropIndex
DROP INDEX "Question_quizId_position_key";

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "grounds" JSONB,
ADD COLUMN     "successorId" TEXT,
ADD COLUMN     "withheld" "Withheld",
ADD COLUMN     "withheldAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "isReview" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "questionIds" TEXT[],
ADD COLUMN     "reader" TEXT;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "attemptId" TEXT,
ADD COLUMN     "before" JSONB,
ADD COLUMN     "userId" TEXT,
ALTER COLUMN "reader" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "Question_quizId_position_idx" ON "Question"("quizId", "position");

-- CreateIndex
CREATE INDEX "Attempt_reader_startedAt_idx" ON "Attempt"("reader", "startedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Review_userId_questionId_key" ON "Review"("userId", "questionId");

-- CreateIndex
CREATE INDEX "Review_userId_due_idx" ON "Review"("userId", "due");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
