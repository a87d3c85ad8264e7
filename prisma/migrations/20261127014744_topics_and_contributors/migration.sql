-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "aliases" TEXT[],

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contributor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "bio" TEXT NOT NULL DEFAULT '',
    "aliases" TEXT[],
    "links" TEXT[],
    "pictureId" UUID,

    CONSTRAINT "Contributor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Redirect" (
    "path" TEXT NOT NULL,
    "sectionId" UUID,
    "topicId" UUID,
    "contributorId" UUID,

    CONSTRAINT "Redirect_pkey" PRIMARY KEY ("path")
);

-- CreateIndex
CREATE UNIQUE INDEX "Topic_name_key" ON "Topic"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_aliases_idx" ON "Topic" USING GIN ("aliases");

-- CreateIndex
CREATE UNIQUE INDEX "Contributor_name_key" ON "Contributor"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Contributor_slug_key" ON "Contributor"("slug");

-- CreateIndex
CREATE INDEX "Contributor_aliases_idx" ON "Contributor" USING GIN ("aliases");

-- CreateIndex
CREATE INDEX "Contributor_pictureId_idx" ON "Contributor"("pictureId");

-- CreateIndex
CREATE INDEX "Redirect_sectionId_idx" ON "Redirect"("sectionId");

-- CreateIndex
CREATE INDEX "Redirect_topicId_idx" ON "Redirect"("topicId");

-- CreateIndex
CREATE INDEX "Redirect_contributorId_idx" ON "Redirect"("contributorId");

-- AddForeignKey
ALTER TABLE "Contributor" ADD CONSTRAINT "Contributor_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_contributorId_fkey" FOREIGN KEY ("contributorId") REFERENCES "Contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Topic" ADD CONSTRAINT "Topic_name_check" CHECK ("name" ~ '\S');
ALTER TABLE "Contributor" ADD CONSTRAINT "Contributor_name_check" CHECK ("name" ~ '\S');
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_target_check"
  CHECK (num_nonnulls("sectionId", "topicId", "contributorId") = 1);

-- Which live stories have a name in their byline, or a topic.
CREATE INDEX "Publication_byline_live_idx" ON "Publication" USING gin ("byline") WHERE "live";
CREATE INDEX "Publication_topics_live_idx" ON "Publication" USING gin ("topics") WHERE "live";

-- What readers see already gets its pages. Names that differ by case are one. Where SQL can't make a slug of its own
-- for a name, its row is made when a story with it is published next.
CREATE FUNCTION "slug_of_name"(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT trim(BOTH '-' FROM regexp_replace(
    lower(regexp_replace(replace(replace(normalize(name, NFD), '''', ''), '’', ''), '[̀-ͯ]', '', 'g')),
    '[^a-z0-9À-῿Ⰰ-⷟぀-￯]+', '-', 'g'))
$$;

INSERT INTO "Topic" ("name", "slug", "aliases")
SELECT names[1], "slug_of_name"(names[1]), names[2:] FROM (
  SELECT array_agg(name ORDER BY times DESC, name) AS names FROM (
    SELECT name, count(*) AS times FROM "Publication", unnest("topics") AS name
    WHERE "live" AND name ~ '\S' GROUP BY name
  ) used GROUP BY lower(name)
) known WHERE "slug_of_name"(names[1]) <> '' ORDER BY names[1]
ON CONFLICT DO NOTHING;

INSERT INTO "Contributor" ("name", "slug", "aliases")
SELECT names[1], "slug_of_name"(names[1]), names[2:] FROM (
  SELECT array_agg(name ORDER BY times DESC, name) AS names FROM (
    SELECT name, count(*) AS times FROM "Publication", unnest("byline") AS name
    WHERE "live" AND name ~ '\S' GROUP BY name
  ) used GROUP BY lower(name)
) known WHERE "slug_of_name"(names[1]) <> '' ORDER BY names[1]
ON CONFLICT DO NOTHING;

DROP FUNCTION "slug_of_name"(text);
