-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "fetchedFrom" TEXT NOT NULL DEFAULT '';
