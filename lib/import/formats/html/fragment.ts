import { headingShape } from "@/lib/import/formats/heading-shape";
import type { Rich } from "@/lib/import/formats/sheet";
import { plain } from "@/lib/import/formats/sheet";
import type { BlockShape } from "@/lib/import/imported-story";
import {
  type AnyNode,
  attribute,
  type Element,
  hasClass,
  INLINE,
  isElement,
  type Parent,
  UNREAD,
} from "./elements";
import { embedsIn, isTiny } from "./embeds";
import { besideFigure, captionOf, figurePart, framedPictures, holdsPictures } from "./figures";
import { openNoscripts } from "./noscript";
import { parsePiece } from "./parse-html";
import { newRichText } from "./rich-text";
import { tableOf } from "./tables";

/** One block of a story written in HTML, and the element it came from. */
export interface HtmlPart {
  shape: BlockShape;
  rich: Rich;
  element: Element | null;
}

/** The blocks of a piece of HTML: the body of a story as a feed, a wire file or another system's export has it. */
export function readFragment(html: string): HtmlPart[] {
  const piece = parsePiece(html);
  if (/<noscript/iu.test(html)) openNoscripts(piece);
  return partsOf(piece);
}

/**
 * The blocks below an element, in the order of the document. Total: whatever is there, its text comes out, but for
 * scripts and styles and what is below an element that `isLeftOut`. Without recursion, whatever the nesting.
 */
export function partsOf(root: Parent, isLeftOut = (_: Element) => false): HtmlPart[] {
  const parts: HtmlPart[] = [];
  const rich = newRichText();
  const frames = framedPictures(root);
  const steps: Step[] = [];
  let galleries = 0;

  function flush({ shape, owner }: Place): void {
    const taken = rich.take();
    if (taken.text === "") return;
    const drawn = shape.kind === "paragraph" && SEPARATOR.test(taken.text) ? RULE : shape;
    parts.push({ shape: drawn, rich: taken, element: owner });
  }

  function visit(nodes: readonly AnyNode[], place: Place): void {
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at];
      if (node) steps.push({ node, place });
    }
  }

  function write(text: string, place: Place): void {
    const lines = place.keepsLines ? text.split("\n") : [text];
    for (const [index, line] of lines.entries()) {
      if (index > 0) rich.breakLine();
      rich.write(line);
    }
  }

  /** A block of its own: what was open before it ends, and what it holds ends with it. */
  function inside(node: Element, place: Place, inner: Place): void {
    flush(place);
    steps.push({ ends: inner });
    visit(node.childNodes, inner);
  }

  /** Two breaks end a paragraph: half of the web is written so. */
  function breakLine(place: Place): void {
    if (rich.isAtBreak && (place.shape.kind === "paragraph" || place.shape.kind === "quote")) flush(place);
    else rich.breakLine();
  }

  function whole(node: Element, place: Place): HtmlPart[] | null {
    const framed = frames.get(node);
    if (framed) {
      const beside = besideFigure(node, framed);
      const part = figurePart(framed, node, place.gallery);
      return beside === "" ? [part] : [part, { shape: PARAGRAPH, rich: plain(beside), element: node }];
    }
    switch (node.tagName) {
      case "hr":
        return [{ shape: { kind: "rule" }, rich: plain(""), element: node }];
      case "img":
        // What counts who read it is no picture.
        if (isTiny(node)) return [];
        return [figurePart({ picture: node, words: [] }, node, place.gallery)];
      case "table":
        return tableOf(node, (cell) => partsOf(cell));
      default:
        return embedsIn(node)?.map((part) => withCaption(part, node)) ?? null;
    }
  }

  function visitElement(node: Element, place: Place): void {
    const { tagName } = node;
    if (UNREAD.has(tagName) || isLeftOut(node)) return;
    const style = styleOf(node);
    const parts = style ? null : whole(node, place);
    if (tagName === "br") breakLine(place);
    else if (style) {
      rich.open(style);
      steps.push(CLOSE);
      visit(node.childNodes, place);
    } else if (parts) finish(parts, place);
    else if (LISTS.has(tagName)) {
      const shape = itemOf(tagName === "ol", place.lists);
      inside(node, place, { ...place, shape, lists: place.lists + 1, owner: node });
    } else if (isBlock(node)) inside(node, place, innerOf(node, place));
    else visit(node.childNodes, place);
  }

  function finish(found: readonly HtmlPart[], place: Place): void {
    if (found.length === 0) return;
    flush(place);
    parts.push(...found);
  }

  function innerOf(node: Element, place: Place): Place {
    const isGallery = place.gallery === undefined && hasClass(node, GALLERY) && holdsPictures(node);
    return {
      shape: shapeOf(node, place),
      lists: place.lists,
      owner: node,
      keepsLines: place.keepsLines || node.tagName === "pre",
      gallery: isGallery ? `gallery-${++galleries}` : place.gallery,
    };
  }

  const top: Place = {
    shape: PARAGRAPH,
    lists: 0,
    owner: isElement(root) ? root : null,
    keepsLines: false,
    gallery: undefined,
  };
  visit(root.childNodes, top);
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("closes" in step) rich.close();
    else if ("ends" in step) flush(step.ends);
    else if ("value" in step.node) write(step.node.value, step.place);
    else if (isElement(step.node)) visitElement(step.node, step.place);
  }
  flush(top);
  return parts;
}

