-- CreateTable
CREATE TABLE "SearchEntry" (
    "publicationId" UUID NOT NULL,
    "firstPublishedAt" TIMESTAMPTZ(3) NOT NULL,
    "sectionSlug" TEXT NOT NULL,
    "config" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("publicationId")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "SearchWord_folded_idx" ON "SearchWord" USING GIN ("folded" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say ---------------------------------------------------------------------------

-- Text and vector lie apart, so that going through the matches of a common word reads a few short rows a page.
ALTER TABLE "SearchEntry" SET (toast_tuple_target = 128);

-- New entries wait in a list that every search reads whole; a short one costs publishing a millisecond now and then.
ALTER INDEX "SearchEntry_words_idx" SET (gin_pending_list_limit = 256);
ALTER INDEX "SearchWord_folded_idx" SET (gin_pending_list_limit = 256);

-- The words of a body that readers may see, as lib/reader/public-text.ts gives them: notes for colleagues are none.
CREATE FUNCTION "search_text"(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  WITH RECURSIVE node AS (
    SELECT body AS value, ARRAY[]::int[] AS place
    UNION ALL
    SELECT child.value, node.place || child.number::int
    FROM node CROSS JOIN LATERAL jsonb_array_elements(
      CASE WHEN jsonb_typeof(node.value -> 'content') = 'array' THEN node.value -> 'content' ELSE '[]' END
    ) WITH ORDINALITY AS child(value, number)
    WHERE NOT coalesce(child.value -> 'marks' @> '[{"type": "note"}]', false)
  )
  SELECT btrim(regexp_replace(
    string_agg(CASE WHEN value ->> 'type' = 'text' THEN coalesce(value ->> 'text', '') ELSE ' ' END, '' ORDER BY place),
    '\s+', ' ', 'g'
  ))
  FROM node
$$;

-- The stemmer of a language (BCP 47), "cjk" where no spaces stand between words, "simple" where there is none.
CREATE FUNCTION "search_config"(language text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE split_part(lower(language), '-', 1)
    WHEN 'ar' THEN 'arabic' WHEN 'hy' THEN 'armenian' WHEN 'eu' THEN 'basque' WHEN 'ca' THEN 'catalan'
    WHEN 'da' THEN 'danish' WHEN 'nl' THEN 'dutch' WHEN 'en' THEN 'english' WHEN 'fi' THEN 'finnish'
    WHEN 'fr' THEN 'french' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek' WHEN 'hi' THEN 'hindi'
    WHEN 'hu' THEN 'hungarian' WHEN 'id' THEN 'indonesian' WHEN 'ga' THEN 'irish' WHEN 'it' THEN 'italian'
    WHEN 'lt' THEN 'lithuanian' WHEN 'ne' THEN 'nepali' WHEN 'no' THEN 'norwegian' WHEN 'nb' THEN 'norwegian'
    WHEN 'nn' THEN 'norwegian' WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian'
    WHEN 'sr' THEN 'serbian' WHEN 'es' THEN 'spanish' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil'
    WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish'
    WHEN 'zh' THEN 'cjk' WHEN 'ja' THEN 'cjk' WHEN 'ko' THEN 'cjk' WHEN 'th' THEN 'cjk' WHEN 'lo' THEN 'cjk'
    WHEN 'km' THEN 'cjk' WHEN 'my' THEN 'cjk'
    ELSE 'simple'
  END
$$;

-- In the C locale PostgreSQL's parser takes every character beyond ASCII for a letter, quotation marks and dashes too.
-- A unit separator on both sides of each keeps words apart in any locale; whoever shows the text takes it out again.
CREATE FUNCTION "search_spaced"(input text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(
    input,
    '([\u00A0-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u05BE\u060C\u061B\u061F\u066A-\u066D\u06D4\u0964\u0965\u2000-\u200B\u200E-\u205F\u3000-\u3003\u3008-\u3020\u30FB\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65])',
    E'\x1f\\1\x1f', 'g'
  )
$$;

-- For the index that punctuation is nothing at all, so that phrases reach over it.
CREATE FUNCTION "search_plain"(input text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace("search_spaced"(input), E'\x1f.\x1f', ' ', 'g')
$$;

-- Where no spaces stand between words, each pair of neighbouring characters is one; the last stands alone, too, so
-- that one character is found as the beginning of a pair.
CREATE FUNCTION "search_pairs"(input text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  WITH letter AS (
    SELECT part, number, part ~ '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u3007\u3041-\u30FA\u30FC-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF]' AS dense
    FROM string_to_table(input, NULL) WITH ORDINALITY AS t(part, number)
  ), pair AS (
    SELECT part, number, dense, lead(part) OVER w AS next, lead(dense) OVER w AS next_dense
    FROM letter WINDOW w AS (ORDER BY number)
  )
  SELECT string_agg(
    CASE WHEN NOT dense THEN part WHEN next_dense THEN ' ' || part || next ELSE ' ' || part || ' ' END, '' ORDER BY number
  )
  FROM pair
$$;

CREATE FUNCTION "search_vector"(config text, input text, weight "char") RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT setweight(
    CASE config
      WHEN 'cjk' THEN to_tsvector('simple', coalesce("search_pairs"("search_plain"(input)), ''))
      ELSE to_tsvector(config::regconfig, "search_plain"(input))
    END,
    weight
  )
$$;

-- Letters without their marks and in ASCII: pg_trgm knows no others in the C locale. Only ever compared with itself.
CREATE FUNCTION "search_folded"(input text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT translate(
    regexp_replace(normalize(replace(lower(input), 'ß', 'ss'), NFD), '[\u0300-\u036F\u064B-\u065F\u0670\u0591-\u05C7]', '', 'g'),
      'øłđðþıæœ' ||
      'ابتثجحخدذرزسشصضطظعغفقكلمنهويةى' ||
      'абвгдежзиклмнопрстуфхцчшщъыьэюяієґ' ||
      'αβγδεζηθικλμνξοπρσςτυφχψω' ||
      'אבגדהוזחטיכלמנסעפצקרשתךםןףץ',
      'olddtiao' ||
      'abt0jh1d2rzs3c467egfqklmn5wy5y' ||
      'abvgde1ziklmnoprstufhc2345y6789ieg' ||
      'abgdezh8iklmnxoprsstufc9w' ||
      'abgdhwzx9yklmnsepcqr3tkmnpc'
  )
$$;

-- PostgreSQL refuses a vector of more than 1 MB: of a body, the first 100,000 characters are searched.
CREATE FUNCTION "write_search_entry"(story "Publication") RETURNS void LANGUAGE sql AS $$
  INSERT INTO "SearchEntry" ("publicationId", "firstPublishedAt", "sectionSlug", "config", "text", "words")
  SELECT
    story."id", story."firstPublishedAt", story."sectionSlug", config, body,
    "search_vector"(config, left(story."headline", 10000), 'A')
      || "search_vector"(config, left(story."standfirst", 10000), 'B')
      || "search_vector"(config, left(concat_ws(' . ', story."kicker", array_to_string(story."byline", ' . '),
        array_to_string(story."topics", ' . ')), 10000), 'C')
      || "search_vector"(config, body, 'D')
  FROM (
    SELECT "search_config"(story."language") AS config, coalesce(left("search_text"(story."body"), 100000), '') AS body
  ) AS made;

  -- In one order, so that two stories published at once don't wait for each other in a circle.
  INSERT INTO "SearchWord" ("word", "folded")
  SELECT DISTINCT word, "search_folded"(word)
  FROM regexp_split_to_table(
    lower(left("search_plain"(story."headline" || ' ' || story."standfirst"), 10000)), '[\s[:punct:]]+'
  ) AS word
  WHERE char_length(word) BETWEEN 4 AND 40 AND "search_config"(story."language") <> 'cjk'
  ORDER BY word
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION "keep_search_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "SearchEntry" WHERE "publicationId" = NEW."id";
  IF NEW."live" THEN
    PERFORM "write_search_entry"(NEW);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Publication_is_searched" AFTER INSERT OR UPDATE OF "live" ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION "keep_search_entry"();

SELECT "write_search_entry"(p) FROM "Publication" p WHERE p."live";
