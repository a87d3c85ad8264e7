import { newUuid } from "@/lib/format/uuid";
import { creditAlone, creditAtEnd } from "@/lib/import/text/captions/credit";
import { all, BLOCKS, paragraphOf, unwrap, wordsIn } from "./elements";
import type { Paste, PictureSource } from "./paste";

/** Smaller ones are icons and counters, in pixels. */
const SMALLEST = 33;
/** Longer words below a picture are a paragraph, in characters. */
const LONGEST_CAPTION = 700;

/**
 * Each picture becomes a figure of ours with its caption and credit, after the paragraph, list or table that it stands
 * in. It carries a mark by which its file is found once the figure stands in the story.
 */
export function makeFigures(paste: Paste): void {
  const { body } = paste;
  bringOutVml(body);
  for (const picture of all(body, "img")) {
    if (isIcon(picture)) picture.replaceWith(emojiOf(picture));
  }
  for (const picture of all(body, "img")) makeFigure(paste, picture);
}

/** Word writes some pictures in its drawing language alone. */
function bringOutVml(body: HTMLElement): void {
  if (body.querySelector("img")) return;
  for (const drawn of all(body, "v\\:imagedata")) {
    const picture = body.ownerDocument.createElement("img");
    picture.setAttribute("src", drawn.getAttribute("src") ?? "");
    picture.setAttribute("alt", drawn.parentElement?.getAttribute("alt") ?? "");
    drawn.replaceWith(picture);
  }
}

function isIcon(picture: Element): boolean {
  const size = (name: string) => Number.parseFloat(picture.getAttribute(name) ?? "") || SMALLEST;
  return isEmoji(picture) || (size("width") < SMALLEST && size("height") < SMALLEST);
}

const isEmoji = (picture: Element) =>
  /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(picture.getAttribute("alt") ?? "");

const emojiOf = (picture: Element) => (isEmoji(picture) ? (picture.getAttribute("alt") ?? "") : "");

function makeFigure(paste: Paste, picture: HTMLElement): void {
  const { document, body, pictures } = paste;
  const mark = newUuid();
  pictures.set(mark, pictureSource(picture));
  const figure = document.createElement("figure");
  figure.dataset.picture = mark;
  figure.dataset.alt = altOf(picture);
  const words = takeWords(picture);
  const caption = document.createElement("figcaption");
  const credit = paragraphOf(document, words.credit);
  credit.className = "credit";
  caption.append(...words.caption);
  figure.append(caption, credit);
  let before: Element = outermost(picture, body);
  // Several pictures of one paragraph keep their order.
  while (before.nextElementSibling?.matches("figure[data-picture]")) before = before.nextElementSibling;
  before.after(figure);
  picture.remove();
}

/** The outermost element around a picture that our schema has no room for a figure in; the picture itself if none. */
function outermost(picture: Element, body: Element): Element {
  let place = picture;
  for (let around = picture.parentElement; around && around !== body; around = around.parentElement) {
    if (!around.matches("div, section, article, main, header, footer, aside, center")) place = around;
  }
  return place;
}

function pictureSource(picture: Element): PictureSource {
  const address = lazyAddress(picture);
  if (/^data:image\//i.test(address)) return { kind: "inline", address };
  if (/^blob:/i.test(address)) return { kind: "inline", address };
  if (/^\/\//.test(address)) return { kind: "web", address: `https:${address}` };
  if (/^https?:\/\//i.test(address)) return { kind: "web", address };
  return { kind: "missing", name: nameIn(address) };
}

/** Pages that load pictures late keep the address elsewhere and show a dot meanwhile. */
function lazyAddress(picture: Element): string {
  const src = picture.getAttribute("src")?.trim() ?? "";
  const late = picture.getAttribute("data-src") ?? picture.getAttribute("data-original") ?? "";
  const isDot = src === "" || (src.startsWith("data:") && src.length < 400);
  return isDot && /^https?:\/\//i.test(late) ? late : src;
}

function nameIn(address: string): string {
  const name = address.split(/[\\/]/).at(-1)?.split(/[?#]/)[0] ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Word and phones fill it in by machine; a file's name describes nothing. */
function altOf(picture: Element): string {
  const alt = (picture.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim();
  if (/^[^\s]+\.(?:jpe?g|png|gif|webp|heic|tiff?)$/i.test(alt)) return "";
  return alt
    .replace(/\s*(?:Description automatically generated|AI-generated content may be incorrect)\.?.*$/i, "")
    .slice(0, 2_000);
}

interface Words {
  caption: (Node | string)[];
  credit: string;
}

/** The caption and credit that stand with a picture, taken out of the page. */
function takeWords(picture: Element): Words {
  const box = captionOf(picture);
  if (!box) return { caption: [], credit: "" };
  // Of several pictures above one caption, the last has it.
  const frame = box.closest("figure, [class*='wp-caption']");
  const all = frame ? [...frame.querySelectorAll("img")] : [picture];
  if (all.at(-1) !== picture) return { caption: [], credit: "" };
  const labelled = box.querySelector(
    "[class*='credit' i], [class*='copyright' i], [class*='photographer' i]",
  );
  const named = labelled && labelled !== box ? wordsIn(labelled) : "";
  if (named !== "" && named !== wordsIn(box)) labelled?.remove();
  const own = named !== "" && named !== wordsIn(box) ? named : "";
  const text = wordsIn(box);
  box.remove();
  if (own !== "") return { caption: inlineOf(box), credit: creditAlone(own) ?? own };
  const parted = creditAtEnd(text);
  if (parted) return { caption: [parted.caption], credit: parted.credit };
  const alone = creditAlone(text);
  return alone === null ? { caption: inlineOf(box), credit: "" } : { caption: [], credit: alone };
}

function captionOf(picture: Element): Element | null {
  const frame = picture.closest("figure, [class*='wp-caption']");
  const inside = frame?.querySelector("figcaption, .wp-caption-text, [class*='caption' i]:not(:has(img))");
  if (inside) return inside;
  const below = (picture.closest("p, div, figure, a") ?? picture).nextElementSibling;
  if (!below?.matches("p, div, span") || below.querySelector("img, table")) return null;
  return /caption/i.test(below.className) && wordsIn(below).length <= LONGEST_CAPTION ? below : null;
}

/** Caption text on one line: its links and emphasis stay, its blocks part words. */
function inlineOf(box: Element): Node[] {
  for (const block of all(box, BLOCKS)) {
    block.before(" ");
    block.after(" ");
    unwrap(block);
  }
  for (const br of all(box, "br")) br.replaceWith(" ");
  return [...box.childNodes];
}
