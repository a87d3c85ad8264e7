import type pg from "pg";
import { percentile } from "./table";

const VOCABULARY = 30_000;
const SENTENCES = 20_000;

const BEGIN = [
  "b",
  "br",
  "d",
  "dr",
  "f",
  "g",
  "gr",
  "h",
  "k",
  "kl",
  "l",
  "m",
  "n",
  "p",
  "pr",
  "r",
  "s",
  "st",
  "t",
  "v",
];
const MIDDLE = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const END = ["", "l", "m", "n", "nd", "r", "rk", "s", "st", "t"];

/** Words of no language, the commonest first: readers of the bench know none by heart, and no stemmer does. */
export const commonWords: readonly string[] = makeWords();

function makeWords(): string[] {
  const words = new Set<string>();
  let seed = 1;
  const choose = (from: readonly string[]) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return from[seed % from.length] ?? "";
  };
  for (let tried = 0; words.size < VOCABULARY; tried++) {
    const syllables = 1 + (tried % 3);
    words.add(Array.from({ length: syllables }, () => choose(BEGIN) + choose(MIDDLE) + choose(END)).join(""));
  }
  return [...words];
}

/**
 * Fill an empty, migrated database with live stories of some 270 words each, published over ten years. Returns what
 * keeping the search in step added to one publication afterwards, in milliseconds.
 */
export async function writeStories(client: pg.Client, count: number): Promise<number> {
  await client.query("SET statement_timeout = 0");
  await client.query("SELECT setseed(0.5)");
  await client.query("CREATE TEMP TABLE word (number int PRIMARY KEY, text text)");
  await client.query(
    "INSERT INTO word SELECT number, text FROM unnest($1::text[]) WITH ORDINALITY AS t(text, number)",
    [commonWords],
  );
  await client.query("ANALYZE word");
  await client.query(
    // Zipf's law: the nth word is n times rarer than the first.
    `CREATE TEMP TABLE sentence AS
    WITH chosen AS MATERIALIZED (
      SELECT number, floor(exp(random() * ln(${VOCABULARY})))::int AS word
      FROM generate_series(1, ${SENTENCES}) AS number, generate_series(1, 14 + number % 9)
    )
    SELECT chosen.number, initcap(left(string_agg(text, ' '), 1)) || substr(string_agg(text, ' '), 2) || '.' AS text
    FROM chosen JOIN word ON word.number = chosen.word GROUP BY chosen.number`,
  );
  await client.query("CREATE INDEX ON sentence (number); ANALYZE sentence");
  await client.query(
    `INSERT INTO "Section" ("name", "slug") SELECT 'Bench ' || n, 'bench-' || n FROM generate_series(1, 7) AS n`,
  );
  await client.query(
    `INSERT INTO "User" ("email", "name", "role") VALUES ('bench@galley.example', 'Bench', 'editor')`,
  );
  await client.query(`INSERT INTO "Article" ("body", "createdById", "headline")
    SELECT '{}', (SELECT "id" FROM "User"), '' FROM generate_series(1, ${count})`);
  const indexes = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename IN ('SearchEntry', 'SearchWord') AND indexdef LIKE '%gin%'`,
  );
  for (const { name } of indexes.rows) await client.query(`DROP INDEX "${name}"`);
  await publish(client, `SELECT "id", row_number() OVER () AS number FROM "Article"`);
  for (const { definition } of indexes.rows) await client.query(definition);
  await client.query("VACUUM ANALYZE");
  return timeOne(client);
}

const publish = (client: pg.Client, articles: string) =>
  client.query(
    `INSERT INTO "Publication" ("articleId", "number", "live", "path", "sectionName", "sectionSlug", "slug", "kicker",
      "headline", "standfirst", "byline", "bylineTail", "dateline", "topics", "language", "source", "canonicalUrl",
      "body", "pictures", "wordCount", "version", "firstPublishedAt", "publishedById")
    SELECT a."id", 1, true, 'bench-' || a.number % 7 + 1 || '/s' || a.number, 'Bench', 'bench-' || a.number % 7 + 1,
      's' || a.number, '', head.text, (SELECT text FROM sentence WHERE sentence.number = picked.numbers[16]),
      ARRAY['Ada Osei'], '', '', '{}', 'en-GB', '', '',
      jsonb_build_object('type', 'doc', 'content', paragraphs.list), '{}', 270, 1,
      timestamptz '2016-01-01' + a.number * interval '52 minutes', (SELECT "id" FROM "User")
    FROM (${articles}) AS a,
      LATERAL (SELECT array_agg(floor(random() * ${SENTENCES} + 1 + g * 0)::int) AS numbers FROM generate_series(1, 16 + a.number::int * 0) AS g) AS picked,
      LATERAL (SELECT array_to_string((string_to_array(text, ' '))[1:7], ' ') AS text FROM sentence WHERE sentence.number = picked.numbers[15]) AS head,
      LATERAL (
        SELECT jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', text)))) AS list
        FROM sentence WHERE sentence.number = ANY(picked.numbers[1:14])
      ) AS paragraphs`,
  );

/** The trigger's own time, as PostgreSQL measures it: the median of taking a story offline and online again. */
async function timeOne(client: pg.Client): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 25; round++) {
    const path = `bench-2/s${1 + round * 7}`;
    await client.query(`UPDATE "Publication" SET "live" = false WHERE "live" AND "path" = '${path}'`);
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      `EXPLAIN (ANALYZE, TIMING) UPDATE "Publication" SET "live" = true WHERE "path" = '${path}'`,
    );
    const text = rows.map((row) => row["QUERY PLAN"]).join("\n");
    times.push(Number(/Publication_is_searched: time=([\d.]+)/.exec(text)?.[1]));
  }
  return percentile(times, 0.5);
}
