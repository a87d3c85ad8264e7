-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "discardedBecause" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ImportItem" ADD COLUMN     "wireAction" TEXT NOT NULL DEFAULT '';
