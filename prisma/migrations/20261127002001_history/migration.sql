-- CreateTable
CREATE TABLE "Checkpoint" (
    "articleId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("articleId","version")
);

-- CreateIndex
CREATE INDEX "Revision_articleId_version_idx" ON "Revision"("articleId", "version");

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Of a revision only its name changes.
CREATE FUNCTION "revision_is_the_same"(before "Revision", after "Revision")
  RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(before) - 'name' = to_jsonb(after) - 'name' $$;
DROP TRIGGER "Revision_stays" ON "Revision";
CREATE TRIGGER "Revision_stays" BEFORE UPDATE ON "Revision"
  FOR EACH ROW WHEN (NOT "revision_is_the_same"(OLD, NEW)) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Revision_is_kept" BEFORE DELETE ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
