import { placedBlocks } from "./measure";
import type { NodeJson } from "./types";

/** A link in the text. */
export interface LinkSeen {
  href: string;
  text: string;
  /** Which text block of the body it stands in, from 0, and where in it, in UTF-16 units. */
  block: number;
  from: number;
}

/** All links in reading order. Neighbours with one address are one link, whatever else marks their words. */
export function linksOf(document: NodeJson): LinkSeen[] {
  return placedBlocks(document).flatMap(({ node }, block) => {
    const links: LinkSeen[] = [];
    let from = 0;
    for (const child of node.content ?? []) {
      const text = child.text ?? "\n";
      const href = child.marks?.find(({ type }) => type === "link")?.attrs?.href;
      const last = links.at(-1);
      if (typeof href === "string") {
        if (last?.href === href && last.from + last.text.length === from) last.text += text;
        else links.push({ href, text, block, from });
      }
      from += text.length;
    }
    return links;
  });
}
