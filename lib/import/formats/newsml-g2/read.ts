import { newSheet, type Sheet } from "@/lib/import/formats/sheet";
import type { FormatReader } from "@/lib/import/formats/source";
import { withoutExcerpt } from "@/lib/import/formats/wire/excerpt";
import { stated, writeAside } from "@/lib/import/formats/wire/fields";
import { identity } from "@/lib/import/formats/wire/identity";
import { parseXml } from "@/lib/import/formats/xml/parse";
import {
  attribute,
  below,
  child,
  children,
  textIn,
  textOf,
  type XmlElement,
} from "@/lib/import/formats/xml/tree";
import type { StoryIdentity } from "@/lib/import/imported-story";
import { hasText, writeInline, writeRemote } from "./content";
import { writeMeta } from "./meta";
import { writePackage } from "./package";

/** Items that are no stories, and what they are. */
const NO_STORIES: Readonly<Record<string, string>> = {
  conceptitem: "This describes a person, a place or an event for other items",
  knowledgeitem: "This is a vocabulary for other items",
  planningitem: "This is a plan of coverage",
  catalogitem: "This is a catalogue of vocabularies",
};

/**
 * Read a news item in NewsML-G2, alone or in a message. Of a message the first text is the story; the message's
 * pictures are its pictures, and further texts are set aside below it, with a warning.
 */
export const readNewsMlG2: FormatReader = ({ text }) => {
  const xml = parseXml(text);
  if (!xml.ok) return xml;
  const items = itemsOf(xml.root);
  const main =
    items.find(hasText) ??
    items.find(({ name }) => name === "newsitem") ??
    items.find(({ name }) => name === "packageitem");
  if (!main)
    return { ok: false, because: `${whatInstead(items)}, not a story. Import the item with the text.` };
  if (isEventList(main))
    return { ok: false, because: "This lists events, not a story. Import the item with the text." };
  const sheet = newSheet();
  for (const { code, message } of xml.notices) sheet.warn(code, message);
  writeItem(sheet, main);
  for (const item of items) if (item !== main && item.name === "newsitem") writeBeside(sheet, item, main);
  warnOfOthers(sheet, items, main);
  return {
    ok: true,
    text: sheet.text,
    story: { ...withoutExcerpt(sheet.story()), identity: identityOf(main) },
  };
};

/** The items of a message, in their order; none inside another. */
function itemsOf(root: XmlElement): XmlElement[] {
  if (root.name === "contentset") return [{ ...root, name: "newsitem", children: [root] }];
  if (root.name === "groupset") return [{ ...root, name: "packageitem", children: [root] }];
  if (root.name.endsWith("item")) return [root];
  return [...below(root)].filter(
    ({ name }) => name === "newsitem" || name === "packageitem" || name in NO_STORIES,
  );
}

const whatInstead = (items: readonly XmlElement[]): string =>
  items.flatMap(({ name }) => NO_STORIES[name] ?? [])[0] ?? "This is a message without items";

const isEventList = (item: XmlElement): boolean =>
  [...below(item, "events"), ...below(item, "concept")].length > 0;

function writeItem(sheet: Sheet, item: XmlElement): void {
  const kind = attribute(child(child(item, "itemmeta"), "itemclass"), "qcode");
  writeMeta(sheet, item, hasText(item) || /text|composite|^$/iu.test(kind));
  if (item.name === "packageitem") {
    writePackage(sheet, item);
    sheet.warn(
      "package",
      "This is a package: the items that it names are not in it. Import them by themselves.",
    );
    return;
  }
  writeInline(sheet, item);
  if (writeRemote(sheet, item) || hasText(item)) return;
  sheet.warn("no-text", "The item has no text in it, only what is said about it.");
}

/** Another item of the message: a picture goes below the story, another text is set aside. */
function writeBeside(sheet: Sheet, item: XmlElement, main: XmlElement): void {
  const isText = hasText(item);
  if (!isText && writeRemote(sheet, item)) return;
  const title = textIn(child(item, "contentmeta"), "headline") || textIn(child(item, "itemmeta"), "title");
  const grounds = stated("g2-other-item", "It is of another item of the message.", 0.9);
  writeAside(sheet, "related", title, grounds);
  if (!isText || item === main) return;
  const aside = newSheet();
  writeInline(aside, item);
  for (const block of aside.blocks)
    sheet.setAside("related", { text: block.text, marks: block.marks }, grounds, block);
}

function warnOfOthers(sheet: Sheet, items: readonly XmlElement[], main: XmlElement): void {
  const others = items.filter((item) => item !== main && hasText(item)).length;
  if (others === 0) return;
  const message =
    others === 1
      ? "The message holds another text: it was set aside below the story."
      : `The message holds ${others} other texts: they were set aside below the story.`;
  sheet.warn("several-stories", message);
}

/** `guid` and `version`, and what status and signals ask for. */
function identityOf(item: XmlElement): StoryIdentity | null {
  const meta = child(item, "itemmeta");
  const said = meta
    ? children(meta).flatMap((each) =>
        each.name === "signal" || each.name === "pubstatus"
          ? [attribute(each, "qcode"), attribute(each, "uri"), textOf(each)]
          : [],
      )
    : [];
  return identity(attribute(item, "guid"), attribute(item, "version"), said);
}
