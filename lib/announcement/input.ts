import { z } from "zod";
import { cleanText } from "@/lib/format/clean-text";
import { CHANNELS } from "./types";

const isWebAddress = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? "");

/** Whom a channel tells: an address, or "" for nobody. */
export const ConfigureAnnouncements = z.strictObject({
  channel: z.enum(CHANNELS),
  address: z
    .string()
    .max(500, "Use 500 characters at most.")
    .transform((text) => cleanText(text).trim())
    .refine(
      (text) => text === "" || isWebAddress(text),
      "Write a whole address, such as https://hub.example.org/.",
    ),
});
export type ConfigureAnnouncements = z.infer<typeof ConfigureAnnouncements>;
