import { type Element, attribute as htmlAttribute, isElement } from "@/lib/import/formats/html/elements";
import { type HtmlPart, readFragment } from "@/lib/import/formats/html/fragment";
import type { Sheet } from "@/lib/import/formats/sheet";
import { type BodyPart, writeBody } from "@/lib/import/formats/wire/body";
import { bylineNames, stated } from "@/lib/import/formats/wire/fields";
import { innerHtml } from "@/lib/import/formats/xml/markup";
import type { XmlElement } from "@/lib/import/formats/xml/tree";
import type { ImportedStory, Span } from "@/lib/import/imported-story";
import { nitfHtml, ROLE } from "./to-html";

/** Write NITF's running text onto the sheet: `<body.content>`, or whatever a wire puts in its place. */
export function writeNitfContent(sheet: Sheet, content: XmlElement): ImportedStory {
  const parts = readFragment(innerHtml(content, nitfHtml)).map(partOf);
  return writeBody(sheet, parts, { headline: sheet.fields.headline.value });
}

type Known = (sheet: Sheet, part: HtmlPart) => Span | null;

/** What stands in the body and is marked as something else than its text. */
const KNOWN: Readonly<Record<string, Known>> = {
  byline: (sheet, { rich }) =>
    sheet.list(
      "byline",
      rich.text,
      bylineNames(rich.text),
      stated("nitf-byline", "It is marked as the byline.", 0.95),
    ),
  dateline: (sheet, { rich }) =>
    sheet.field(
      "dateline",
      rich.text,
      rich.text.replace(/\s*[-–—_]+$/u, ""),
      stated("nitf-dateline", "It is marked as the dateline."),
    ),
  abstract: (sheet, { rich }) =>
    sheet.field(
      "standfirst",
      rich.text,
      rich.text,
      stated("nitf-abstract", "It is marked as the abstract.", 0.9),
    ),
  note: (sheet, { rich }) =>
    sheet.field("editorNote", rich.text, rich.text, stated("nitf-note", "It is marked as a note.", 0.9)),
  tagline: (sheet, { rich, shape }) =>
    sheet.setAside(
      "wire-credits",
      rich,
      stated("nitf-tagline", "It is marked as the line about the author.", 0.9),
      shape,
    ),
  copyrite: (sheet, { rich, shape }) =>
    sheet.setAside(
      "copyright",
      rich,
      stated("nitf-copyright", "It is marked as the notice of copyright.", 0.9),
      shape,
    ),
  distributor: (sheet, { rich, shape }) =>
    sheet.setAside(
      "wire-credits",
      rich,
      stated("nitf-distributor", "It names who sends the copy.", 0.9),
      shape,
    ),
};

function partOf(part: HtmlPart): BodyPart {
  const { shape, rich } = part;
  const known = shape.kind === "paragraph" ? KNOWN[roleOf(part.element)] : undefined;
  return known ? { shape, rich, known: (sheet) => known(sheet, part) } : { shape, rich };
}

/** The role of the element that a part came from, or of one around it: a note has paragraphs inside. */
function roleOf(element: Element | null): string {
  let steps = 0;
  for (let at: Element | null = element; at && steps < 8; steps++) {
    const role = htmlAttribute(at, ROLE);
    if (role !== "") return role;
    const parent: Element["parentNode"] = at.parentNode;
    at = parent && isElement(parent) ? parent : null;
  }
  return "";
}
