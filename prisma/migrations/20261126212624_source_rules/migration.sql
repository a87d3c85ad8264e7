-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "fieldsBy" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "votes" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Segment" ADD COLUMN     "shape" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "SourceRule" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "source" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "sample" TEXT NOT NULL,
    "setAside" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SourceRule_createdById_idx" ON "SourceRule"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "SourceRule_source_fingerprint_key" ON "SourceRule"("source", "fingerprint");

-- AddForeignKey
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema can't say: a rule is about somebody and about something.
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_about_check"
  CHECK ("source" ~ '\S' AND "fingerprint" ~ '\S');
