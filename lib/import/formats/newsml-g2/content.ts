import { readFragment } from "@/lib/import/formats/html/fragment";
import { writeNitf } from "@/lib/import/formats/nitf/read";
import type { Sheet } from "@/lib/import/formats/sheet";
import { writeBody } from "@/lib/import/formats/wire/body";
import { writePicture, writeRecording } from "@/lib/import/formats/wire/picture";
import { fillFrom, writeText } from "@/lib/import/formats/wire/text";
import { unwrapped } from "@/lib/import/formats/wire/unwrap";
import { xhtmlParts } from "@/lib/import/formats/wire/xhtml";
import { innerHtml } from "@/lib/import/formats/xml/markup";
import {
  attribute,
  child,
  children,
  first,
  rawText,
  textIn,
  textOf,
  type XmlElement,
} from "@/lib/import/formats/xml/tree";
import { captionOf } from "./meta";

/** The text of an item: NITF or XHTML inside it, or a text without markup. */
export function writeInline(sheet: Sheet, item: XmlElement): void {
  for (const content of children(child(item, "contentset") ?? item)) {
    if (content.name === "inlinexml") writeInlineXml(sheet, content);
    else if (content.name === "inlinedata") writeInlineData(sheet, content);
  }
}

function writeInlineXml(sheet: Sheet, content: XmlElement): void {
  const nitf = first(content, "nitf");
  if (nitf) {
    writeNitf(sheet, nitf);
    return;
  }
  const body = first(content, "body") ?? content;
  const lines = linesOf(body);
  if (lines === null) writeHtml(sheet, innerHtml(body));
  else writeText(sheet, lines, sheet.fields.headline.value);
}

/** The text of a body whose one paragraph holds a whole story in plain lines, with empty ones in between. */
function linesOf(body: XmlElement): string | null {
  const [only, ...more] = children(body);
  if (!only || more.length > 0 || (only.name !== "p" && only.name !== "pre") || children(only).length > 0)
    return null;
  const text = rawText(only);
  return /\n[ \t]*\n/u.test(text) ? unwrapped(text) : null;
}

/** Some wires wrap plain lines into a single `<p>`: what says it is plain text is read as such. */
function writeInlineData(sheet: Sheet, content: XmlElement): void {
  const type = attribute(content, "contenttype");
  const text = rawText(content);
  if (text.trim() === "" || attribute(content, "encoding") !== "") return;
  if (/html/iu.test(type) || (!/plain/iu.test(type) && /<p[\s>]/iu.test(text))) {
    writeHtml(sheet, text);
    return;
  }
  const bare = text.replace(/<\/?(?:p|br|div)\b[^>]*>/giu, "\n\n");
  writeText(sheet, unwrapped(bare), sheet.fields.headline.value);
}

/** A body in HTML, with what its classes say. */
export function writeHtml(sheet: Sheet, html: string): void {
  const reading = writeBody(sheet, xhtmlParts(readFragment(html), sheet), {
    headline: sheet.fields.headline.value,
  });
  fillFrom(sheet, reading, ["language", "headline", "publishedAt"]);
}

/** Is there any text in it? */
export function hasText(item: XmlElement): boolean {
  return children(child(item, "contentset") ?? item).some(
    (content) =>
      (content.name === "inlinexml" ||
        (content.name === "inlinedata" && attribute(content, "encoding") === "")) &&
      textOf(first(content, "body.content") ?? first(content, "body") ?? content) !== "",
  );
}

/** What an item shows or plays: the largest of its renditions. */
export function writeRemote(sheet: Sheet, item: XmlElement): boolean {
  const renditions = children(child(item, "contentset") ?? item, "remotecontent");
  const itemClass = child(child(item, "itemmeta"), "itemclass");
  const kind = `${attribute(itemClass, "qcode")} ${attribute(itemClass, "uri")}`;
  const best = [...renditions].sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? null;
  const isRecording =
    /video|audio/iu.test(kind) || /^(?:video|audio)\//u.test(attribute(best, "contenttype"));
  const isPicture = /picture|graphic|photo|image/iu.test(kind);
  if (!isRecording && !isPicture && !/^image\//u.test(attribute(best, "contenttype"))) return false;
  const href = attribute(best, "href");
  const meta = child(item, "contentmeta");
  if (isRecording && href !== "") writeRecording(sheet, href, captionOf(item) || textIn(meta, "headline"));
  else writePicture(sheet, { ...wordsOf(item, isPicture), src: /^https?:/u.test(href) ? href : "" });
  return true;
}

/** Of a picture the headline, the author and the credit are the picture's; of a text with a picture they are not. */
function wordsOf(item: XmlElement, isPicture: boolean) {
  if (!isPicture) return { caption: captionOf(item, true), by: "", credit: "" };
  const meta = child(item, "contentmeta");
  return {
    caption: captionOf(item) || textIn(meta, "headline"),
    by: textIn(meta, "by") || textIn(child(meta, "creator"), "name"),
    credit: textIn(meta, "creditline"),
  };
}

const sizeOf = (rendition: XmlElement) =>
  Number(attribute(rendition, "width") || attribute(rendition, "size")) || 0;
