import { z } from "zod";
import { MAX_HREF } from "@/lib/document/href";

export const AwaitedPictures = z.strictObject({ articleId: z.uuid() });
export type AwaitedPictures = z.infer<typeof AwaitedPictures>;

export const RetryPicture = z.strictObject({ articleId: z.uuid(), figureId: z.string().min(1).max(40) });
export type RetryPicture = z.infer<typeof RetryPicture>;

export const FetchPicture = z.strictObject({ address: z.url({ protocol: /^https?$/ }).max(MAX_HREF) });
export type FetchPicture = z.infer<typeof FetchPicture>;
