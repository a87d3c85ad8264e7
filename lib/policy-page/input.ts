import { z } from "zod";
import { cleanText } from "@/lib/format/clean-text";
import { POLICY_PAGES } from "./types";

export const WritePolicyPage = z.strictObject({
  page: z.enum(POLICY_PAGES),
  text: z
    .string()
    .max(20_000, "Use 20,000 characters at most.")
    .transform((text) => cleanText(text).replace(/\r\n?/g, "\n").trim()),
});
export type WritePolicyPage = z.infer<typeof WritePolicyPage>;
