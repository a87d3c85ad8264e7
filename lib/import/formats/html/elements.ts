import type { DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type AnyNode = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: AnyNode | Parent): node is Element => "tagName" in node;

/** The value of an attribute, "" where there is none. */
export const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? "";

/** Has the element this class? */
export const hasClass = (element: Element, pattern: RegExp): boolean =>
  pattern.test(attribute(element, "class"));

/** All elements below, in the order of the document. Without recursion: pages nest as deep as they like. */
export function* descendants(root: Parent): Generator<Element> {
  const open: AnyNode[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child) open.push(child);
    }
  }
}

/** The first element below that has this name (and passes). */
export function findElement(root: Parent, name: string, passes = (_: Element) => true): Element | null {
  for (const element of descendants(root)) if (element.tagName === name && passes(element)) return element;
  return null;
}

/** All text below, as it stands, but for what is below `except`. Without recursion. */
export function textBelow(root: Parent, except: ReadonlySet<Element> = NONE): string {
  const parts: string[] = [];
  const open: (AnyNode | typeof SPACE)[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if ("value" in node) parts.push(node.value);
    else if (isElement(node) && !UNREAD.has(node.tagName) && !except.has(node)) {
      // Words of different blocks don't touch each other.
      const isBlock = !INLINE.has(node.tagName);
      if (isBlock) open.push(SPACE);
      for (let at = node.childNodes.length - 1; at >= 0; at--) open.push(node.childNodes[at] ?? SPACE);
      if (isBlock) open.push(SPACE);
    }
  }
  return parts.join("");
}

const SPACE = { value: " " };
const NONE: ReadonlySet<Element> = new Set();

/** The element around this one, or null at the top. */
export function parentOf(node: AnyNode): Element | null {
  const { parentNode } = node;
  return parentNode && isElement(parentNode) ? parentNode : null;
}

/** Elements whose text nobody reads. */
export const UNREAD: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "head",
  "title",
  "noscript",
  "svg",
  "math",
  "object",
]);

/** Elements that stand in a line of text. */
export const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
