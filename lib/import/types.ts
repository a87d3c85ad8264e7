import type { Verdict } from "@/lib/access/verdict";
import type { Block, ImportWarning, Segment } from "./imported-story";
import type { FoundField, ReviewFieldName, ReviewFields } from "./review-fields";

/** A source that was read and is kept, waiting for its review. */
export interface CreatedImport {
  id: string;
  title: string;
  wordCount: number;
}

/** An import in a list. */
export interface ImportSummary {
  id: string;
  /** "" for pasted text. */
  fileName: string;
  /** Where it was fetched from, or "". */
  address: string;
  title: string;
  wordCount: number;
  createdAt: string;
}

/** A block with the decision in force beside what the reader decided. */
export type ReviewBlock = Block & {
  /** The decision in force; `decision` is the reader's. */
  now: Block["decision"];
  /** Name of the person who decided otherwise, or null. */
  decidedBy: string | null;
};

/** An import as its review shows it: the source, what was found in it, and what was decided. */
export interface Review {
  id: string;
  /** "" for pasted text. */
  fileName: string;
  /** Where it was fetched from, or "". */
  address: string;
  title: string;
  /** The decoded source; all spans are of it. */
  text: string;
  createdAt: string;
  createdByName: string;
  /** When this was read from the database: a page that the browser brings back is as old as that. */
  openedAt: string;
  blocks: ReviewBlock[];
  segments: Pick<Segment, "start" | "end" | "block">[];
  found: Record<ReviewFieldName, FoundField>;
  /** What stands in the form: what was found, unless a person wrote something else. */
  fields: ReviewFields;
  warnings: ImportWarning[];
  sections: { id: string; name: string }[];
  /** May this person decide? Not any more when there is an article. */
  review: Verdict;
  article: { id: string; headline: string } | null;
  /** The same source, imported before. */
  earlier: { importId: string; articleId: string | null; createdAt: string; createdByName: string } | null;
}
