import { z } from "zod";
import { NEW_SHAPES } from "@/lib/import/review/reshape";
import { REVIEW_FIELDS } from "@/lib/import/review/review-fields";
import { FORMATS } from "./formats/source";
import { type FieldName, SET_ASIDE_REASONS } from "./imported-story";
import { emptyFields } from "./story-fields";

const FIELDS = Object.keys(emptyFields()) as FieldName[];

/** Longest that is looked at as an address, in UTF-16 units: with what may stand around it. */
const MAX_ADDRESS = 4_096;

/** A file, what an address led to (`from`), or what somebody pasted. */
export type CreateImport =
  | { fileName: string; bytes: Uint8Array; from?: { address: string; charset: string | null } }
  | { fileName: ""; text: string };

/** As somebody pasted it: `normaliseAddress` makes a URL of it, or says why not. */
export const ImportAddress = z.strictObject({
  address: z.string().max(MAX_ADDRESS, "This address is too long."),
});
export type ImportAddress = z.infer<typeof ImportAddress>;

export const GetImport = z.strictObject({ importId: z.uuid() });
export type GetImport = z.infer<typeof GetImport>;

const Standing = z.strictObject({
  decision: z.enum(["keep", "set-aside", "field"]),
  reason: z.enum(SET_ASIDE_REASONS).nullable(),
  field: z.enum(FIELDS).nullable(),
  shape: z.enum(NEW_SHAPES).nullable(),
  checked: z.boolean(),
});

/** Blocks, by their index in the story, that go from one standing to another. */
const PartChange = z.strictObject({
  blocks: z.array(z.int().min(0)).min(1).max(5_000),
  from: Standing,
  to: Standing,
});

/** One field of the review as a person wrote it, or agreed with it. */
const FieldChange = z.strictObject({
  name: z.enum(REVIEW_FIELDS),
  from: z.strictObject({ text: z.string().max(20_000), checked: z.boolean() }),
  to: z.strictObject({ text: z.string().max(5_000, "That is longer than any field."), checked: z.boolean() }),
});

/**
 * One act of a review, whole: what becomes of parts and fields together. `from` is what the person saw, so that what
 * somebody else decided meanwhile is noticed.
 */
export const Decide = z.strictObject({
  importId: z.uuid(),
  parts: z.array(PartChange).max(200).default([]),
  fields: z.array(FieldChange).max(REVIEW_FIELDS.length).default([]),
});
export type Decide = z.infer<typeof Decide>;

export const CreateArticleFromImport = z.strictObject({
  importId: z.uuid(),
  /** The person knows that the agency has killed the story, and wants an article all the same. */
  killed: z.boolean().optional(),
});
export type CreateArticleFromImport = z.infer<typeof CreateArticleFromImport>;

/** An import and an article that it may be a newer state of. */
export const ImportAndArticle = z.strictObject({ importId: z.uuid(), articleId: z.uuid() });
export type ImportAndArticle = z.infer<typeof ImportAndArticle>;

/** Read it again as something else. */
export const RereadImport = z.strictObject({ importId: z.uuid(), as: z.enum(FORMATS) });
export type RereadImport = z.infer<typeof RereadImport>;

/** "Always" or "never" for the source of an import, about a part like this one. */
export const RememberRule = z.strictObject({
  importId: z.uuid(),
  block: z.int().min(0),
  setAside: z.boolean(),
});
export type RememberRule = z.infer<typeof RememberRule>;

export const ForgetRule = z.strictObject({ ruleId: z.uuid() });
export type ForgetRule = z.infer<typeof ForgetRule>;

/** `from`: one of its imports; the latest if nobody says. */
export const GetArticleImport = z.strictObject({ articleId: z.uuid(), from: z.uuid().optional() });
export type GetArticleImport = z.infer<typeof GetArticleImport>;

/** Put a part of an import into the article that was made of it. */
export const RestorePart = z.strictObject({
  articleId: z.uuid(),
  importId: z.uuid(),
  block: z.int().min(0),
});
export type RestorePart = z.infer<typeof RestorePart>;
