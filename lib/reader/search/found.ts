import "server-only";
import { wordsOfCard } from "@/lib/reader/row";
import { extractAround, type Marked, markParts, readMarked } from "./marked";
import type { Hit } from "./view";

/** A row of a search: a live publication, and where it was found. */
export interface FoundRow {
  articleId: string;
  path: string;
  sectionName: string;
  sectionSlug: string;
  kicker: string;
  headline: string;
  standfirst: string;
  byline: string[];
  language: string;
  firstPublishedAt: Date;
  config: string;
  /** As ts_headline marked them; plain for "cjk". */
  markedHeadline: string;
  markedText: string;
}

/** A row as readers are shown it; `parts` are marked where the database marks none. */
export function hitOf(row: FoundRow, parts: readonly string[]): Hit {
  const dense = row.config === "cjk";
  const card = { ...wordsOfCard(row), picture: null };
  const headline = dense ? markParts(row.headline, parts) : readMarked(row.markedHeadline);
  const extract = dense ? extractAround(row.markedText, parts) : readMarked(row.markedText);
  return { card, headline, extract: extract.some(({ hit }) => hit) ? extract : lead(row, extract) };
}

/** Where nothing in the body is marked, the standfirst says more than its first words. */
const lead = ({ standfirst }: FoundRow, extract: Marked): Marked =>
  standfirst === "" ? extract : [{ text: standfirst, hit: false }];
