import { defaultTreeAdapter, html, parseFragment } from "parse5";
import type { AnyNode, Element, Parent } from "@/lib/import/formats/html/elements";
import { attribute } from "@/lib/import/formats/html/elements";

/** A piece of HTML as a tree that may be changed before its blocks are read. */
export const treeOf = (source: string): Parent => parseFragment(source);

/** A new element with these attributes and this text. */
export function elementOf(name: string, attributes: Readonly<Record<string, string>>, text = ""): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = defaultTreeAdapter.createElement(name, html.NS.HTML, attrs);
  if (text !== "") defaultTreeAdapter.insertText(element, text);
  return element;
}

/** Put nodes in the place of another one. */
export function replaceWith(old: AnyNode, nodes: readonly AnyNode[]): void {
  const parent = old.parentNode;
  if (!parent) return;
  for (const node of nodes) {
    defaultTreeAdapter.detachNode(node);
    defaultTreeAdapter.insertBefore(parent, node, old);
  }
  defaultTreeAdapter.detachNode(old);
}

/** Put a node at an element's end. */
export function append(element: Element, node: AnyNode): void {
  defaultTreeAdapter.detachNode(node);
  defaultTreeAdapter.appendChild(element, node);
}

/** Write an attribute, whatever it was. */
export function setAttribute(element: Element, name: string, value: string): void {
  const present = element.attrs.find((each) => each.name === name);
  if (present) present.value = value;
  else element.attrs.push({ name, value });
}

/** The nearest element from here up, itself included, that has the attribute; null where none has. */
export function carrying(element: Element | null, name: string): Element | null {
  for (let node: Parent | null = element; node && "tagName" in node; node = node.parentNode)
    if (attribute(node, name) !== "") return node;
  return null;
}

/** Text for HTML. */
export const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** An attribute for HTML, with its value in double quotes. */
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', "&quot;");
