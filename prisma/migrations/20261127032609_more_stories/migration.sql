-- AlterTable
ALTER TABLE "Article" ADD COLUMN "moreStories" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN "moreStories" UUID[] DEFAULT ARRAY[]::UUID[];
