import { SaxesParser } from "saxes";

/** An element of an export, as far as a post needs it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

export interface XmlRead {
  root: XmlElement;
  /** Was it well-formed, but for namespaces? */
  sound: boolean;
}

/** Elements deeper than this are read as if they were here. */
const DEEPEST = 60;

/**
 * Read a piece of XML as far as it can be read: what is not well-formed is mended where it is plain what was meant (bare
 * "&" and "<", sections without an end), else passed over, and said. Entities that a DOCTYPE defines are not expanded.
 * `root` is a wrapper around what is there.
 */
export function readXml(xml: string): XmlRead {
  const clean = xml.toWellFormed().replaceAll(FORBIDDEN, "");
  const closed = closeSections(clean);
  const read = parse(closed);
  if (read.sound) return { root: read.root, sound: closed.length === xml.length };
  return { root: parse(outsideSections(closed, escapeStray)).root, sound: false };
}

function parse(xml: string): XmlRead {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [root];
  let sound = true;
  let deeper = 0;
  const parser = new SaxesParser({ fragment: true, position: false, xmlns: false as const });
  parser.on("error", () => {
    sound = false;
  });
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    const element: XmlElement = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    if (isSelfClosing) return;
    if (open.length < DEEPEST) open.push(element);
    else deeper++;
  });
  parser.on("closetag", ({ isSelfClosing }) => {
    if (isSelfClosing) return;
    if (deeper > 0) deeper--;
    else if (open.length > 1) open.pop();
  });
  const write = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", write);
  parser.on("cdata", write);
  parser.write(xml).close();
  return { root, sound };
}

// Signs that XML may not hold; they come from old databases.
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu;

const OPENING = /<([\w:.-]+)(?:\s[^<>]*)?>\s*<!\[CDATA\[/gu;

/** Close each CDATA section that goes on past the end of its own element. */
function closeSections(xml: string): string {
  let closed = "";
  let at = 0;
  let endless = false;
  for (;;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(xml);
    if (!opening) return closed + xml.slice(at);
    const start = opening.index + opening[0].length;
    const end: number = endless ? -1 : xml.indexOf("]]>", start);
    endless = end === -1;
    const section = xml.slice(start, endless ? xml.length : end);
    const own = section.indexOf(`</${opening[1]}>`);
    const swallows = own !== -1 && (endless || section.includes("<![CDATA[", own));
    if (endless && !swallows) return `${closed}${xml.slice(at)}]]>`;
    const next = swallows ? start + own : end + 3;
    closed += xml.slice(at, next) + (swallows ? "]]>" : "");
    at = next;
  }
}

/** Change what stands outside of CDATA sections. */
function outsideSections(xml: string, change: (text: string) => string): string {
  let changed = "";
  for (let at = 0; ; ) {
    const start = xml.indexOf("<![CDATA[", at);
    const end = start === -1 ? -1 : xml.indexOf("]]>", start);
    if (end === -1) return changed + change(xml.slice(at));
    changed += change(xml.slice(at, start)) + xml.slice(start, end + 3);
    at = end + 3;
  }
}

/** "Fish & chips < bread" as it was meant. */
const escapeStray = (text: string): string =>
  text
    .replaceAll(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});)/giu, "&amp;")
    .replaceAll(/<(?![/?!]?[A-Za-z_[-][^<>]*>)/gu, "&lt;");

/** The first child with this name. */
export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((each) => each.name === name);

/** The text of the first child with this name, trimmed; "" where there is none. */
export const childText = (element: XmlElement, name: string): string =>
  child(element, name)?.text.trim() ?? "";

/** All elements with this name, however deep. */
export function* named(root: XmlElement, name: string): Generator<XmlElement> {
  const open = [...root.children].reverse();
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.name === name) yield element;
    else open.push(...[...element.children].reverse());
  }
}

/** The element as well-formed XML. */
export function writeXml({ name, attributes, children, text }: XmlElement): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value).replaceAll('"', "&quot;")}"`,
  );
  const words = /[<&]/u.test(text)
    ? `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`
    : escaped(text);
  return `<${name}${written.join("")}>${words}${children.map(writeXml).join("")}</${name}>`;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("]]>", "]]&gt;");
