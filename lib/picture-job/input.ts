import { z } from "zod";

export const AwaitedPictures = z.strictObject({ articleId: z.uuid() });
export type AwaitedPictures = z.infer<typeof AwaitedPictures>;

export const RetryPicture = z.strictObject({ articleId: z.uuid(), figureId: z.string().min(1).max(40) });
export type RetryPicture = z.infer<typeof RetryPicture>;
