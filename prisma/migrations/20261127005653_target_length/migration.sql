-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "targetLength" INTEGER;
