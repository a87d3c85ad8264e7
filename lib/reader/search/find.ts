import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { timeZone } from "@/lib/format/dates";
import { remember } from "@/lib/reader/remember";
import { type FoundRow, hitOf } from "./found";
import { HIT_BEGINS, HIT_ENDS } from "./marked";
import { pairsQuery, partsOf } from "./pairs";
import type { Place, Question } from "./question";
import type { Hit } from "./view";

/** Stories on a page. */
const PAGE_LENGTH = 10;
/**
 * So many matches, newest first, are weighed against each other; older ones follow when these are through. A word
 * that stands in every story costs no more to rank than one that stands in four hundred.
 */
const WEIGHED = 400;
/** When so many windows of {@link WEIGHED} hold all words but not the phrase, the reader is asked whether to go on. */
const WINDOWS = 5;
/** What ln(rank) gains in a year: four years of age weigh as much as a rank of 2.7 times. */
const YEARS_FOR_E = 4;

export interface Results {
  hits: readonly Hit[];
  /** Where the next page begins; null on the last. */
  next: Place | null;
}

/** A question in the terms of one text search configuration. */
interface Asked {
  config: string;
  query: string;
  /** The same without the order of words: the index finds it without looking at a single vector. */
  loose: string;
}

/**
 * Live stories with these words, the most fitting first: headline before standfirst before names before body, and
 * the newer of two alike. Each page begins where the last one ended, and over all pages every match comes once.
 *
 * A score doesn't depend on when it is asked for, so pages of one search fit together also tomorrow.
 */
export async function findStories(question: Question, configs = presentConfigs()): Promise<Results> {
  const asked = await inEachLanguage(question.words, await configs);
  if (asked.length === 0) return { hits: [], next: null };
  const parts = partsOf(question.words);
  let results = await findPage(question, asked, parts);
  for (let windows = 1; results.hits.length === 0 && results.next && windows < WINDOWS; windows++) {
    results = await findPage({ ...question, after: results.next }, asked, parts);
  }
  return results;
}

async function findPage(
  question: Question,
  asked: readonly Asked[],
  parts: readonly string[],
): Promise<Results> {
  const [, rows] = await db.$transaction([searching(), db.$queryRaw<Row[]>(pageOf(question, asked))]);
  const found = rows.filter((row): row is FoundIn => row.id !== null);
  return {
    hits: found.slice(0, PAGE_LENGTH).map((row) => hitOf(row, parts)),
    next: nextPlace(rows[0], found),
  };
}

/**
 * Before each search: by index, though the planner takes fetching long vectors for cheap and would read the whole
 * table for a common word; nothing compiled; and no longer than a reader waits.
 */
export const searching = () => db.$queryRaw`
  SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
    set_config('statement_timeout', '3s', true), set_config('pg_trgm.similarity_threshold', '0.25', true)`;

/** In which languages there is something to be found. */
const presentConfigs = remember(readConfigs);

/** The text search configurations of what is live ("english", "cjk"), read anew. */
export async function readConfigs(): Promise<readonly string[]> {
  const rows = await db.$queryRaw<
    { config: string }[]
  >`SELECT DISTINCT "config" FROM "SearchEntry" ORDER BY 1`;
  return rows.map(({ config }) => config);
}

/** Each language has stems of its own. Where nothing is left that an index could find, nothing is asked. */
async function inEachLanguage(words: string, configs: readonly string[]): Promise<Asked[]> {
  const stemmed = configs.filter((config) => config !== "cjk");
  const plain = words.replace(/[“”„«»「」『』]/gu, '"');
  const rows = await db.$queryRaw<Omit<Asked, "loose">[]>`
    SELECT config, query::text AS query
    FROM unnest(${stemmed}::text[]) AS config, websearch_to_tsquery(config::regconfig, "search_plain"(${plain})) AS query
    WHERE querytree(query) NOT IN ('', 'T')`;
  const pairs = configs.includes("cjk") ? pairsQuery(words) : "";
  const all = pairs === "" ? rows : [...rows, { config: "cjk", query: pairs }];
  return all.map((asked) => ({ ...asked, loose: withoutOrder(asked.query) }));
}

/** "Not this phrase" without its order would leave out too much: such a query stays as it is. */
const withoutOrder = (query: string): string =>
  query.includes("!") ? query : query.replace(/ <(?:-|\d+)> /g, " & ");

/** Where the window begins and the next one does. */
interface Window {
  newestAt: Date;
  newestId: string;
  beyondAt: Date | null;
  beyondId: string | null;
}

interface FoundIn extends Window, FoundRow {
  id: string;
  score: string;
}

/** A window in which nothing was found is one row without a story. */
type Row = FoundIn | (Window & { id: null });

function nextPlace(window: Window | undefined, found: readonly FoundIn[]): Place | null {
  if (window === undefined) return null;
  const end = found[PAGE_LENGTH - 1];
  if (end !== undefined && found.length > PAGE_LENGTH) {
    const newest = { at: window.newestAt.getTime(), id: window.newestId };
    return { newest, last: { score: end.score, id: end.id } };
  }
  if (window.beyondAt === null || window.beyondId === null) return null;
  return { newest: { at: window.beyondAt.getTime(), id: window.beyondId }, last: null };
}

