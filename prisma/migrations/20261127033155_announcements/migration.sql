-- CreateTable
CREATE TABLE "Announcement" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "articleId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnouncementChannel" (
    "channel" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "because" TEXT NOT NULL DEFAULT '',
    "failedAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),
    "claimedBy" UUID,
    "claimedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "AnnouncementChannel_pkey" PRIMARY KEY ("channel")
);

-- CreateIndex
CREATE INDEX "Announcement_channel_id_idx" ON "Announcement"("channel", "id");
