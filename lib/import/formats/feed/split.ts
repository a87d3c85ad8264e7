import type { Source } from "@/lib/import/formats/source";
import { toXml } from "@/lib/import/formats/xml/markup";
import { below, type XmlElement } from "@/lib/import/formats/xml/tree";
import { baseOf, linkOf } from "./address";
import { wordsOf } from "./fields";
import { keyOf } from "./key";
import { CONVENTIONAL, named } from "./names";
import { openFeed } from "./open";

/** One entry of a feed, as a source by itself. */
export interface FeedEntry {
  /** Names it among the feed's entries and when the feed comes again. */
  key: string;
  title: string;
  /** Its page. */
  address: string | null;
  /** A well-formed feed with this entry alone. */
  text: string;
}

/** More of a channel than this is no title and no licence, and would stand in every entry's source. */
const LONGEST_ABOUT = 4_000;

/**
 * Each entry of a feed as a feed of its own, in the feed's order: what the channel says about itself stays with it,
 * so each reads as it would have in the whole. Made one at a time.
 *
 * @returns one sentence where there are no entries
 */
export function splitFeed({ text, address }: Source): Iterable<FeedEntry> | { because: string } {
  const feed = openFeed(text);
  if ("because" in feed) return feed;
  const { root, channel, entries } = feed;
  const isEntry = new Set<XmlElement | string>(entries);
  const about = channel.children.filter((each) => !isEntry.has(each) && toXml(each).length <= LONGEST_ABOUT);
  const declared = undeclared(root);
  return (function* () {
    for (const entry of entries) {
      const base = baseOf(channel, entry, address);
      yield {
        key: keyOf(entry, base),
        title: wordsOf(named(entry, "title")[0] ?? null),
        address: linkOf(entry, base),
        text: miniFeed({ root, channel, about, entry, declared, base: address && base }),
      };
    }
  })();
}

interface Mini {
  root: XmlElement;
  channel: XmlElement;
  about: XmlElement["children"];
  entry: XmlElement;
  declared: Readonly<Record<string, string>>;
  /** What its addresses are relative to, where the feed itself does not say. */
  base: string | null;
}

/** RSS 1.0 has its items beside the channel, the others inside. */
function miniFeed({ root, channel, about, entry, declared, base }: Mini): string {
  const alone = base ? { ...entry, attributes: new Map([...entry.attributes, ["xml:base", base]]) } : entry;
  if (channel === root) return toXml({ ...root, children: [...about, alone] }, declared);
  const isBeside = root.children.includes(entry);
  const mini = { ...channel, children: isBeside ? about : [...about, alone] };
  return toXml({ ...root, children: isBeside ? [mini, alone] : [mini] }, declared);
}

/** Declarations for prefixes that the feed uses without. */
function undeclared(root: XmlElement): Record<string, string> {
  const found: Record<string, string> = {};
  const note = (name: string, isKnown: boolean) => {
    const prefix = name.includes(":") ? (name.split(":")[0] ?? "") : "";
    if (isKnown || prefix === "" || prefix === "xml" || prefix === "xmlns") return;
    found[`xmlns:${prefix}`] = CONVENTIONAL[prefix.toLowerCase()] ?? `urn:undeclared:${prefix}`;
  };
  const declared = new Set<string>();
  for (const element of [root, ...below(root)]) {
    for (const name of element.attributes.keys()) if (name.startsWith("xmlns:")) declared.add(name.slice(6));
  }
  for (const element of [root, ...below(root)]) {
    note(element.tag, element.uri !== "");
    for (const name of element.attributes.keys()) note(name, declared.has(name.split(":")[0] ?? ""));
  }
  return found;
}
