import "server-only";
import { db } from "@/lib/db/client";
import { readPictures } from "./figure";
import type { AuthorView, NamePages } from "./view";

/** What of a contributor readers see. */
export const AUTHOR = {
  name: true,
  slug: true,
  bio: true,
  aliases: true,
  links: true,
  picture: { select: { hash: true, width: true, height: true, color: true, widths: true } },
} as const;

interface AuthorRow {
  name: string;
  slug: string;
  bio: string;
  links: string[];
  picture: { hash: string } | null;
}

/** The page of a contributor; a portrait says nothing that the name beside it doesn't. */
export function authorOf({ name, slug, bio, links, picture }: AuthorRow): AuthorView {
  const kept = readPictures({ portrait: picture }).get("portrait");
  return { name, slug, bio, links, picture: kept ? { ...kept, alt: "", focal: null } : null };
}

/** The pages behind the names that a story carries. A name without a page is a word like any other. */
export async function namePages({
  byline,
  topics,
}: {
  byline: readonly string[];
  topics: readonly string[];
}): Promise<NamePages> {
  const [authors, pages] = await Promise.all([
    byline.length === 0
      ? []
      : db.contributor.findMany({ where: carriedBy(byline), select: AUTHOR, orderBy: { name: "asc" } }),
    topics.length === 0
      ? []
      : db.topic.findMany({ where: carriedBy(topics), select: { name: true, slug: true, aliases: true } }),
  ]);
  return {
    authors: byName(byline, authors, authorOf),
    topics: byName(topics, pages, ({ slug }) => slug),
  };
}

const carriedBy = (names: readonly string[]) => ({
  OR: [{ name: { in: [...names] } }, { aliases: { hasSome: [...names] } }],
});

function byName<Row extends { name: string; aliases: string[] }, Value>(
  names: readonly string[],
  rows: readonly Row[],
  read: (row: Row) => Value,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const name of names) {
    const row = rows.find((each) => each.name === name) ?? rows.find((each) => each.aliases.includes(name));
    if (row) found.set(name, read(row));
  }
  return found;
}
