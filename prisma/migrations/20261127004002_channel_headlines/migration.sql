-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "newsletterHeadline" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pushHeadline" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seoHeadline" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "socialHeadline" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "newsletterHeadline" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pushHeadline" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seoHeadline" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "socialHeadline" TEXT NOT NULL DEFAULT '';
