import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, takeAsField } from "@/lib/import/text/draft";
import { readBylineAndDate } from "./byline-and-date";
import { readDateline } from "./dateline";
import { readHeadline } from "./headline";
import { readStandfirst } from "./standfirst";
import { type Item, topItems } from "./top-items";

/**
 * Read the top of a story as newsrooms write it: kicker, headline, standfirst, byline and date, in the
 * orders they come in, until the first paragraph.
 */
export function readFrontMatter(draft: Draft): void {
  const items = topItems(draft);
  const rest = readHeadline(draft, items);
  const meta = readBylineAndDate(draft, rest);
  readPlacedLead(draft, items);
  readStandfirst(draft, rest, meta);
}

/** "KROMWIJK – Wie van de …" above the byline: the standfirst, without the place that it begins with. */
function readPlacedLead(draft: Draft, items: readonly Item[]): void {
  const lead = items.find(({ kind }) => kind === "dateline")?.piece;
  const at = lead ? draft.pieces.indexOf(lead) : -1;
  // Papers of Québec have the first paragraph itself there, and the place in brackets.
  const headline = draft.pieces.findIndex(({ claim }) => claim?.field === "headline");
  if (!lead || headline === -1 || at < headline || lead.text.startsWith("(")) return;
  readDateline(draft);
  const rest = draft.pieces[at]?.claim?.field === "dateline" ? draft.pieces[at + 1] : undefined;
  if (!rest || rest.claim) return;
  found(draft, "standfirst", rest.text, extent(rest), PLACED);
  takeAsField(rest, "standfirst", PLACED);
}

const PLACED: Grounds = {
  rule: "standfirst-placed",
  confidence: 0.82,
  because: "It stands between the headline and the byline, and begins with the place.",
};