function pageOf({ after, ...filters }: Question, asked: readonly Asked[]): Prisma.Sql {
  const matches = asked.map(
    ({ config, query, loose }) => Prisma.sql`
      (SELECT "publicationId" AS id, "firstPublishedAt" AS at, ${query}::tsquery AS query
      FROM "SearchEntry"
      WHERE "words" @@ ${loose}::tsquery AND "config" = ${config} AND ${within(filters)} AND ${notNewer(after)}
      ORDER BY "firstPublishedAt" DESC, "publicationId" DESC
      LIMIT ${WEIGHED + 1})`,
  );
  return Prisma.sql`
    WITH matching AS MATERIALIZED (
      SELECT *, row_number() OVER (ORDER BY at DESC, id DESC) AS number
      FROM (${Prisma.join(matches, " UNION ALL ")}) AS every
      ORDER BY number LIMIT ${WEIGHED + 1}
    ), scored AS MATERIALIZED (
      SELECT m.id, m.query, e."config", round(1000000 * (
        ln(greatest(ts_rank('{0.1, 0.25, 0.45, 1}', e."words", m.query), 0.000001))
        + extract(epoch FROM m.at) / (${YEARS_FOR_E} * 31557600.0)
      ))::bigint AS score
      FROM matching AS m JOIN "SearchEntry" AS e ON e."publicationId" = m.id
      WHERE m.number <= ${WEIGHED} AND e."words" @@ m.query
    ), page AS MATERIALIZED (
      SELECT * FROM scored WHERE ${behind(after)} ORDER BY score DESC, id DESC LIMIT ${PAGE_LENGTH + 1}
    )
    SELECT page.id, page.score::text AS score, page."config", ${CARD_COLUMNS},
      newest.at AS "newestAt", newest.id AS "newestId", beyond.at AS "beyondAt", beyond.id AS "beyondId",
      ${marked(Prisma.sql`p."headline"`, HEADLINE)} AS "markedHeadline",
      ${marked(Prisma.sql`left(e."text", 30000)`, EXTRACT)} AS "markedText"
    FROM matching AS newest
    LEFT JOIN matching AS beyond ON beyond.number = ${WEIGHED + 1}
    LEFT JOIN (
      page JOIN "SearchEntry" AS e ON e."publicationId" = page.id
      JOIN "Publication" AS p ON p."id" = page.id AND p."live"
    ) ON true
    WHERE newest.number = 1
    ORDER BY page.score DESC, page.id DESC`;
}

/** Filters of section and of days in the newsroom's zone. */
function within({ section, from, to }: Pick<Question, "section" | "from" | "to">): Prisma.Sql {
  const day = (date: string, days: number) =>
    Prisma.sql`((${date}::date + ${days}::int)::timestamp AT TIME ZONE ${timeZone()})`;
  const conditions = [
    ...(section === "" ? [] : [Prisma.sql`"SearchEntry"."sectionSlug" = ${section}`]),
    ...(from === "" ? [] : [Prisma.sql`"SearchEntry"."firstPublishedAt" >= ${day(from, 0)}`]),
    ...(to === "" ? [] : [Prisma.sql`"SearchEntry"."firstPublishedAt" < ${day(to, 1)}`]),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ");
}

const notNewer = (after: Place | null): Prisma.Sql =>
  after === null
    ? Prisma.sql`true`
    : Prisma.sql`("firstPublishedAt", "publicationId") <= (${new Date(after.newest.at)}::timestamptz, ${after.newest.id}::uuid)`;

const behind = (after: Place | null): Prisma.Sql =>
  after?.last
    ? Prisma.sql`(score, id) < (${after.last.score}::bigint, ${after.last.id}::uuid)`
    : Prisma.sql`true`;

const CARD_COLUMNS = Prisma.sql`p."articleId", p."path", p."sectionName", p."sectionSlug", p."kicker",
  p."headline", p."standfirst", p."byline", p."language", p."firstPublishedAt"`;

const SELECTION = `StartSel=${HIT_BEGINS}, StopSel=${HIT_ENDS}`;
const HEADLINE = `${SELECTION}, HighlightAll=true`;
const EXTRACT = `${SELECTION}, MaxFragments=1, MaxWords=32, MinWords=14, FragmentDelimiter=" … "`;

/** A separator behind each "<" keeps ts_headline from taking it for a tag and leaving it out. */
const marked = (text: Prisma.Sql, options: string): Prisma.Sql => Prisma.sql`
  CASE page."config" WHEN 'cjk' THEN ${text} ELSE ts_headline(
    page."config"::regconfig,
    "search_spaced"(replace(translate(${text}, ${HIT_BEGINS + HIT_ENDS}, ''), '<', E'<\\x1f')),
    page.query, ${options}
  ) END`;
