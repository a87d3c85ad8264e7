/** The declarations of an element's style attribute: browsers forget those that only Word knows. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 1) continue;
    const value = declaration.slice(colon + 1).replace(/\s+/g, " ");
    style.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return style;
}

/** All elements below, in order; what a step takes away meanwhile comes along detached. */
export const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** Leave the children where the element was. */
export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** Put the children into a new element of this name inside. */
export function wrapChildren(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

/** The same children in an element of another name. */
export function rename(element: Element, tag: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** A paragraph of bare words. */
export function paragraphOf(document: Document, text: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return paragraph;
}

/** Elements that stand on lines of their own. */
export const BLOCKS =
  "p, div, section, article, main, header, footer, nav, aside, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, blockquote, figure, figcaption, hr, pre, address, form, fieldset";

export const isBlock = (node: Node | null | undefined): boolean =>
  node instanceof Element && node.matches(BLOCKS);

/** On one line, as a reader sees it. */
export const wordsIn = (node: Node): string => (node.textContent ?? "").replace(/\s+/g, " ").trim();

/** Nothing to see in it, zero-width characters included. */
export const isBlank = (text: string): boolean => /^[\s\u200b-\u200d\u2060]*$/u.test(text);
