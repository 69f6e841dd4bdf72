-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "isKeyHeldBack" BOOLEAN NOT NULL DEFAULT false;
