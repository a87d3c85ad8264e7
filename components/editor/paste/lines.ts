import { all, BLOCKS, isBlank, isBlock, rename, unwrap } from "./elements";
import { liftBlocks, wrapLoose } from "./loose";
import type { Paste } from "./paste";

/**
 * Lines and paragraphs: two line breaks in a row begin a paragraph, breaks between blocks go, and so does what is
 * empty.
 */
export function settleLines(paste: Paste): void {
  const { body } = paste;
  for (const space of all(body, ".Apple-converted-space")) space.textContent = " ";
  for (const end of all(body, "br.Apple-interchange-newline")) end.remove();
  for (const br of all(body, "br")) if (br.isConnected && isDoubled(br)) splitAt(br);
  liftBlocks(body);
  // A paragraph or heading that holds blocks is a box.
  for (const outer of all(body, "p, h1, h2, h3, h4, h5, h6"))
    if (outer.querySelector(BLOCKS)) rename(outer, "div");
  for (const br of all(body, "br")) if (isAtEdge(br)) br.remove();
  // Before what is empty goes: it may be all that parts two words.
  wrapLoose(paste);
  for (const block of all(body, "p, div, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote").toReversed()) {
    if (block.closest("[data-picture]") || block.querySelector("figure, hr, table, img")) continue;
    if (isBlank(block.textContent ?? "")) block.remove();
  }
  for (const mark of all(body, "b, strong, i, em, s, a, sup, sub")) {
    if ((mark.textContent ?? "") === "" && mark.children.length === 0) mark.remove();
  }
}

const isSpace = (node: Node | null) => node?.nodeType === 3 && isBlank(node.textContent ?? "");

function neighbour(node: Node, side: "previousSibling" | "nextSibling"): Node | null {
  let next = node[side];
  while (isSpace(next)) next = next?.[side] ?? null;
  return next;
}

const isBr = (node: Node | null) => node instanceof Element && node.tagName === "BR";

const isDoubled = (br: Element) => isBr(neighbour(br, "nextSibling"));

/** End the paragraph here: what stands before the breaks and what stands behind them become two. */
function splitAt(br: HTMLElement): void {
  const parent = br.parentElement;
  if (!parent) return;
  for (let next = neighbour(br, "nextSibling"); isBr(next); next = neighbour(br, "nextSibling")) {
    next?.parentNode?.removeChild(next);
  }
  const isText = /^(?:P|H[1-6])$/.test(parent.tagName);
  const before = br.ownerDocument.createElement(isText ? parent.tagName : "div");
  const inline: Node[] = [];
  for (let node = br.previousSibling; node && !isBlock(node); node = node.previousSibling)
    inline.unshift(node);
  before.append(...inline);
  if (isText) parent.before(before);
  else br.before(before);
  br.remove();
  if (isBlank(before.textContent ?? "") && !before.querySelector("img, figure")) unwrap(before);
}

/** A break before, behind or between blocks, or at the end of one, breaks nothing. */
function isAtEdge(br: Element): boolean {
  const [before, after] = [neighbour(br, "previousSibling"), neighbour(br, "nextSibling")];
  if (isBlock(before) || isBlock(after)) return true;
  return isBlock(br.parentElement) && (before === null || after === null);
}
