import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { chromeView } from "./chrome";

// Sections, topics and authors that have something to read, and the pages about the newsroom: lists of addresses that
// are not stories, each in files of its own.

/** A page, and when a story on it last changed; null where nobody wrote that down. */
export interface Listed {
  /** Without slashes at the ends; "" is the front page. */
  path: string;
  changedAt: Date | null;
}

/** A file of a list, and when something in it last changed. */
export interface ListFile {
  list: PageList;
  /** From 1. */
  part: number;
  changedAt: Date | null;
}

/** The lists, as their files are called. */
export const PAGE_LISTS = ["newsroom", "sections", "topics", "authors"] as const;
export type PageList = (typeof PAGE_LISTS)[number];

// Each name is looked up once, among names and aliases: a join that tries both for every story would take minutes.
const QUERIES: Readonly<Record<Exclude<PageList, "newsroom">, Prisma.Sql>> = {
  sections: Prisma.sql`
    SELECT "sectionSlug" AS "path", max("publishedAt") AS "changedAt" FROM "Publication" WHERE "live" GROUP BY 1`,
  topics: Prisma.sql`
    SELECT 'topic/' || named."slug" AS "path", max(used."at") AS "changedAt"
    FROM (SELECT "slug", "name" FROM "Topic" UNION ALL SELECT "slug", unnest("aliases") FROM "Topic") named
    JOIN (
      SELECT unnest("topics") AS "name", max("publishedAt") AS "at" FROM "Publication" WHERE "live" GROUP BY 1
    ) used USING ("name") GROUP BY 1`,
  authors: Prisma.sql`
    SELECT 'author/' || named."slug" AS "path", max(used."at") AS "changedAt"
    FROM (SELECT "slug", "name" FROM "Contributor" UNION ALL SELECT "slug", unnest("aliases") FROM "Contributor") named
    JOIN (
      SELECT unnest("byline") AS "name", max("publishedAt") AS "at" FROM "Publication" WHERE "live" GROUP BY 1
    ) used USING ("name") GROUP BY 1`,
};

/** One file's pages, always in the same order. */
export async function pagesListed({ list, part }: Omit<ListFile, "changedAt">, most: number) {
  const skip = (part - 1) * most;
  if (list === "newsroom") return (await newsroomPages()).slice(skip, skip + most);
  return db.$queryRaw<Listed[]>`
    SELECT "path", "changedAt" FROM (${QUERIES[list]}) page ORDER BY "path" LIMIT ${most} OFFSET ${skip}`;
}

/** The files that there are. */
export async function listFiles(most: number): Promise<readonly ListFile[]> {
  const files = await Promise.all(PAGE_LISTS.map((list) => filesOf(list, most)));
  return files.flat();
}

async function filesOf(list: PageList, most: number): Promise<readonly ListFile[]> {
  if (list === "newsroom") return [{ list, part: 1, changedAt: null }];
  const parts = await db.$queryRaw<{ part: number; changedAt: Date }[]>`
    SELECT "part", max("changedAt") AS "changedAt" FROM (
      SELECT "changedAt", ((row_number() OVER (ORDER BY "path") - 1) / ${most}::int)::int + 1 AS "part"
      FROM (${QUERIES[list]}) page
    ) counted GROUP BY "part" ORDER BY "part"`;
  return parts.map((file) => ({ ...file, list }));
}

/** The front page, corrections, and what the footer leads to. */
async function newsroomPages(): Promise<Listed[]> {
  const { policies } = await chromeView();
  return ["", "corrections", ...policies.map(({ slug }) => slug)].map((path) => ({ path, changedAt: null }));
}
