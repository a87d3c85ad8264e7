-- CreateEnum
CREATE TYPE "PictureJobState" AS ENUM ('waiting', 'done', 'failed', 'dropped');

-- CreateTable
CREATE TABLE "PictureJob" (
    "articleId" UUID NOT NULL,
    "figureId" TEXT NOT NULL,
    "src" TEXT NOT NULL,
    "importId" UUID NOT NULL,
    "requestedById" UUID NOT NULL,
    "state" "PictureJobState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "because" TEXT NOT NULL DEFAULT '',
    "claimedBy" UUID,
    "claimedUntil" TIMESTAMPTZ(3),
    "pictureId" UUID,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PictureJob_pkey" PRIMARY KEY ("articleId","figureId")
);

-- CreateIndex
CREATE INDEX "PictureJob_state_nextAt_idx" ON "PictureJob"("state", "nextAt");

-- CreateIndex
CREATE INDEX "PictureJob_src_idx" ON "PictureJob" USING HASH ("src");

-- AddForeignKey
ALTER TABLE "PictureJob" ADD CONSTRAINT "PictureJob_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureJob" ADD CONSTRAINT "PictureJob_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureJob" ADD CONSTRAINT "PictureJob_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureJob" ADD CONSTRAINT "PictureJob_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;
