import { attribute, descendants, type Element, isElement, type Parent, textBelow } from "./elements";
import { parsePiece } from "./parse-html";
import { pictureSource } from "./picture-source";

/** No page has so many; looking for twins among siblings takes time. */
const MOST = 500;

/**
 * Let pictures and embeds that stand in `<noscript>` be found, in place: the twin of a picture that a script loads
 * late gives that picture its address; what has no twin stands where the `<noscript>` stood.
 */
export function openNoscripts(root: Parent): void {
  const all = [...descendants(root)].filter(({ tagName }) => tagName === "noscript").slice(0, MOST);
  for (const noscript of all) {
    const text = noscript.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
    if (!/<(?:img|iframe)\b/iu.test(text)) continue;
    const piece = parsePiece(text);
    const image = [...descendants(piece)].find(({ tagName }) => tagName === "img");
    const twin = image && twinOf(noscript);
    if (image && twin) lend(image, twin);
    else if (textBelow(piece).trim().length < 400) stand(piece, noscript);
  }
}

function lend(from: Element, to: Element): void {
  const src = pictureSource(from);
  if (src) to.attrs.push({ name: "data-noscript-src", value: src });
  if (attribute(to, "alt") === "" && attribute(from, "alt") !== "")
    to.attrs.push({ name: "data-alt", value: attribute(from, "alt") });
}

/** The picture right before or behind it, within the same element. */
function twinOf(noscript: Element): Element | null {
  const siblings = noscript.parentNode?.childNodes.filter(isElement) ?? [];
  const at = siblings.indexOf(noscript);
  for (const beside of [siblings[at - 1], siblings[at + 1]]) {
    if (beside?.tagName === "img") return beside;
    const inner = beside && imageAlone(beside);
    if (inner) return inner;
  }
  return null;
}

/** The image that is all there is in an element. */
function imageAlone(element: Element): Element | null {
  let seen = 0;
  for (const each of descendants(element)) {
    if (each.tagName === "img") return each;
    if (++seen > 20) return null;
  }
  return null;
}

function stand(piece: Parent, noscript: Element): void {
  noscript.tagName = "div";
  noscript.childNodes = piece.childNodes;
  for (const child of noscript.childNodes) child.parentNode = noscript;
}
