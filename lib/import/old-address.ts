import { isSlug } from "@/lib/article/slug";
import { isStorable } from "@/lib/format/clean-text";
import type { StoryFormat } from "./formats/source";

/** Where readers found a story on the site that it moves from. */
export interface OldAddress {
  /** Its path without slashes at the ends, decoded: "2019/05/the-crane-stays". */
  oldPath: string;
  /** The last part of it, where that can be a slug here: readers and search engines know the story by it. */
  slug: string;
}

/** Exports of a site's own stories. Of others, what they were published as elsewhere is no address of ours. */
const OF_OUR_OWN: ReadonlySet<StoryFormat> = new Set(["wxr", "ghost"]);

/** Longest path that is kept, in UTF-16 units; an index takes no more than 2,704 bytes. */
const LONGEST = 500;

/** The old address of a story from the export of a site, or null where it had none of its own. */
export function oldAddressOf(format: StoryFormat, canonicalUrl: string | null): OldAddress | null {
  if (!OF_OUR_OWN.has(format) || canonicalUrl === null) return null;
  const oldPath = decoded(URL.parse(canonicalUrl)?.pathname ?? "").replace(/^\/+|\/+$/gu, "");
  if (oldPath === "" || oldPath.length > LONGEST || !isStorable(oldPath)) return null;
  const last = oldPath.split("/").at(-1) ?? "";
  return { oldPath, slug: isSlug(last) ? last : "" };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
