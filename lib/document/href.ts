import { isStorable } from "@/lib/format/clean-text";

const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Longest address that is kept, in UTF-16 units; browsers and feed readers cut longer ones. */
export const MAX_HREF = 2_048;

/**
 * The address of a link if it may be one, else null.
 *
 * Allowed are http, https, mailto, tel and addresses relative to our own site ("/politics/…", "#note"). Everything
 * is decided on the parsed address, since browsers ignore tabs, newlines and case in `java\nscript:`. An address that
 * changes the host without a scheme ("//evil.example", "/\evil.example") is not relative, and is refused.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== "string" || href.length > MAX_HREF) return null;
  const trimmed = href.trim();
  if (trimmed === "" || !isStorable(trimmed)) return null;
  if (URL.canParse(trimmed)) return SCHEMES.has(new URL(trimmed).protocol) ? trimmed : null;
  if (!/^[/#?]/.test(trimmed)) return null;
  const base = "https://galley.invalid";
  if (!URL.canParse(trimmed, base)) return null;
  return new URL(trimmed, base).origin === base ? trimmed : null;
}
