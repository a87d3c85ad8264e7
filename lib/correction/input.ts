import { z } from "zod";
import { cleanText } from "@/lib/format/clean-text";
import { CORRECTION_KINDS } from "./types";

export const AddCorrection = z.strictObject({
  articleId: z.uuid(),
  kind: z.enum(CORRECTION_KINDS),
  text: z
    .string()
    .max(2_000, "Use 2,000 characters at most.")
    .transform(cleanText)
    .refine((text) => text !== "", "Say what readers should know."),
});
export type AddCorrection = z.infer<typeof AddCorrection>;

export const WithdrawCorrection = z.strictObject({ articleId: z.uuid(), correctionId: z.uuid() });
export type WithdrawCorrection = z.infer<typeof WithdrawCorrection>;
