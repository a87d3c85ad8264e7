import { textBelow } from "@/lib/import/formats/html/elements";
import { clean } from "@/lib/import/formats/sheet";
import { treeOf } from "./tree";

/** One line of text from what may be HTML: titles and excerpts hold tags and entities in half of all systems. */
export function textOfHtml(source: string): string {
  if (!/[<&]/u.test(source)) return clean(source);
  return clean(textBelow(treeOf(source.replaceAll(/<(?:br|\/p|\/div)\b[^>]*>/giu, "$& "))));
}

/** An address made whole, or null where it is none of the web's. */
export function absoluteAddress(address: string, base: string | null): string | null {
  const trimmed = address.trim();
  if (trimmed === "" || trimmed.length > 2_048) return null;
  const whole = URL.canParse(trimmed)
    ? new URL(trimmed)
    : base !== null && URL.canParse(trimmed, base)
      ? new URL(trimmed, base)
      : null;
  return whole && /^https?:$/u.test(whole.protocol) ? whole.href : null;
}
