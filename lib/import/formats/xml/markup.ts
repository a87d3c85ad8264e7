import type { XmlElement, XmlNode } from "./tree";

const escapeText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
// Parsers make spaces of line ends in attributes, unless they are written as references.
const escapeValue = (text: string) =>
  escapeText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/** An element's opening tag and what closes it. "" for both: what is in it, without it. */
export interface HtmlTag {
  open: string;
  close: string;
}

/** A tag of HTML with attributes; those whose value is "" are left out. */
export function htmlTag(name: string, attributes: Readonly<Record<string, string>> = {}): HtmlTag {
  const written = Object.entries(attributes).filter(([, value]) => value !== "");
  const inner = written.map(([key, value]) => ` ${key}="${escapeValue(value)}"`).join("");
  return { open: `<${name}${inner}>`, close: VOID.has(name) ? "" : `</${name}>` };
}

const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr", "col", "source"]);

/** How an element is written in HTML: by a tag of its own, or whole, with all that is in it. */
export type Translate = (element: XmlElement) => HtmlTag | string;

/** XHTML as it stands. */
export const asXhtml: Translate = ({ name, attributes }) =>
  name === "html" || name === "body" ? htmlTag("div") : htmlTag(name, Object.fromEntries(attributes));

/**
 * What is in an element as HTML, so that one reader of bodies does for all: what is between elements, each element
 * as `translate` has it, and the lines of preformatted text as lines.
 */
export function innerHtml(element: XmlElement, translate: Translate = asXhtml): string {
  return element.children.map((node) => outerHtml(node, translate)).join("");
}

/** The same with the element itself. */
export function outerHtml(node: XmlNode, translate: Translate = asXhtml): string {
  if (typeof node === "string") return escapeText(node).replace(ESCAPED_TWICE, "&$1;").replace(EN_DASH, "–");
  if (node.name === "pre") return preformatted(node, translate);
  const tag = translate(node);
  return typeof tag === "string" ? tag : `${tag.open}${innerHtml(node, translate)}${tag.close}`;
}

// "&amp;#39;": no story is about these references; somebody escaped an apostrophe that was escaped already.
const ESCAPED_TWICE = /&amp;(quot|apos|nbsp|amp|#39|#34|#160|[lr][ds]quo|[mn]dash|hellip);/gu;

// The Finnish agency's own tag for a dash, escaped by mistake.
const EN_DASH = /&lt;endash&gt;[-–]?&lt;\/endash&gt;/gu;

/** Lines are lines; an empty one parts paragraphs. */
function preformatted(element: XmlElement, translate: Translate): string {
  const paragraphs = innerHtml(element, translate)
    .replaceAll("\r", "")
    .split(/\n[ \t]*\n/u);
  return paragraphs.map((lines) => `<p>${lines.trim().replaceAll("\n", "<br>")}</p>`).join("");
}

/** An element as XML again, with these attributes beside its own. */
export function toXml(node: XmlNode, more: Readonly<Record<string, string>> = {}): string {
  if (typeof node === "string") return escapeText(node);
  const attributes = new Map([...node.attributes, ...Object.entries(more)]);
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeValue(value)}"`).join("");
  const inner = node.children.map((child) => toXml(child)).join("");
  return inner === "" ? `<${node.tag}${written}/>` : `<${node.tag}${written}>${inner}</${node.tag}>`;
}
