import { SaxesParser, type SaxesTagNS } from "saxes";
import { Damaged, Unreadable } from "@/lib/import/formats/zip/unreadable";

/** An element with its name under one prefix a namespace (`w:p`), whatever prefix the file uses. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** How many elements and signs of text may still come, over all parts of one file. */
export interface XmlBudget {
  elements: number;
  signs: number;
}

/** What all parts of one file may hold together. */
export const newXmlBudget = (): XmlBudget => ({ elements: 1_000_000, signs: 4_000_000 });

/** Word writes perhaps a hundred levels where tables stand in boxes in tables. */
const DEEPEST = 300;
const MOST_ATTRIBUTES = 500;

const TOO_MUCH = "This Word file holds far more than one story. Paste the story’s text instead.";
const TOO_DEEP = "This Word file is nested deeper than Word can write it. Paste the story’s text instead.";
const DECLARES =
  "This Word file declares XML of its own, which Word never does. Paste the story’s text instead.";
const BROKEN = "A part of this Word file is damaged. Ask for it again, or paste the story’s text.";

/**
 * The XML of a part as a tree.
 *
 * A DOCTYPE is refused: Word writes none, and entities of somebody's own are how XML is made to explode.
 *
 * @throws Unreadable with a sentence for people; `Damaged` where the XML is broken
 */
export function parseXml(bytes: Uint8Array, budget: XmlBudget): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let attributes = 0;
  const parser = new SaxesParser({ xmlns: true });

  parser.on("error", () => {
    throw new Damaged(BROKEN);
  });
  parser.on("doctype", () => {
    throw new Unreadable(DECLARES);
  });
  parser.on("opentagstart", () => {
    attributes = 0;
  });
  parser.on("attribute", () => {
    if (++attributes > MOST_ATTRIBUTES) throw new Unreadable(TOO_MUCH);
  });
  parser.on("opentag", (tag) => {
    if (--budget.elements < 0) throw new Unreadable(TOO_MUCH);
    if (open.length > DEEPEST) throw new Unreadable(TOO_DEEP);
    const element = elementOf(tag);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const onText = (text: string): void => {
    budget.signs -= text.length;
    if (budget.signs < 0) throw new Unreadable(TOO_MUCH);
    open.at(-1)?.children.push(text);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);

  const text = decoded(bytes);
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
  const [top] = root.children.filter((node) => typeof node !== "string");
  if (!top) throw new Damaged(BROKEN);
  return top;
}

/** So that a file that is too much is given up early. */
const CHUNK = 65_536;

/** XML of Word is UTF-8, or UTF-16 with its mark at the front. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** The attributes that anybody here looks at; Word writes many more, and they fill the memory. */
const READ: ReadonlySet<string> = new Set(
  "val dropCap styleId id ilvl numId abstractNumId author type char anchor instr fldCharType embed link descr title alt string hr Id Type Target TargetMode".split(
    " ",
  ),
);

function elementOf(tag: SaxesTagNS): XmlElement {
  const attributes: Record<string, string> = {};
  for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
    if (prefix === "xmlns" || !READ.has(local)) continue;
    attributes[uri === "" ? local : `${prefixOf(uri)}:${local}`] = value;
  }
  return { name: `${prefixOf(tag.uri)}:${tag.local}`, attributes, children: [] };
}

// Each namespace of the transitional and of the strict form (ISO/IEC 29500) under the prefix that Word gives it.
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: ["schemas.openxmlformats.org/wordprocessingml/2006/main", "purl.oclc.org/ooxml/wordprocessingml/main"],
    r: [
      "schemas.openxmlformats.org/officeDocument/2006/relationships",
      "purl.oclc.org/ooxml/officeDocument/relationships",
    ],
    wp: [
      "schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    ],
    a: ["schemas.openxmlformats.org/drawingml/2006/main", "purl.oclc.org/ooxml/drawingml/main"],
    pic: ["schemas.openxmlformats.org/drawingml/2006/picture", "purl.oclc.org/ooxml/drawingml/picture"],
    c: ["schemas.openxmlformats.org/drawingml/2006/chart", "purl.oclc.org/ooxml/drawingml/chart"],
    dgm: ["schemas.openxmlformats.org/drawingml/2006/diagram", "purl.oclc.org/ooxml/drawingml/diagram"],
    m: ["schemas.openxmlformats.org/officeDocument/2006/math", "purl.oclc.org/ooxml/officeDocument/math"],
    mc: ["schemas.openxmlformats.org/markup-compatibility/2006"],
    cx: ["schemas.microsoft.com/office/drawing/2014/chartex"],
    wps: ["schemas.microsoft.com/office/word/2010/wordprocessingShape"],
    rel: ["schemas.openxmlformats.org/package/2006/relationships"],
    cp: ["schemas.openxmlformats.org/package/2006/metadata/core-properties"],
    dc: ["purl.org/dc/elements/1.1/"],
  }).flatMap(([prefix, names]) => names.map((name) => [`http://${name}`, prefix] as const)),
);
const VML = "urn:schemas-microsoft-com:vml";
const OFFICE = "urn:schemas-microsoft-com:office:office";
const XML = "http://www.w3.org/XML/1998/namespace";

function prefixOf(uri: string): string {
  if (uri === VML) return "v";
  if (uri === OFFICE) return "o";
  return uri === XML ? "xml" : (PREFIXES.get(uri) ?? "other");
}

const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

/** The elements right below. */
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

/** The first element of this name right below. */
export const child = (element: XmlElement | null | undefined, name: string): XmlElement | null =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name) ?? null;

/** All elements below that have one of these names, in order; none inside of another. */
export function* allBelow(element: XmlElement, ...names: readonly string[]): Generator<XmlElement> {
  for (const node of element.children) {
    if (!isElement(node)) continue;
    if (names.includes(node.name)) yield node;
    else yield* allBelow(node, ...names);
  }
}

/** All text below. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join("");
}

/** Word's way to say a value: `w:val` of a child. */
export const settingOf = (element: XmlElement | null | undefined, name: string): string | null =>
  child(element, name)?.attributes["w:val"] ?? null;

/** Word's way to say yes or no; null where nothing is said. */
export function isOn(properties: XmlElement | null | undefined, name: string): boolean | null {
  const toggle = child(properties, name);
  if (!toggle) return null;
  return !["0", "false", "off", "none"].includes(toggle.attributes["w:val"] ?? "");
}
