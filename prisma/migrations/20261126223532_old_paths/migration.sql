-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "oldPath" TEXT NOT NULL DEFAULT '';
