import type { Verdict } from "@/lib/access/verdict";
import type { FieldName } from "@/lib/article/fields";
import type { ArticleStatus } from "@/lib/article/types";
import type { ComparedPassage } from "@/lib/document/compare";
import type { TextPart } from "@/lib/format/difference";
import type { Presence } from "@/lib/import/afterwards/place-in-article";
import type { Fact } from "@/lib/import/review/facts";
import type { FieldStandings, FoundField, ReviewFieldName } from "@/lib/import/review/review-fields";
import type { Standing } from "@/lib/import/review/standing";
import type { Vote } from "@/lib/import/sniffing/vote";
import type { StoryFormat } from "./formats/source";
import type { Block, ImportWarning, Segment, StoryIdentity } from "./imported-story";

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

/** A block as it was read, with where it stands now. */
export type ReviewBlock = Block & {
  now: Standing;
  /** Name of the person who decided that, or agreed with it; null when nobody did. */
  decidedBy: string | null;
};

/** An article that the same story became before, and how that is known. */
export interface SameStory {
  articleId: string;
  /** The import that it is known from. */
  importId: string;
  /** `exact`: the same bytes. `wire`: the sender's own id. `address`: the same page. `text`: nearly the same words. */
  how: "exact" | "wire" | "address" | "text";
  /** How much of the two texts is the same, 0 to 1. */
  overlap: number;
  /** Of the sender's versions that came in with that id the latest; "" when there is none. */
  latestVersion: string;
}

/** An article that an import looks like, as its review says it. */
export interface SeenAgain extends Pick<SameStory, "articleId" | "how" | "overlap"> {
  headline: string;
  status: ArticleStatus;
  /** An ISO instant. */
  updatedAt: string;
  /** Is this a later version of the same sender's story? */
  later: boolean;
  /** The latest version that is known, this one included; "" where nobody counts. */
  latestVersion: string;
  /** May this person change that article? */
  edit: Verdict;
}

/** What would change in an article if it were brought up to date with an import. */
export interface Comparison {
  headline: string;
  /** Fields that would change, word by word. */
  fields: { name: FieldName; parts: TextPart[] }[];
  passages: ComparedPassage[];
  /** May this person bring it up to date, and is the import still open for that? */
  update: Verdict;
}

/** The source's side of a review: what came, and what became of each part of it. */
export interface ImportedSource {
  id: string;
  /** "" for pasted text. */
  fileName: string;
  /** Where it was fetched from, or "". */
  address: string;
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
  /** The article that the same story became before; null when there is none, or this import is an article. */
  same: SeenAgain | null;
  /** How the sender names the story; null where nobody does. */
  wire: StoryIdentity | null;
  /** The same source, imported before. */
  earlier: { importId: string; articleId: string | null; createdAt: string; createdByName: string } | null;
}

/** Who wrote a field last, and when. */
export interface LastWriting {
  actorName: string;
  /** An ISO instant. */
  at: string;
}

/** What is decided about an import at this moment, by whomever. */
export interface DecisionsNow {
  /** Of each block of the story, by its index. */
  standings: Standing[];
  fields: FieldStandings;
  /** Of the fields in which somebody has written, or with which they agreed. */
  lastWritings: Partial<Record<ReviewFieldName, LastWriting>>;
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
