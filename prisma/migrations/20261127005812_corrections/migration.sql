-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('correction', 'update', 'note');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "goneNotice" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "changedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "articleId" UUID NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Correction_articleId_at_idx" ON "Correction"("articleId", "at");

-- CreateIndex
CREATE INDEX "Correction_at_id_idx" ON "Correction"("at" DESC, "id");

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Correction" ADD CONSTRAINT "Correction_text_check" CHECK ("text" ~ '\S');
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_withdrawal_check"
  CHECK (("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL));

-- Of what readers were told only the withdrawal is added, once.
CREATE FUNCTION "correction_is_the_same"(before "Correction", after "Correction")
  RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT before."withdrawnAt" IS NULL
      AND to_jsonb(before) - 'withdrawnAt' - 'withdrawnById' = to_jsonb(after) - 'withdrawnAt' - 'withdrawnById'
  $$;
CREATE TRIGGER "Correction_stays" BEFORE UPDATE ON "Correction"
  FOR EACH ROW WHEN (NOT "correction_is_the_same"(OLD, NEW)) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Correction_is_kept" BEFORE DELETE ON "Correction"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Correction_stays_whole" BEFORE TRUNCATE ON "Correction"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Until now every later publication counted as a change that readers should know of; what they saw stays so.
ALTER TABLE "Publication" DISABLE TRIGGER "Publication_stays";
UPDATE "Publication" SET "changedAt" = "publishedAt"
  WHERE "number" > 1 AND "publishedAt" - "firstPublishedAt" >= interval '1 minute';
ALTER TABLE "Publication" ENABLE TRIGGER "Publication_stays";
