import type { StorySource } from "@/lib/import/formats/source";
import { toXml } from "@/lib/import/formats/xml/markup";
import { parseXml } from "@/lib/import/formats/xml/parse";
import { below, children, first, textIn, textOf, type XmlElement } from "@/lib/import/formats/xml/tree";

/**
 * The news items of a file that are stories by themselves. Where one alone has a text, the others (its pictures, say)
 * were sent along with it.
 */
export function storiesAmong(items: readonly XmlElement[]): readonly XmlElement[] {
  const texts = items.filter(hasText);
  return texts.length === 1 ? texts : items;
}

/** The items of a file; those inside another belong to that one. */
export function itemsOf(root: XmlElement): XmlElement[] {
  if (root.name === "newsitem") return [root];
  const own = children(root, "newsitem");
  return own.length > 0 ? own : [...below(root, "newsitem")].slice(0, 1);
}

const hasText = (item: XmlElement): boolean => {
  for (const data of below(item, "datacontent")) if (textOf(data) !== "") return true;
  return false;
};

/** Each story of a NewsML file as a file of its own, with the envelope and the catalogue of the whole. */
export function splitNewsMl1(text: string): StorySource[] {
  const xml = parseXml(text);
  if (!xml.ok) return [];
  const { root } = xml;
  const items = new Set<unknown>(itemsOf(root));
  const around = root.children.filter((each) => !items.has(each));
  return storiesAmong(itemsOf(root)).map((item) => ({
    key: identifierOf(item),
    title: textOf(first(item, "headline")),
    bytes: Buffer.from(item === root ? text : toXml({ ...root, children: [...around, item] }), "utf8"),
  }));
}

/**
 * How the sender names an item. Some send a public identifier that is the same for all they send, so one without the
 * item's own number is put together as the standard says.
 */
export function identifierOf(item: XmlElement): string {
  const identifier = first(item, "newsidentifier");
  const [written, provider, day, number] = ["publicidentifier", "providerid", "dateid", "newsitemid"].map(
    (name) => textIn(identifier, name),
  );
  if (written && (!number || written.includes(number))) return written;
  return written && provider ? ["urn:newsml", provider, day, number].join(":") : (number ?? "");
}