/** What is left to do; the last that was added comes first. */
type Step = { node: AnyNode; place: Place } | { ends: Place } | { closes: true };
const CLOSE: Step = { closes: true };

/** Where in the document. */
interface Place {
  /** What loose text becomes here. */
  shape: BlockShape;
  /** How many lists are open. */
  lists: number;
  owner: Element | null;
  /** In `<pre>` a line's end is meant. */
  keepsLines: boolean;
  gallery: string | undefined;
}

/** What the text of a block element becomes. */
function shapeOf({ tagName }: Element, { shape, lists }: Place): BlockShape {
  const heading = /^h([1-6])$/u.exec(tagName)?.[1];
  if (heading) return headingShape(Number(heading));
  if (tagName === "li") return shape.kind === "list-item" ? shape : itemOf(false, lists);
  if (tagName === "blockquote") return { kind: "quote" };
  return shape.kind === "heading" ? PARAGRAPH : shape;
}

const PARAGRAPH: BlockShape = { kind: "paragraph" };
const RULE: BlockShape = { kind: "rule" };
/** A line that somebody drew with signs: "___", "* * *". */
const SEPARATOR = /^(?:_\s?){3,}$|^(?:[*•·]\s?){3,}$|^(?:[-–—=~]\s?){3,}$/u;
const itemOf = (ordered: boolean, depth: number): BlockShape => ({ kind: "list-item", ordered, depth });
const LISTS: ReadonlySet<string> = new Set(["ul", "ol", "menu"]);
const GALLERY = /(?:^|[\s_-])(?:gallery|slideshow|slider|carousel|photo-?set)(?:$|[\s_-])/iu;

/**
 * Everything that doesn't stand in a line of text. What parsing leaves inside a paragraph does: real blocks end it, so
 * it is an element that the page invented.
 */
function isBlock({ tagName, parentNode }: Element): boolean {
  if (INLINE.has(tagName) || IN_LINE_TOO.has(tagName)) return false;
  return !(parentNode && isElement(parentNode) && parentNode.tagName === "p");
}

const IN_LINE_TOO: ReadonlySet<string> = new Set([
  "input",
  "label",
  "picture",
  "source",
  "track",
  "wbr",
  "font",
]);

function styleOf(node: Element) {
  const css = attribute(node, "style");
  switch (node.tagName) {
    case "b":
    case "strong":
      return /font-weight:\s*(?:normal|400)/iu.test(css) ? null : ({ type: "bold" } as const);
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

/** An embed with the caption of the figure around it. */
function withCaption(part: HtmlPart, node: Element): HtmlPart {
  const { parentNode } = node;
  const figure = parentNode && isElement(parentNode) && parentNode.tagName === "figure" ? parentNode : null;
  const caption = figure ? captionOf(figure) : "";
  if (caption === "" || part.shape.kind !== "embed" || part.rich.text !== "") return part;
  return { ...part, shape: { ...part.shape, caption } };
}
