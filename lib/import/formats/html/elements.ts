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

/** All text below, as it stands. Without recursion. */
export function textBelow(root: Parent): string {
  const parts: string[] = [];
  const open: AnyNode[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if ("value" in node) parts.push(node.value);
    else if (isElement(node) && !UNREAD.has(node.tagName)) open.push(...[...node.childNodes].reverse());
  }
  return parts.join("");
}

/** Elements whose text nobody reads. */
export const UNREAD: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "head",
  "svg",
  "math",
  "object",
]);
