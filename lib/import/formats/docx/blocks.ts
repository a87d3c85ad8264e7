import { headingShape } from "@/lib/import/formats/heading-shape";
import type { BlockShape } from "@/lib/import/imported-story";
import { chosen } from "./alternate";
import { isPlaceholder, readInline } from "./inline";
import { type Origin, PARAGRAPH, type Part } from "./part";
import { endParagraph, lose, newReading, type Reading, type Relationships, type Word } from "./reading";
import { outlineRole, type Role, readNumbering, type Style } from "./styles";
import { readTable } from "./tables";
import { child, elementsOf, settingOf, type XmlElement, type XmlNode } from "./xml";

/** Read what holds paragraphs: the body, a cell, a box, a note, a comment. */
export function readBlocks(
  word: Word,
  nodes: readonly XmlNode[],
  links: Relationships,
  origin: Origin,
): Part[] {
  const reading = newReading(word, links, origin);
  readAll(nodes, reading);
  endParagraph(reading);
  return reading.parts;
}

function readAll(nodes: readonly XmlNode[], reading: Reading): void {
  for (const node of nodes) if (typeof node !== "string") readBlock(node, reading);
}

function readBlock(element: XmlElement, reading: Reading): void {
  switch (element.name) {
    case "w:p":
      readParagraph(element, reading);
      break;
    case "w:tbl":
      endParagraph(reading);
      reading.parts.push(...readTable(element, reading));
      break;
    case "w:sdt":
      readControl(element, reading);
      break;
    case "mc:AlternateContent":
      readAll(chosen(element)?.children ?? [], reading);
      break;
    case "w:altChunk":
    case "w:subDoc":
      lose(reading.word, "object");
      break;
    case "w:del":
    case "w:moveFrom":
      lose(reading.word, "deletion");
      break;
    default:
      // Drawings and formulas stand in paragraphs; where they don't, they still are read.
      if (element.name === "w:r" || element.name.startsWith("m:"))
        readInline({ name: "w:p", attributes: {}, children: [element] }, reading, false);
      else if (!element.name.endsWith("Pr")) readAll(element.children, reading);
  }
}

/** A content control around paragraphs: a table of contents, an empty form, or anything. */
function readControl(control: XmlElement, reading: Reading): void {
  const content = child(control, "w:sdtContent")?.children ?? [];
  const gallery = settingOf(child(child(control, "w:sdtPr"), "w:docPartObj"), "w:docPartGallery") ?? "";
  const origin = isPlaceholder(control) ? "placeholder" : isContents(gallery) ? "contents" : null;
  if (origin === null) {
    readAll(content, reading);
    return;
  }
  endParagraph(reading);
  reading.parts.push(...reading.word.read(content, reading.links, origin));
}

const isContents = (gallery: string) => /^table of (?:contents|figures)$/iu.test(gallery);

function readParagraph(paragraph: XmlElement, reading: Reading): void {
  const properties = child(paragraph, "w:pPr");
  const style = reading.word.styles.get(settingOf(properties, "w:pStyle"));
  const role = roleOf(properties, style);
  reading.role = role;
  reading.shape = shapeOf(role, readNumbering(properties) ?? style.numbering, reading.word);
  if (isRule(paragraph, properties)) {
    reading.parts.push({ shape: { kind: "rule" }, rich: NO_TEXT, role: null, origin: reading.origin });
  }
  readInline(paragraph, reading, style.hidden === true);
  // A code that nobody ended would swallow the rest of the story.
  for (let at = reading.fields.length - 1; at >= 0; at--)
    if (reading.fields[at]?.isResult === false) reading.fields.splice(at, 1);
  const mark = child(properties, "w:rPr");
  // Somebody took out the end of this paragraph, or it is a drop cap: the next one goes on in it.
  if (child(mark, "w:del") || isDropCap(properties)) return;
  endParagraph(reading);
}

/** A large first letter stands in a frame of its own, before the paragraph that it begins. */
const isDropCap = (properties: XmlElement | null): boolean =>
  /^(?:drop|margin)$/u.test(child(properties, "w:framePr")?.attributes["w:dropCap"] ?? "");

const NO_TEXT = { text: "", marks: [] };

/** An outline level of the paragraph's own counts where its style says nothing. */
function roleOf(properties: XmlElement | null, style: Style): Role | null {
  return style.role ?? outlineRole(properties);
}

function shapeOf(role: Role | null, numbering: Style["numbering"], word: Word): BlockShape {
  if (role?.kind === "heading") return headingShape(role.level);
  if (numbering && numbering.id !== "0") {
    const { id, depth } = numbering;
    return { kind: "list-item", ordered: word.isNumbered(id, depth), depth };
  }
  if (role?.kind === "list") return { kind: "list-item", ordered: role.ordered, depth: role.depth };
  return role?.kind === "quote" ? { kind: "quote" } : PARAGRAPH;
}

/** Three hyphens and Enter: an empty paragraph with a line below it. */
function isRule(paragraph: XmlElement, properties: XmlElement | null): boolean {
  const border = child(child(properties, "w:pBdr"), "w:bottom");
  const line = border?.attributes["w:val"] ?? "none";
  return line !== "none" && line !== "nil" && elementsOf(paragraph).every(({ name }) => name.endsWith("Pr"));
}
