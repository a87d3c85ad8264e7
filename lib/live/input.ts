import { z } from "zod";
import { FIELD_NAMES, type FieldName } from "@/lib/article/fields";
import type { Place as PlaceIn } from "./types";

/** `since` is the version that the tab has; `clientId` the tab. */
export const WatchArticle = z.strictObject({
  articleId: z.uuid(),
  clientId: z.uuid(),
  since: z.coerce.number().int().min(0),
});
export type WatchArticle = z.infer<typeof WatchArticle>;

const position = z.int().min(0).max(50_000_000);

const Place: z.ZodType<PlaceIn> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("field"), name: z.enum(FIELD_NAMES as [FieldName, ...FieldName[]]) }),
  z.strictObject({ kind: z.literal("body"), version: z.int().min(0), anchor: position, head: position }),
]);

export const TellPlace = z.strictObject({
  articleId: z.uuid(),
  clientId: z.uuid(),
  place: Place.nullable(),
});
export type TellPlace = z.infer<typeof TellPlace>;
