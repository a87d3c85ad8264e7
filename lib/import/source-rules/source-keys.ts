import { cleanLine } from "@/lib/format/clean-text";
import type { ImportedStory } from "@/lib/import/imported-story";

/**
 * What rules know a source by, the surest first: the host of the story's address, then the source's name, then what it
 * might be called. Nothing where the source does not say who it is.
 *
 * @param address where it was fetched from; "" for files and pasted text
 */
export function sourceKeys({ fields }: ImportedStory, address = ""): string[] {
  const { canonicalUrl, source } = fields;
  const names = [source.value, ...source.alternatives.slice(0, 1).map(({ value }) => value)];
  const keys = [hostOf(canonicalUrl.value), hostOf(address), ...names.map(asName)];
  return [...new Set(keys)].filter((key) => key !== "");
}

function hostOf(address: string | null): string {
  const url = URL.parse(address ?? "");
  return url && /^https?:$/.test(url.protocol) ? url.hostname.replace(/^(?:www|m|amp)\./, "") : "";
}

const asName = (name: string | null) =>
  cleanLine(name ?? "")
    .toLowerCase()
    .slice(0, 120)
    .toWellFormed();
