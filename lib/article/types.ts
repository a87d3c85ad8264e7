import type { NodeJson, StepJson } from "@/lib/document/types";
import type { ArticleFields, FieldChange } from "./fields";

/**
 * Where readers stand with an article: never seen (`draft`), up to date (`published`), seeing an older version
 * than the working copy (`changed`), or not any more (`unpublished`).
 */
export const STATUSES = ["draft", "published", "changed", "unpublished"] as const;
export type ArticleStatus = (typeof STATUSES)[number];

export interface Section {
  id: string;
  name: string;
  slug: string;
}

/** The working copy at its head version. Times are ISO instants. */
export interface Article {
  id: string;
  /** The head: how many commits there were. */
  version: number;
  schemaVersion: number;
  fields: ArticleFields;
  section: Section | null;
  body: NodeJson;
  wordCount: number;
  status: ArticleStatus;
  publishedVersion: number | null;
  firstPublishedAt: string | null;
  /** It must not be published before; an ISO instant. */
  embargoUntil: string | null;
  createdById: string;
  createdByName: string;
  updatedAt: string;
}

/** What an agency says about a story of ours that it has killed. */
export interface WireNotice {
  id: string;
  /** The import that brought it. */
  importId: string;
  message: string;
  /** When it came; an ISO instant. */
  at: string;
}

/** What a field may be filled with: entries that are known already, the likeliest first. */
export interface Suggestions {
  names: string[];
  topics: string[];
}

/** An article that was put away. */
export interface DiscardedArticle {
  id: string;
  headline: string;
  /** The first words of the body. */
  opening: string;
  /** What the person said who put it away; "" when its import run was undone. */
  because: string;
  /** An ISO instant. */
  at: string;
}

/** An article in a list. */
export interface ArticleSummary {
  id: string;
  headline: string;
  /** The first words of the body: what to call an article without a headline. */
  opening: string;
  sectionName: string | null;
  byline: readonly string[];
  status: ArticleStatus;
  wordCount: number;
  createdByName: string;
  updatedAt: string;
  /** Has an agency killed it, and nobody dismissed that? */
  killed: boolean;
}

/** One commit as other editors hear of it. */
export interface CommitSeen {
  version: number;
  clientId: string;
  batchId: string;
  actorName: string;
  at: string;
  steps: StepJson[];
  fields: FieldChange[];
}

/**
 * The answer to a batch. `committed`: on top of the commits in `missed`, which the sender has not seen. `behind`: not
 * committed, for the sender has to see those commits first.
 */
export type CommitAnswer =
  | { kind: "committed"; version: number; at: string; missed: CommitSeen[] }
  | { kind: "behind"; version: number; commits: CommitSeen[] };

/** A kept version in the list of revisions. */
export interface RevisionSummary {
  id: string;
  version: number;
  reason: "created" | "imported" | "published" | "named" | "restored" | "updated";
  name: string;
  /** What a wire says about its own correction; else "". */
  note: string;
  headline: string;
  wordCount: number;
  actorName: string;
  at: string;
}

/** Status from the two columns that decide it. */
export function statusOf(row: {
  version: number;
  publishedVersion: number | null;
  firstPublishedAt: Date | null;
}): ArticleStatus {
  if (row.publishedVersion === null) return row.firstPublishedAt === null ? "draft" : "unpublished";
  return row.publishedVersion === row.version ? "published" : "changed";
}

/** A story of our own as a link to it is chosen and shown at the desk. */
export interface StoryFound {
  articleId: string;
  /** What readers see; of a story that isn't live, the working copy's. */
  headline: string;
  sectionName: string | null;
  /** "section/slug" while readers can see it, else null. */
  livePath: string | null;
}
