import { z } from "zod";
import { cleanText } from "@/lib/format/clean-text";
import { normaliseAddress } from "@/lib/outbound/normalise-address";
import { CHANNELS } from "./types";

/** Whom a channel tells: an address, or "" for nobody. */
export const ConfigureAnnouncements = z.strictObject({
  channel: z.enum(CHANNELS),
  address: z
    .string()
    .max(500, "Use 500 characters at most.")
    .transform((text, context) => {
      const address = cleanText(text).trim();
      if (address === "") return "";
      const normalised = normaliseAddress(address);
      if (normalised.ok) return normalised.url.href;
      context.addIssue({ code: "custom", message: normalised.because });
      return z.NEVER;
    }),
});
export type ConfigureAnnouncements = z.infer<typeof ConfigureAnnouncements>;
