-- AlterEnum
ALTER TYPE "RevisionReason" ADD VALUE 'updated';

-- AlterTable
ALTER TABLE "ImportItem" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sameItem" INTEGER,
ADD COLUMN     "sha256" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sketch" INTEGER[],
ADD COLUMN     "wireId" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wireVersion" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "WireNotice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "articleId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dismissedAt" TIMESTAMPTZ(3),
    "dismissedById" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "WireNotice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WireNotice_importId_idx" ON "WireNotice"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "WireNotice_articleId_importId_key" ON "WireNotice"("articleId", "importId");

-- CreateIndex
CREATE INDEX "ImportItem_runId_sha256_idx" ON "ImportItem"("runId", "sha256");

-- CreateIndex
CREATE INDEX "ImportItem_runId_address_idx" ON "ImportItem"("runId", "address");

-- CreateIndex
CREATE INDEX "ImportItem_runId_wireId_idx" ON "ImportItem"("runId", "wireId");

-- CreateIndex
CREATE INDEX "ImportItem_sketch_idx" ON "ImportItem" USING GIN ("sketch");

-- AddForeignKey
ALTER TABLE "WireNotice" ADD CONSTRAINT "WireNotice_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WireNotice" ADD CONSTRAINT "WireNotice_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WireNotice" ADD CONSTRAINT "WireNotice_dismissedById_fkey" FOREIGN KEY ("dismissedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Dismissed means with a reason.
ALTER TABLE "WireNotice" ADD CONSTRAINT "WireNotice_dismissed_check"
  CHECK (("dismissedAt" IS NULL) = ("reason" = ''));
