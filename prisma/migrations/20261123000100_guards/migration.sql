-- What Prisma's schema can't say. Names of constraints are part of the code: lib/db/constraint.ts asks for them.

-- People ------------------------------------------------------------------------------------------

-- One spelling of an address, so that it is unique in fact.
ALTER TABLE "User" ADD CONSTRAINT "User_email_check"
  CHECK ("email" = lower("email") AND "email" !~ '\s' AND "email" LIKE '_%@_%');
ALTER TABLE "User" ADD CONSTRAINT "User_name_check" CHECK ("name" ~ '\S');

-- SHA-256, never the token itself.
ALTER TABLE "Token" ADD CONSTRAINT "Token_hash_check" CHECK (octet_length("hash") = 32);
-- A set-up link makes its person; the others are for one who is there.
ALTER TABLE "Token" ADD CONSTRAINT "Token_userId_check" CHECK (("purpose" = 'setup') = ("userId" IS NULL));

-- What stays as it was written --------------------------------------------------------------------

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is refused: what is written there stays.', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;

ALTER TABLE "Event" ADD CONSTRAINT "Event_actor_check" CHECK (num_nonnulls("actorId", "actorTask") <= 1);
CREATE TRIGGER "Event_stays" BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Event_stays_whole" BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "Commit" ADD CONSTRAINT "Commit_version_check" CHECK ("version" >= 1);
CREATE TRIGGER "Commit_stays" BEFORE UPDATE OR DELETE ON "Commit"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Commit_stays_whole" BEFORE TRUNCATE ON "Commit"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "Revision_stays" BEFORE UPDATE OR DELETE ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Revision_stays_whole" BEFORE TRUNCATE ON "Revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Of a publication only `live` changes.
CREATE FUNCTION "publication_is_the_same"(before "Publication", after "Publication")
  RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT to_jsonb(before) - 'live' = to_jsonb(after) - 'live' $$;
CREATE TRIGGER "Publication_stays" BEFORE UPDATE ON "Publication"
  FOR EACH ROW WHEN (NOT "publication_is_the_same"(OLD, NEW)) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Publication_is_kept" BEFORE DELETE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Publication_stays_whole" BEFORE TRUNCATE ON "Publication"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Of an import, the source as it came; an import that became an article is kept with it.
CREATE TRIGGER "Import_source_stays" BEFORE UPDATE ON "Import"
  FOR EACH ROW WHEN (
    OLD."bytes" IS DISTINCT FROM NEW."bytes"
    OR OLD."text" IS DISTINCT FROM NEW."text"
    OR OLD."sha256" IS DISTINCT FROM NEW."sha256"
    OR OLD."encoding" IS DISTINCT FROM NEW."encoding"
  ) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Import_source_is_kept" BEFORE DELETE ON "Import"
  FOR EACH ROW WHEN (OLD."articleId" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- Articles and publications -----------------------------------------------------------------------

ALTER TABLE "Section" ADD CONSTRAINT "Section_name_check" CHECK ("name" ~ '\S');
ALTER TABLE "Article" ADD CONSTRAINT "Article_version_check"
  CHECK ("version" >= 0 AND ("publishedVersion" IS NULL OR "publishedVersion" BETWEEN 0 AND "version"));
ALTER TABLE "Article" ADD CONSTRAINT "Article_firstPublishedAt_check"
  CHECK ("publishedVersion" IS NULL OR "firstPublishedAt" IS NOT NULL);

ALTER TABLE "Publication" ADD CONSTRAINT "Publication_number_check" CHECK ("number" >= 1);
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_path_check" CHECK ("path" = "sectionSlug" || '/' || "slug");
-- Readers see one publication of an article, and one at an address.
CREATE UNIQUE INDEX "Publication_articleId_live_key" ON "Publication" ("articleId") WHERE "live";
CREATE UNIQUE INDEX "Publication_path_live_key" ON "Publication" ("path") WHERE "live";

-- Imports and pictures ----------------------------------------------------------------------------

ALTER TABLE "Segment" ADD CONSTRAINT "Segment_span_check" CHECK ("start" >= 0 AND "start" < "end");
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_confidence_check" CHECK ("confidence" BETWEEN 0 AND 1);
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_size_check" CHECK ("width" > 0 AND "height" > 0);

-- Which live story shows a picture: asked for every picture that a reader's page brings.
CREATE INDEX "Publication_pictures_live_idx" ON "Publication" USING gin ("pictures") WHERE "live";
