import { isSlug } from "@/lib/article/slug";
import { isStorable } from "@/lib/format/clean-text";
import { queryAddress } from "@/lib/format/query-address";
import type { StoryFormat } from "./formats/source";

/** Where readers found a story on the site that it moves from. */
export interface OldAddress {
  /** Its path without slashes at the ends, decoded: "2019/05/the-crane-stays"; or its query: "?p=12". */
  oldPath: string;
  /** The last part of it, where that can be a slug here: readers and search engines know the story by it. */
  slug: string;
}

/** Exports of a site's own stories. Of others, what they were published as elsewhere is no address of ours. */
const OF_OUR_OWN: ReadonlySet<StoryFormat> = new Set(["wxr", "ghost"]);

/** Longest path that is kept, in UTF-16 units; an index takes no more than 2,704 bytes. */
const LONGEST = 500;

/**
 * The old address of a story from the export of a site, or null where it had none of its own.
 *
 * @param address of the story on that site; without the site where the export does not name it: "/the-crane-stays/"
 */
export function oldAddressOf(format: StoryFormat, address: string | null): OldAddress | null {
  if (!OF_OUR_OWN.has(format) || address === null) return null;
  const url = URL.parse(address, address.startsWith("/") ? "https://site.invalid" : undefined);
  const oldPath = decoded(url?.pathname ?? "").replace(/^\/+|(?<!\/)\/+$/gu, "");
  const numbered = queryAddress(url?.search ?? "");
  // The story is what the number says, not what stands at the path: that is the front of the old site.
  if (numbered) return oldPath === "" ? { oldPath: numbered, slug: "" } : null;
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
