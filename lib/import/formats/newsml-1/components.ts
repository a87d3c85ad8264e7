import { readFragment } from "@/lib/import/formats/html/fragment";
import { writeHtml } from "@/lib/import/formats/newsml-g2/content";
import { writeNitf } from "@/lib/import/formats/nitf/read";
import { newSheet, type Sheet } from "@/lib/import/formats/sheet";
import { stated, writeField } from "@/lib/import/formats/wire/fields";
import { writePicture, writeRecording } from "@/lib/import/formats/wire/picture";
import { writeText } from "@/lib/import/formats/wire/text";
import { innerHtml } from "@/lib/import/formats/xml/markup";
import {
  attribute,
  below,
  child,
  children,
  first,
  rawText,
  textOf,
  type XmlElement,
} from "@/lib/import/formats/xml/tree";

/**
 * Write what an item carries, component by component. The first text is the story; a second one (another language,
 * another format of the same) is set aside below it.
 *
 * @returns how many texts there were
 */
export function writeComponents(sheet: Sheet, item: XmlElement): number {
  let texts = 0;

  function visit(component: XmlElement): void {
    if (isPicture(component)) {
      writeComponentPicture(sheet, component);
      return;
    }
    for (const content of children(component, "contentitem")) {
      const kind = kindOf(component, content);
      if (kind === "text" && textOf(child(content, "datacontent")) !== "") {
        texts++;
        writeStory(texts === 1 ? sheet : null, content);
      } else write(kind, content);
    }
    for (const inner of children(component, "newscomponent")) visit(inner);
  }

  /** On a sheet of its own, the blocks of which go aside. */
  function writeStory(on: Sheet | null, content: XmlElement): void {
    if (on) {
      writeContent(on, content);
      return;
    }
    const aside = newSheet();
    writeContent(aside, content);
    const grounds = stated("newsml-other-text", "It is another text of the item.", 0.9);
    for (const block of aside.blocks)
      sheet.setAside("related", { text: block.text, marks: block.marks }, grounds, block);
  }

  function write(kind: Kind, content: XmlElement): void {
    const text = textOf(child(content, "datacontent"));
    const href = attribute(content, "Href");
    if (kind === "headline")
      writeField(
        sheet,
        "headline",
        text,
        stated("newsml-headline-part", "It is marked as the headline.", 0.96),
      );
    else if (kind === "subheadline")
      writeField(
        sheet,
        "standfirst",
        spaced(content),
        stated("newsml-subheadline-part", "It is marked as a second headline.", 0.9),
      );
    else if (kind === "contact") sheetAside(sheet, content);
    else if (kind === "recording" && href !== "") writeRecording(sheet, href, "");
  }

  for (const component of children(item, "newscomponent")) visit(component);
  return texts;
}

type Kind = "text" | "headline" | "subheadline" | "contact" | "recording" | "none";

const roleOf = (component: XmlElement) => attribute(child(component, "role"), "FormalName");
const typeOf = (content: XmlElement) =>
  ["mediatype", "mimetype", "format"].map((name) => attribute(child(content, name), "FormalName")).join(" ");

function kindOf(component: XmlElement, content: XmlElement): Kind {
  const role = roleOf(component);
  if (/style/iu.test(role) || /\bcss\b/iu.test(typeOf(content))) return "none";
  if (/^sub-?headline/iu.test(role)) return "subheadline";
  if (/^headline/iu.test(role)) return "headline";
  if (/contact/iu.test(role)) return "contact";
  return /video|audio/iu.test(typeOf(content)) ? "recording" : "text";
}

const PICTURE = /photo|picture|graphic|logo|image/iu;

/** A component for one picture: its renditions and, often, its caption. */
function isPicture(component: XmlElement): boolean {
  if (PICTURE.test(roleOf(component))) return true;
  const contents = children(component, "contentitem");
  return (
    contents.length > 0 &&
    contents.every((each) => PICTURE.test(typeOf(each)) && attribute(each, "Href") !== "")
  );
}

function writeComponentPicture(sheet: Sheet, component: XmlElement): void {
  const renditions = [...below(component, "contentitem")].filter((each) => attribute(each, "Href") !== "");
  const best = renditions.sort((a, b) => widthOf(b) - widthOf(a))[0] ?? null;
  const captions = [component, ...below(component, "newscomponent")].filter((each) =>
    /caption/iu.test(roleOf(each)),
  );
  const caption = captions.map((each) => textOf(first(each, "datacontent"))).find((text) => text !== "");
  const href = attribute(best, "Href");
  writePicture(sheet, {
    caption: caption ?? textOf(first(component, "headline")),
    by: textOf(first(component, "byline")),
    credit: textOf(first(component, "creditline")),
    src: /^https?:/u.test(href) ? href : "",
  });
}

function widthOf(content: XmlElement): number {
  for (const each of below(content, "property"))
    if (/^(?:width|pixelwidth)$/iu.test(attribute(each, "FormalName")))
      return Number(attribute(each, "Value")) || 0;
  return Number(textOf(first(content, "sizeinbytes"))) || 0;
}

function writeContent(sheet: Sheet, content: XmlElement): void {
  const data = child(content, "datacontent");
  if (!data) return;
  const nitf = first(data, "nitf");
  if (nitf) writeNitf(sheet, nitf);
  else if (children(data).length > 0) writeHtml(sheet, innerHtml(first(data, "body") ?? data));
  else writeText(sheet, rawText(data), sheet.fields.headline.value);
}

const partsIn = (content: XmlElement) => {
  const data = child(content, "datacontent") ?? content;
  return readFragment(innerHtml(first(data, "body") ?? data));
};

const spaced = (content: XmlElement): string =>
  partsIn(content)
    .map(({ rich }) => rich.text)
    .join(" ");

function sheetAside(sheet: Sheet, content: XmlElement): void {
  for (const { rich, shape } of partsIn(content))
    sheet.setAside("contact", rich, stated("newsml-contact", "Contacts for editors."), shape);
}
