import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/format/clean-text";
import { FieldChangeSchema } from "./field-schema";
import { STATUSES } from "./types";

export const GetArticle = z.strictObject({ articleId: z.uuid() });
export type GetArticle = z.infer<typeof GetArticle>;

/** When the last row seen was changed, and its id. PostgreSQL knows no year 0. */
function isKey(after: string): boolean {
  const [at = "", id, ...rest] = after.split("_");
  const isMoment = z.iso.datetime().safeParse(at).success && !at.startsWith("0000");
  return isMoment && z.uuid().safeParse(id).success && rest.length === 0;
}

/** Filters of the list, as they stand in its address. `after` is the key of the last row seen. */
export const ListArticles = z.strictObject({
  search: z.string().max(200).transform(cleanText).default(""),
  status: z.enum(STATUSES).optional(),
  sectionId: z.uuid().optional(),
  authorId: z.uuid().optional(),
  after: z.string().refine(isKey, "This page of the list does not exist. Go back to the first.").optional(),
});
export type ListArticles = z.infer<typeof ListArticles>;

export const CreateArticle = z.strictObject({});

/** At most this many steps in a batch: a day offline fits, an attack doesn't. */
const MAX_STEPS = 5_000;

/** One batch of editing. `base` is the version that the steps were made on. */
export const CommitArticle = z.strictObject({
  articleId: z.uuid(),
  base: z.int().min(0),
  clientId: z.uuid(),
  batchId: z.uuid(),
  schemaVersion: z.int(),
  steps: z.array(z.looseObject({ stepType: z.string() })).max(MAX_STEPS),
  fields: z.array(FieldChangeSchema).max(50),
});
export type CommitArticle = z.infer<typeof CommitArticle>;

export const CommitsSince = z.strictObject({ articleId: z.uuid(), since: z.coerce.number().int().min(0) });
export type CommitsSince = z.infer<typeof CommitsSince>;

/** Publishing says which version the editor saw: nobody publishes what they haven't read. */
export const PublishArticle = z.strictObject({
  articleId: z.uuid(),
  version: z.coerce.number().int().min(0),
  /** Has the story changed in a way that readers should know of? Then its date of modification moves. */
  significant: z.boolean().optional(),
  /** Places of the warnings that the editor looked at; none is asked for where nobody looks, as in the demo's stories. */
  seenWarnings: z.array(z.string().max(200)).max(5_000).optional(),
  /** Why it is published over them, if they say so. */
  reason: z.string().max(300, "Use 300 characters at most.").transform(cleanLine).optional(),
});
/** As the desk publishes: whoever presses the button has looked at every warning. */
export const PublishFromDesk = PublishArticle.required({ seenWarnings: true });
export type PublishArticle = z.infer<typeof PublishArticle>;

export const UnpublishArticle = z.strictObject({
  articleId: z.uuid(),
  /** What readers are told who come to its address. */
  notice: z.string().max(500, "Use 500 characters at most.").transform(cleanText).optional(),
});
export type UnpublishArticle = z.infer<typeof UnpublishArticle>;

/** One sentence that is kept with what somebody does. */
const reasonThat = (missing: string) =>
  z
    .string()
    .max(300, "Use 300 characters at most.")
    .transform(cleanLine)
    .refine((reason) => reason !== "", missing);

export const DismissNotice = z.strictObject({
  articleId: z.uuid(),
  noticeId: z.uuid(),
  reason: reasonThat("Say why the story may run all the same."),
});
export type DismissNotice = z.infer<typeof DismissNotice>;

export const DiscardArticle = z.strictObject({
  articleId: z.uuid(),
  reason: reasonThat("Say in a sentence why it is put away."),
});
export type DiscardArticle = z.infer<typeof DiscardArticle>;

export const BringBackArticle = z.strictObject({ articleId: z.uuid() });
export type BringBackArticle = z.infer<typeof BringBackArticle>;

export const SetEmbargo = z.strictObject({
  articleId: z.uuid(),
  /** An ISO instant; null lifts it. */
  until: z.iso
    .datetime("Choose a day and a time.")
    .refine((until) => !until.startsWith("0000"), "Choose a day and a time.")
    .nullable(),
});
export type SetEmbargo = z.infer<typeof SetEmbargo>;

export const FindStories = z.strictObject({ search: z.string().max(200).transform(cleanLine) });
export type FindStories = z.infer<typeof FindStories>;
