import { z } from "zod";
import { cleanLine } from "@/lib/format/clean-text";

/** How long a link may last, in days. */
export const LASTS = [1, 7, 30] as const;

export const OfArticle = z.strictObject({ articleId: z.uuid() });
export type OfArticle = z.infer<typeof OfArticle>;

/** `scheme`: drawn in this one, whatever the browser prefers. */
export const SeePreview = OfArticle.extend({ scheme: z.enum(["light", "dark"]).optional() });
export type SeePreview = z.infer<typeof SeePreview>;

export const SharePreview = OfArticle.extend({
  /** For whom. */
  name: z.string().max(80, "Use 80 characters at most.").transform(cleanLine).default(""),
  days: z.coerce
    .number()
    .refine((days) => LASTS.some((known) => known === days), "Choose how long the link lasts.")
    .default(7),
});
export type SharePreview = z.infer<typeof SharePreview>;

export const RevokePreview = OfArticle.extend({ linkId: z.uuid() });
export type RevokePreview = z.infer<typeof RevokePreview>;

/** Of a rendition, as the page asks for it. */
export const PreviewPicture = OfArticle.extend({ name: z.string().max(200) });
export type PreviewPicture = z.infer<typeof PreviewPicture>;
