import { all, BLOCKS, isBlank, isBlock } from "./elements";
import type { Paste } from "./paste";

/** Elements that hold elements of one kind and no words. */
const FRAMES = "ul, ol, dl, table, thead, tbody, tfoot, tr";
const INLINE =
  "a, abbr, b, bdi, bdo, code, em, font, i, ins, kbd, label, mark, s, small, span, strike, strong, sub, sup, u";

/** Blocks in a link or in bold letters come out of it, and it goes into each of them. */
export function liftBlocks(body: HTMLElement): void {
  // The innermost first.
  for (const inline of all(body, INLINE).toReversed()) pushDown(inline);
}

function pushDown(inline: Element): void {
  if (!inline.querySelector(BLOCKS)) return;
  const parts: Element[] = [];
  let run: Node | null = null;
  for (const child of [...inline.childNodes]) {
    if (child instanceof Element && (isBlock(child) || child.querySelector(BLOCKS))) {
      putInside(child, inline);
      parts.push(child);
      run = null;
    } else {
      if (!run) {
        const copy = copyOf(inline);
        parts.push(copy);
        run = copy;
      }
      run.appendChild(child);
    }
  }
  inline.replaceWith(...parts);
}

function putInside(block: Element, inline: Element): void {
  if (block.matches(FRAMES)) {
    for (const part of [...block.children]) putInside(part, inline);
    return;
  }
  const inner = copyOf(inline);
  inner.append(...block.childNodes);
  block.append(inner);
  pushDown(inner);
}

function copyOf(inline: Element): Element {
  const copy = inline.ownerDocument.createElement(inline.tagName);
  for (const { name, value } of inline.attributes) copy.setAttribute(name, value);
  return copy;
}

/** Words that stand beside blocks become paragraphs. A paste of words alone stays one: it goes into the line. */
export function wrapLoose({ body }: Paste): void {
  for (const box of [
    body,
    ...all(body, "div, section, article, header, footer, nav, li, td, th, blockquote, form, fieldset"),
  ]) {
    if (![...box.children].some(isBlock)) continue;
    let paragraph: HTMLElement | null = null;
    for (const child of [...box.childNodes]) {
      if (isBlock(child)) paragraph = null;
      else if (paragraph) paragraph.append(child);
      else if (!isBlank(child.textContent ?? "")) {
        paragraph = box.ownerDocument.createElement("p");
        child.before(paragraph);
        paragraph.append(child);
      }
    }
  }
}
