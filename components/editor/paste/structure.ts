import { all, BLOCKS, paragraphOf, rename, wordsIn, wrapChildren } from "./elements";
import type { Paste } from "./paste";

/** Elements that our schema has no word for become ones that it has; none of their words goes. */
export function nameBlocks({ body }: Paste): void {
  for (const term of all(body, "dt, dd, summary, legend, option, address")) makeParagraph(term);
  for (const box of all(body, "center, details, main, aside, hgroup, dialog")) rename(box, "div");
  for (const caption of all(body, "table > caption")) {
    caption.closest("table")?.before(paragraphOf(body.ownerDocument, wordsIn(caption)));
    caption.remove();
  }
  // Outside of figures, which are made by now.
  for (const caption of all(body, "figcaption")) if (!caption.closest("[data-picture]")) rename(caption, "p");
  for (const frame of all(body, "figure:not([data-picture])")) rename(frame, "div");
  for (const code of all(body, "pre")) keepLines(code);
  for (const field of all(body, "textarea, button")) rename(field, "span");
}

function keepLines(code: HTMLElement): void {
  const texts = code.ownerDocument.createNodeIterator(code, NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) found.push(text);
  for (const text of found) {
    const lines = (text.textContent ?? "").split(/\r?\n/);
    const parted = lines.flatMap((line, index) =>
      index === 0 ? [line] : [code.ownerDocument.createElement("br"), line],
    );
    if (text instanceof Text) text.replaceWith(...parted);
  }
  makeParagraph(code);
}

const makeParagraph = (element: Element) => rename(element, element.querySelector(BLOCKS) ? "div" : "p");

/**
 * A cell and a quotation hold paragraphs alone, a list item paragraphs and lists. What else stands in one becomes
 * paragraphs: ProseMirror would end the table there and begin another.
 */
export function fitContents({ body }: Paste): void {
  for (const table of all(body, "table")) {
    const cells = all(table, "td, th");
    // A table of one cell is a frame.
    if (cells.length <= 1 || table.parentElement?.closest("td, th, li, blockquote")) flattenTable(table);
  }
  for (const holder of all(body, "td, th, blockquote")) {
    for (const item of all(holder, "li")) if (isOwn(item, holder)) item.prepend(markerOf(item));
    for (const inner of all(holder, "blockquote, ul, ol")) rename(inner, "div");
    for (const inner of all(holder, "li")) rename(inner, "p");
  }
  for (const heading of all(body, "h1, h2, h3, h4, h5, h6")) {
    if (!heading.closest("td, th, blockquote, li")) continue;
    wrapChildren(heading, "strong");
    rename(heading, "p");
  }
  for (const rule of all(body, "hr")) if (rule.closest("td, th, blockquote, li")) rule.remove();
  for (const quote of all(body, "li blockquote")) rename(quote, "div");
  // Blocks in a paragraph can't come from a page, only from the steps before.
  for (const outer of all(body, "p")) if (outer.querySelector(BLOCKS)) rename(outer, "div");
}

const isOwn = (item: Element, holder: Element) => item.closest("td, th, blockquote") === holder;

function markerOf(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== "OL") return "• ";
  const number = (Number(list.getAttribute("start")) || 1) + [...list.children].indexOf(item);
  return `${number}. `;
}

function flattenTable(table: Element): void {
  const box = table.ownerDocument.createElement("div");
  for (const cell of all(table, "td, th")) {
    if (cell.closest("table") !== table) continue;
    const part = table.ownerDocument.createElement("div");
    part.append(...cell.childNodes);
    box.append(part);
  }
  table.replaceWith(box);
}

/** A list that begins with a list has no item to hold it: it goes on in the list above, or comes up. */
export function joinLists({ body }: Paste): void {
  for (const outer of all(body, "ul, ol")) {
    const inner = outer.firstElementChild;
    if (!inner?.matches("ul, ol") || outer.parentElement?.matches("ul, ol")) continue;
    const above = outer.previousElementSibling;
    const item = above?.matches("ul, ol") ? above.lastElementChild : null;
    if (above && item) {
      item.append(inner);
      above.append(...outer.children);
      outer.remove();
    } else inner.replaceWith(...inner.children);
  }
}
