import { parseXml, type XmlNotice } from "@/lib/import/formats/xml/parse";
import type { XmlElement } from "@/lib/import/formats/xml/tree";
import { named } from "./names";

export interface Feed {
  root: XmlElement;
  /** What says whose feed it is: RSS's channel, Atom's root. */
  channel: XmlElement;
  entries: XmlElement[];
  notices: XmlNotice[];
}

/** What people are told of a feed without entries. */
export const NO_ENTRY = "There is no entry in this feed. Import the page of the story instead.";

/** A feed with its entries, or one sentence that says why there is none. */
export function openFeed(text: string): Feed | { because: string } {
  const xml = parseXml(text);
  if (!xml.ok) return { because: xml.because };
  const { root, notices } = xml;
  const channel =
    root.name === "feed" ? root : (named(root, "channel")[0] ?? root.children.find(isChannel) ?? root);
  // RSS 1.0 has its items beside the channel, RSS 2.0 inside, and some have both.
  const places = channel === root ? [root] : [channel, root];
  const entries = places.flatMap((place) => named(place, "item", "entry"));
  if (entries.length === 0) return { because: NO_ENTRY };
  return { root, channel, entries, notices };
}

const isChannel = (node: XmlElement | string): node is XmlElement =>
  typeof node !== "string" && node.name === "channel";
