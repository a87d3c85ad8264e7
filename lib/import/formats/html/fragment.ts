import { parseFragment } from "parse5";
import type { Rich } from "@/lib/import/formats/sheet";
import { clean, figureText, plain, tableText } from "@/lib/import/formats/sheet";
import type { BlockShape, TableCell } from "@/lib/import/imported-story";
import { creditAtEnd } from "@/lib/import/text/credit";
import {
  type AnyNode,
  attribute,
  descendants,
  type Element,
  findElement,
  hasClass,
  isElement,
  type Parent,
  textBelow,
  UNREAD,
} from "./elements";
import { newRichText } from "./rich-text";

/** One block of a story written in HTML, and the element it came from. */
export interface HtmlPart {
  shape: BlockShape;
  rich: Rich;
  element: Element | null;
}

/** The blocks of a piece of HTML: the body of a story as a feed, a wire file or another system's export has it. */
export const readFragment = (html: string): HtmlPart[] => partsOf(parseFragment(html));

/** Nested deeper than this, elements are read for their text alone. */
const DEEPEST = 200;

/**
 * The blocks below an element, in the order of the document. Total: whatever is there, its text comes out, but for
 * scripts and styles.
 */
export function partsOf(root: Parent): HtmlPart[] {
  const parts: HtmlPart[] = [];
  const rich = newRichText();

  function flush({ shape, owner }: Place): void {
    const taken = rich.take();
    if (taken.text !== "") parts.push({ shape, rich: taken, element: owner });
  }

  function visit(nodes: readonly AnyNode[], place: Place): void {
    for (const node of nodes) {
      if ("value" in node) rich.write(node.value);
      else if (isElement(node)) visitElement(node, place);
    }
  }

  /** A block of its own: what was open before it ends, and what it holds ends with it. */
  function inside(node: Element, place: Place, shape: BlockShape, lists = place.lists): void {
    flush(place);
    const inner = { shape, lists, depth: place.depth + 1, owner: node };
    visit(node.childNodes, inner);
    flush(inner);
  }

  function visitElement(node: Element, place: Place): void {
    const { tagName } = node;
    if (UNREAD.has(tagName)) return;
    const style = styleOf(node);
    const whole = wholeOf(node);
    if (place.depth > DEEPEST) rich.write(` ${textBelow(node)} `);
    else if (tagName === "br") rich.breakLine();
    else if (style) {
      rich.open(style);
      visit(node.childNodes, { ...place, depth: place.depth + 1 });
      rich.close();
    } else if (whole) {
      flush(place);
      parts.push(...whole);
    } else if (LISTS.has(tagName)) {
      inside(node, place, itemOf(tagName === "ol", place.lists), place.lists + 1);
    } else if (BLOCKS.has(tagName)) {
      inside(node, place, shapeOf(node, place));
    } else visit(node.childNodes, { ...place, depth: place.depth + 1 });
  }

  visit(root.childNodes, { shape: PARAGRAPH, lists: 0, depth: 0, owner: isElement(root) ? root : null });
  flush({ shape: PARAGRAPH, lists: 0, depth: 0, owner: isElement(root) ? root : null });
  return parts;
}

/** Where in the document: what loose text becomes here, how many lists are open, how deep it is, and whose it is. */
interface Place {
  shape: BlockShape;
  lists: number;
  depth: number;
  owner: Element | null;
}

/** What the text of a block element becomes. */
function shapeOf({ tagName }: Element, { shape, lists }: Place): BlockShape {
  const heading = /^h([1-6])$/u.exec(tagName)?.[1];
  if (heading) return { kind: "heading", level: headingLevel(Number(heading)) };
  if (tagName === "li") return shape.kind === "list-item" ? shape : itemOf(false, lists);
  if (tagName === "blockquote") return { kind: "quote" };
  return shape.kind === "heading" ? PARAGRAPH : shape;
}

