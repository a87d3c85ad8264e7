import { z } from "zod";
import { REVIEW_FIELDS } from "./review-fields";

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

const decision = z.enum(["keep", "set-aside", "field"]);

/**
 * What becomes of blocks, by their index in the story. `from` is what the person saw, so that a decision which
 * somebody else took meanwhile is noticed.
 */
export const Decide = z.strictObject({
  importId: z.uuid(),
  blocks: z.array(z.int().min(0)).min(1).max(5_000),
  from: decision,
  to: decision,
});
export type Decide = z.infer<typeof Decide>;

/** One field of the review as a person wrote it; `from` is what stood there when they began. */
export const WriteField = z.strictObject({
  importId: z.uuid(),
  name: z.enum(REVIEW_FIELDS),
  from: z.string().max(20_000),
  to: z.string().max(5_000, "That is longer than any field."),
});
export type WriteField = z.infer<typeof WriteField>;

export const CreateArticleFromImport = z.strictObject({
  importId: z.uuid(),
  /** The person knows that the agency has killed the story, and wants an article all the same. */
  killed: z.boolean().optional(),
});
export type CreateArticleFromImport = z.infer<typeof CreateArticleFromImport>;

/** An import and an article that it may be a newer state of. */
export const ImportAndArticle = z.strictObject({ importId: z.uuid(), articleId: z.uuid() });
export type ImportAndArticle = z.infer<typeof ImportAndArticle>;
