import { z } from "zod";
import { cleanLine } from "@/lib/format/clean-text";

const Version = z.coerce.number().int().min(0).max(2_147_483_647);

/** `all`: every session, not milestones alone. `before` is where an earlier page ended. */
export const ListHistory = z.strictObject({
  articleId: z.uuid(),
  all: z.boolean().default(false),
  before: z.string().max(40).optional(),
});
export type ListHistory = z.infer<typeof ListHistory>;

/** A version by its number, or by what it is now: the working copy, or what readers see. */
export const Point = z.union([z.literal("now"), z.literal("live"), Version]);
export type Point = z.infer<typeof Point>;

export const CompareVersions = z.strictObject({
  articleId: z.uuid(),
  from: Point.default("live"),
  to: Point.default("now"),
});
export type CompareVersions = z.infer<typeof CompareVersions>;

export const RestoreVersion = z.strictObject({ articleId: z.uuid(), version: Version });
export type RestoreVersion = z.infer<typeof RestoreVersion>;

export const RestoreBlock = z.strictObject({
  articleId: z.uuid(),
  version: Version,
  blockId: z.string().regex(/^[\w-]{1,40}$/),
});
export type RestoreBlock = z.infer<typeof RestoreBlock>;

/** Without a version it is the working copy as it is. */
export const NameVersion = z.strictObject({
  articleId: z.uuid(),
  version: Version.optional(),
  name: z.string().max(120, "Use 120 characters at most.").transform(cleanLine),
});
export type NameVersion = z.infer<typeof NameVersion>;

/** Positions in the document at that version. */
export const WhoWrote = z.strictObject({
  articleId: z.uuid(),
  version: Version,
  from: Version,
  to: Version,
});
export type WhoWrote = z.infer<typeof WhoWrote>;