const PARAGRAPH: BlockShape = { kind: "paragraph" };
const itemOf = (ordered: boolean, depth: number): BlockShape => ({ kind: "list-item", ordered, depth });
// The headline is level 1; the story has three levels below it.
const headingLevel = (level: number) => (level <= 2 ? 2 : level === 3 ? 3 : 4);
const LISTS: ReadonlySet<string> = new Set(["ul", "ol"]);
const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main nav option p pre section summary td th tr".split(
    " ",
  ),
);

function styleOf(node: Element) {
  const css = attribute(node, "style");
  switch (node.tagName) {
    case "b":
    case "strong":
      return /font-weight:\s*normal/iu.test(css) ? null : ({ type: "bold" } as const);
    case "i":
    case "em":
    case "cite":
      return { type: "italic" } as const;
    case "s":
    case "del":
    case "strike":
      return { type: "strike" } as const;
    case "sup":
      return { type: "superscript" } as const;
    case "sub":
      return { type: "subscript" } as const;
    case "a": {
      const href = attribute(node, "href").trim();
      return href === "" ? null : ({ type: "link", href } as const);
    }
    default:
      return null;
  }
}

/** What is one thing whatever is inside: a picture with its caption, a table, something of a provider's. */
function wholeOf(node: Element): HtmlPart[] | null {
  switch (node.tagName) {
    case "hr":
      return [{ shape: { kind: "rule" }, rich: plain(""), element: node }];
    case "img":
      return [pictureOf(node, null, node)];
    case "figure":
      return figureOf(node);
    case "table":
      return tableOf(node);
    case "iframe":
      return [embedOf(node, attribute(node, "src"))];
    default:
      return null;
  }
}

function figureOf(node: Element): HtmlPart[] | null {
  const pictures = [...descendants(node)].filter(({ tagName }) => tagName === "img");
  const caption = findElement(node, "figcaption");
  const [picture] = pictures;
  if (!picture || pictures.length > 1) return null;
  return [pictureOf(picture, caption, node)];
}

function pictureOf(picture: Element, caption: Element | null, element: Element): HtmlPart {
  const words = caption ? clean(textBelow(caption)) : "";
  const marked = caption && findCredit(caption);
  const parted = marked
    ? { caption: clean(words.replace(marked, "")), credit: marked }
    : (creditAtEnd(words) ?? { caption: words, credit: null });
  const src = attribute(picture, "src").trim();
  const shape: BlockShape = {
    kind: "figure",
    caption: parted.caption,
    credit: parted.credit,
    alt: clean(attribute(picture, "alt")) || null,
    src: src === "" || src.startsWith("data:") ? null : src,
  };
  return { shape, rich: plain(figureText(parted.caption, parted.credit)), element };
}

function findCredit(caption: Element): string | null {
  for (const element of descendants(caption)) {
    if (hasClass(element, /credit|copyright|source/iu)) return clean(textBelow(element)) || null;
  }
  return null;
}

function tableOf(node: Element): HtmlPart[] {
  const rows: TableCell[][] = [];
  for (const element of descendants(node)) {
    if (element.tagName === "tr") rows.push([]);
    if (element.tagName === "td" || element.tagName === "th") rows.at(-1)?.push(cellOf(element));
  }
  const filled = rows.filter((row) => row.some(({ text }) => text !== ""));
  if (filled.length === 0) return [];
  return [
    { shape: { kind: "table", rows: filled }, rich: { text: tableText(filled), marks: [] }, element: node },
  ];
}

function cellOf(cell: Element): TableCell {
  const rich = newRichText();
  for (const part of partsOf(cell)) {
    if (!rich.isEmpty) rich.breakLine();
    rich.write(part.rich.text);
  }
  const span = (name: string) => Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1);
  return {
    ...rich.take(),
    header: cell.tagName === "th",
    colspan: span("colspan"),
    rowspan: span("rowspan"),
  };
}

function embedOf(node: Element, url: string): HtmlPart {
  const address = url.startsWith("//") ? `https:${url}` : url;
  const provider = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, "") : "";
  return {
    shape: { kind: "embed", url: address, provider, caption: clean(attribute(node, "title")) },
    rich: plain(""),
    element: node,
  };
}
