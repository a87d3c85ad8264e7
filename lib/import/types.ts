import type { Verdict } from "@/lib/access/verdict";
import type { Fact } from "./facts";
import type { StoryFormat } from "./formats/source";
import type { Block, ImportWarning, Segment } from "./imported-story";
import type { Presence } from "./place-in-article";
import type { FieldStandings, FoundField, ReviewFieldName } from "./review-fields";
import type { Vote } from "./sniff";
import type { Standing } from "./standing";

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
  title: string;
  wordCount: number;
  createdAt: string;
}

/** A block as it was read, with where it stands now. */
export type ReviewBlock = Block & {
  now: Standing;
  /** Name of the person who decided that, or agreed with it; null when nobody did. */
  decidedBy: string | null;
};

/** The source's side of a review: what came, and what became of each part of it. */
export interface ImportedSource {
  id: string;
  /** "" for pasted text. */
  fileName: string;
  title: string;
  /** The source as people read it; all spans are of it. */
  text: string;
  format: StoryFormat;
  createdAt: string;
  createdByName: string;
  blocks: ReviewBlock[];
  segments: Pick<Segment, "start" | "end" | "block">[];
  found: Record<ReviewFieldName, FoundField>;
  /** What stands in the form: what was found, unless a person wrote something else. */
  fields: FieldStandings;
  facts: Fact[];
  /** The source's embargo has not passed yet. */
  embargoed: boolean;
  warnings: ImportWarning[];
  sections: { id: string; name: string }[];
}

/** An import as its review shows it: the source, what was found in it, and what was decided. */
export interface Review extends ImportedSource {
  /** When this was read from the database: a page that the browser brings back is as old as that. */
  openedAt: string;
  /** What it was taken for, and what else it could be. */
  votes: Vote[];
  /** Who the source is, for "always" and "never"; null where it does not say. */
  source: string | null;
  /** The rules that decided about parts of it and are still in force, by id. */
  rules: string[];
  /** May this person set such rules? */
  setRules: Verdict;
  /** May this person decide? Not any more when there is an article. */
  review: Verdict;
  article: { id: string; headline: string } | null;
  /** The same source, imported before. */
  earlier: { importId: string; articleId: string | null; createdAt: string; createdByName: string } | null;
}

/** An import beside the article that was made of it. */
export interface ArticleImport extends ImportedSource {
  articleId: string;
  headline: string;
  /** Of each block: does it stand in the working copy? */
  presence: Presence[];
  /** May this person put parts into the article? */
  edit: Verdict;
  /** The article's other imports, the latest first. */
  others: { id: string; title: string; createdAt: string }[];
}
