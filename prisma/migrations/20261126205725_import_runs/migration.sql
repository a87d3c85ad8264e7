-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('receiving', 'checking', 'checked', 'importing', 'cancelled', 'done', 'undoing', 'undone');

-- CreateEnum
CREATE TYPE "ItemState" AS ENUM ('new', 'ready', 'skipped', 'failed', 'imported', 'undone', 'kept');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "discardedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sketch" INTEGER[],
ADD COLUMN     "wireAction" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wireId" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wireVersion" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "createdById" UUID NOT NULL,
    "startedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'receiving',
    "total" INTEGER NOT NULL DEFAULT 0,
    "repeats" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportItem" (
    "runId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "source" BYTEA,
    "state" "ItemState" NOT NULL DEFAULT 'new',
    "because" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "wordCount" INTEGER NOT NULL DEFAULT 0,
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "sameAs" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" UUID,
    "claimedUntil" TIMESTAMPTZ(3),
    "importId" UUID,
    "articleId" UUID,

    CONSTRAINT "ImportItem_pkey" PRIMARY KEY ("runId","number")
);

-- CreateIndex
CREATE INDEX "ImportRun_createdAt_idx" ON "ImportRun"("createdAt" DESC);

-- CreateIndex
CREATE INDEX "ImportItem_runId_state_number_idx" ON "ImportItem"("runId", "state", "number");

-- CreateIndex
CREATE INDEX "ImportItem_articleId_idx" ON "ImportItem"("articleId");

-- CreateIndex
CREATE INDEX "ImportItem_importId_idx" ON "ImportItem"("importId");

-- CreateIndex
CREATE INDEX "Import_address_idx" ON "Import"("address");

-- CreateIndex
CREATE INDEX "Import_wireId_idx" ON "Import"("wireId");

-- CreateIndex
CREATE INDEX "Import_sketch_idx" ON "Import" USING GIN ("sketch");

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportItem" ADD CONSTRAINT "ImportItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportItem" ADD CONSTRAINT "ImportItem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportItem" ADD CONSTRAINT "ImportItem_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;
