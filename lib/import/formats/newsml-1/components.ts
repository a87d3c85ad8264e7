import { readFragment } from "@/lib/import/formats/html/fragment";
import { writeHtml } from "@/lib/import/formats/newsml-g2/content";
import { writeNitf } from "@/lib/import/formats/nitf/read";
import { newSheet, type Sheet } from "@/lib/import/formats/sheet";
import { stated, writeField } from "@/lib/import/formats/wire/fields";
import { writeRecording } from "@/lib/import/formats/wire/picture";
import { writeText as writePlain } from "@/lib/import/formats/wire/text";
import { unwrapped } from "@/lib/import/formats/wire/unwrap";
import { innerHtml } from "@/lib/import/formats/xml/markup";
import {
  attribute,
  child,
  children,
  first,
  rawText,
  textOf,
  type XmlElement,
} from "@/lib/import/formats/xml/tree";
import { isAddress, isPicture, writeComponentPicture } from "./picture";
import { type Kind, kindOf, mainText } from "./roles";

/**
 * Write what an item carries, component by component. One text is the story, below its lead and its title; what else
 * there is of text (another language, a shorter version, a line for social media) is set aside where it stands.
 *
 * @returns how many texts there were that could be the story
 */
export function writeComponents(sheet: Sheet, item: XmlElement): number {
  const main = mainText(item);
  let texts = 0;
  /** Files that lay beside this one when it was sent. */
  const absent: string[] = [];

  function visit(component: XmlElement, whole: XmlElement): void {
    if (isPicture(component)) {
      absent.push(...writeComponentPicture(sheet, component));
      return;
    }
    for (const content of children(component, "contentitem")) {
      const kind = kindOf(component, content);
      if (textOf(child(content, "datacontent")) !== "" && TEXTS.has(kind)) writeText(kind, content, whole);
      else write(kind, content);
    }
    for (const inner of children(component, "newscomponent")) visit(inner, component);
  }

  function writeText(kind: Kind, content: XmlElement, whole: XmlElement): void {
    if (kind === "text") texts++;
    const isNear = whole === main?.whole;
    if (content === main?.content || (kind === "lead" && isNear)) writeContent(sheet, content);
    else if (kind === "title" && isNear) writeField(sheet, "headline", spaced(content), TITLE);
    else writeOther(sheet, content);
  }

  function write(kind: Kind, content: XmlElement): void {
    const href = attribute(content, "Href");
    if (kind === "headline") writeField(sheet, "headline", spaced(content), HEADLINE);
    else if (kind === "subheadline") writeField(sheet, "standfirst", spaced(content), SUBHEADLINE);
    else if (kind === "contact") sheetAside(sheet, content);
    else if (kind === "recording" && isAddress(href)) writeRecording(sheet, href, "");
    else if (kind === "recording" && href !== "") absent.push(href);
  }

  for (const component of children(item, "newscomponent")) visit(component, item);
  warnAbsent(sheet, [...new Set(absent)]);
  return main ? Math.max(1, texts) : 0;
}

const TEXTS: ReadonlySet<Kind> = new Set(["text", "lead", "title", "summary"]);
const HEADLINE = stated("newsml-headline-part", "It is marked as the headline.", 0.96);
const TITLE = stated("newsml-title-part", "It is marked as the story’s title.", 0.96);
const SUBHEADLINE = stated("newsml-subheadline-part", "It is marked as a second headline.", 0.9);

/** On a sheet of its own, the blocks of which go aside. */
function writeOther(sheet: Sheet, content: XmlElement): void {
  const aside = newSheet();
  writeContent(aside, content);
  const grounds = stated("newsml-other-text", "It is another text of the item.", 0.9);
  for (const block of aside.blocks)
    sheet.setAside("related", { text: block.text, marks: block.marks }, grounds, block);
}

function warnAbsent(sheet: Sheet, [name, ...more]: readonly string[]): void {
  if (name === undefined) return;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  sheet.warn(
    "files-beside",
    `The item was sent with files that are not in it: ${name}${others}. Add them to the article by hand.`,
  );
}

function writeContent(sheet: Sheet, content: XmlElement): void {
  const data = child(content, "datacontent");
  if (!data) return;
  const nitf = first(data, "nitf");
  const text = rawText(data);
  if (nitf) writeNitf(sheet, nitf);
  else if (children(data).length > 0) writeHtml(sheet, innerHtml(first(data, "body") ?? data));
  else if (isHtml(text)) writeHtml(sheet, asHtml(text));
  else writePlain(sheet, text, sheet.fields.headline.value);
}

/** Many wires put HTML into their XML as text: as CDATA, or with its signs as entities. */
const isHtml = (text: string): boolean =>
  /<\/(?:p|b|i|u|em|strong|a|span|div|h[1-6]|ul|ol|table|blockquote)\s*>|<br\s*\/?>/iu.test(text);

/** Plain lines in which only words are marked up become paragraphs of HTML. */
const asHtml = (text: string): string =>
  /<(?:p|div|br|h[1-6]|ul|ol|table|blockquote)\b/iu.test(text)
    ? text
    : unwrapped(text)
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => `<p>${line}</p>`)
        .join("");

const partsIn = (content: XmlElement) => {
  const data = child(content, "datacontent") ?? content;
  const text = rawText(data);
  const isWritten = children(data).length === 0 && isHtml(text);
  return readFragment(isWritten ? asHtml(text) : innerHtml(first(data, "body") ?? data));
};

const spaced = (content: XmlElement): string =>
  partsIn(content)
    .map(({ rich }) => rich.text)
    .join(" ");

function sheetAside(sheet: Sheet, content: XmlElement): void {
  for (const { rich, shape } of partsIn(content))
    sheet.setAside("contact", rich, stated("newsml-contact", "Contacts for editors."), shape);
}
