import type { Draft } from "@/lib/import/text/draft";
import { readBylineAndDate } from "./byline-and-date";
import { readHeadline } from "./headline";
import { readStandfirst } from "./standfirst";
import { topItems } from "./top-items";

/**
 * Read the top of a story as newsrooms write it: kicker, headline, standfirst, byline and date, in the
 * orders they come in, until the first paragraph.
 */
export function readFrontMatter(draft: Draft): void {
  const items = topItems(draft);
  const rest = readHeadline(draft, items);
  const meta = readBylineAndDate(draft, rest);
  readStandfirst(draft, rest, meta);
}
