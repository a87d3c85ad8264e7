import { clean, figureText, plain } from "@/lib/import/formats/sheet";
import type { BlockShape } from "@/lib/import/imported-story";
import { namesAgency } from "@/lib/import/text/captions/agencies";
import { creditAlone, creditAtEnd } from "@/lib/import/text/captions/credit";
import {
  attribute,
  descendants,
  type Element,
  findElement,
  type Parent,
  parentOf,
  textBelow,
} from "./elements";
import type { HtmlPart } from "./fragment";
import { isDecoration, pictureSource } from "./picture-source";

/** A picture and what belongs to it. */
export interface Framed {
  picture: Element;
  /** What holds its caption and its credit; text of the frame outside of them is none of the picture's. */
  words: Element[];
}

const CAPTION =
  /(?:^|[\s_-])(?:caption|legend|cutline|bildunterschrift|legende|leyenda|didascalia)|caption(?:$|[\s_-])/iu;
const CREDIT =
  /(?:^|[\s_-])(?:credits?|copyright|photographer|attribution|source|byline|photocredit|imagecredit)(?:$|[\s_-])|(?:photo|image|media|picture)-?credit|credit-?(?:line|text)/iu;
/** Frames are looked for so far around a picture. */
const REACH = 5;
/** Longer text around a picture is no caption. */
const LONGEST = 1_200;

const isCaption = (element: Element) =>
  element.tagName === "figcaption" ||
  CAPTION.test(attribute(element, "class")) ||
  attribute(element, "itemprop") === "caption";

const isCredit = (element: Element) =>
  CREDIT.test(attribute(element, "class")) ||
  /^(?:copyrightHolder|author|creator|credit\w*)$/u.test(attribute(element, "itemprop"));

/**
 * The frames of the pictures below: `<figure>`s with one picture, and any other element that has nothing but one
 * picture and a caption or credit (known by class), as most systems wrote them before there were figures.
 */
export function framedPictures(root: Parent): ReadonlyMap<Element, Framed> {
  const frames = new Map<Element, Framed>();
  for (const element of descendants(root)) {
    const late = element.tagName === "figcaption" ? lateFigure(element) : null;
    if (late && !frames.has(late)) frames.set(late, { picture: lateImage(late), words: [late] });
    if (element.tagName !== "img") continue;
    const found = frameOf(element);
    if (found && !frames.has(found.frame)) frames.set(found.frame, found.framed);
  }
  return frames;
}

/** The figure around a caption, if scripts were to put its picture there. */
function lateFigure(caption: Element): Element | null {
  for (let around = parentOf(caption), step = 0; around && step < 3; around = parentOf(around), step++) {
    if (around.tagName !== "figure") continue;
    const below = firstElements(around, 60);
    return below?.every(({ tagName }) => !OTHER_THAN_PICTURES.has(tagName)) ? around : null;
  }
  return null;
}

const OTHER_THAN_PICTURES: ReadonlySet<string> = new Set(
  "img figure iframe video audio table blockquote pre p ul ol embed object noscript".split(" "),
);

const lateImage = (figure: Element) =>
  [...descendants(figure)].find((element) => pictureSource(element) !== null) ?? figure;

function frameOf(picture: Element): { frame: Element; framed: Framed } | null {
  let around = parentOf(picture);
  let best: { frame: Element; framed: Framed } | null = null;
  for (let step = 0; around && step < REACH; step++, around = parentOf(around)) {
    if (around.tagName === "body" || around.tagName === "article" || around.tagName === "main") break;
    const below = firstElements(around, 120);
    if (!below || hasOtherPicture(below, picture)) break;
    if (below.some(({ tagName }) => tagName === "iframe" || tagName === "video" || tagName === "table"))
      break;
    const isFigure = around.tagName === "figure";
    const words = below.filter((element) => isCaption(element) || isCredit(element)).filter(isOutermost);
    if (isFigure) return { frame: around, framed: { picture, words: words.length > 0 ? words : [around] } };
    if (words.length > 0 && nothingBeside(around, words))
      best = { frame: around, framed: { picture, words } };
    if (textBelow(around).length > LONGEST) break;
  }
  return best;
}

/** All elements below if there are few, else null. */
function firstElements(root: Element, most: number): Element[] | null {
  const found: Element[] = [];
  for (const element of descendants(root)) {
    found.push(element);
    if (found.length > most) return null;
  }
  return found;
}

/** Another one than the picture and its twins for other screens. */
function hasOtherPicture(below: readonly Element[], picture: Element): boolean {
  return below.some(
    (element) =>
      element.tagName === "img" &&
      element !== picture &&
      !isDecoration(element) &&
      !(attribute(element, "alt") !== "" && attribute(element, "alt") === attribute(picture, "alt")),
  );
}

function isOutermost(element: Element, _: number, all: readonly Element[]): boolean {
  for (let around = parentOf(element), step = 0; around && step < 8; around = parentOf(around), step++)
    if (all.includes(around)) return false;
  return true;
}

function nothingBeside(frame: Element, words: readonly Element[]): boolean {
  const beside = clean(textBelow(frame, new Set(words)));
  const inside = words.map((element) => clean(textBelow(element))).join(" ");
  return beside.length <= 40 && !/[.!?]\s/u.test(beside) && inside !== "" && inside.length <= LONGEST;
}

/** A picture as a block; its words are its caption and its credit. */
export function figurePart(framed: Framed, frame: Element, gallery?: string): HtmlPart {
  const { caption, credit } = wordsOf(framed, frame);
  const { picture } = framed;
  const alt = clean(attribute(picture, "alt") || attribute(picture, "data-alt"));
  const shape: BlockShape = {
    kind: "figure",
    caption,
    credit,
    alt: alt || null,
    src: pictureSource(picture),
    ...(gallery === undefined ? {} : { gallery }),
  };
  return { shape, rich: plain(figureText(caption, credit)), element: frame };
}

// What pages print for machines and for a tap, not for readers.
const BUTTONS =
  /\b(?:hide|toggle|show) caption\b|\b(?:enlarge|expand|open|view) (?:this )?(?:image|photo|gallery)(?: in (?:full ?screen|gallery|a new (?:tab|window)))?\b|^image caption[,:]?\s*|media playback is (?:un|not )supported on (?:your|this) device(?: media caption)?|^view full ?-?size(?: image)?\s*|click to (?:enlarge|expand)/giu;
const LABEL =
  /^(?:image|media) (?:source|copyright)[,:]?\s+|^(?:(?:photo|image|picture)?\s*credits?|(?:photo|image|picture)s?(?: by| courtesy(?: of)?)?|photographs?(?: by)?|source|copyright|foto|bild|©)\s*(?:[:,]|\.{2,3}|…)\s*|^(?:photo|photograph|image|picture) (?:by|courtesy of)\s+|^©\s*/iu;
/** "… deep space travel. Credit: 20th Century Fox" */
const NAMED_CREDIT = /^(.{3,}?)[\s(|–—-]+(?:(?:photo|image|picture) )?credit\s*:\s*([^.:]{2,80})\)?\.?$/isu;
const FIRST_CREDIT = /^image (?:source|copyright)[,:]?\s*(.{2,60}?)\s*image caption[,:]?\s*(.+)$/isu;

function wordsOf({ picture, words }: Framed, frame: Element): { caption: string; credit: string | null } {
  const credits = words.flatMap(creditsIn);
  const marked = [...new Set(credits.map((element) => unlabelled(clean(textBelow(element)))))].filter(
    Boolean,
  );
  const rest = clean(words.map((element) => textBelow(element, new Set(credits))).join(" "));
  const said = clean(rest.replace(BUTTONS, " ")) || attributeOf([picture, frame], "data-caption");
  const caption = said.replace(/^image caption[,:]?\s*/iu, "");
  if (marked.length > 0) return { caption: withoutCredits(caption, marked), credit: marked.join(" / ") };
  const labelled = FIRST_CREDIT.exec(said);
  if (labelled?.[1] && labelled[2]) return { caption: labelled[2], credit: labelled[1] };
  const hidden = attributeOf([picture, frame], "data-credit", "data-attribution", "data-copyright");
  const alone = creditAlone(caption) ?? photographerIn(caption);
  if (alone) return { caption: "", credit: unlabelled(alone) };
  const parted = creditAtEnd(caption);
  if (parted) return { caption: parted.caption, credit: parted.credit };
  const named = hidden === "" ? NAMED_CREDIT.exec(caption) : null;
  if (named?.[1] && named[2]) return { caption: named[1].trim(), credit: named[2] };
  return { caption, credit: hidden === "" ? null : unlabelled(hidden) };
}

/** The same credit often stands in brackets at the caption's end, too. */
function withoutCredits(caption: string, credits: readonly string[]): string {
  const parted = creditAtEnd(caption);
  const isSame =
    parted && credits.some((credit) => credit === parted.credit || credit.includes(parted.credit));
  return trimEnd(isSame ? parted.caption : caption);
}

/** "Ana Ruiz, ASSOCIATED PRESS", and nothing else, below a picture. */
function photographerIn(caption: string): string | null {
  const [, agency = ""] =
    /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}, ([^,.!?]{2,30})$/u.exec(caption) ?? [];
  return agency !== "" && namesAgency(agency) ? caption : null;
}

const trimEnd = (caption: string) => caption.replace(/\s*(?:[|/–—-]|[([]\s*[)\]])\s*$/u, "").trim();
const unlabelled = (credit: string) =>
  credit
    .replace(/^[([]\s*|\s*[)\]]$/gu, "")
    .replace(LABEL, "")
    .replace(/^via\s+/iu, "")
    .trim();

function creditsIn(words: Element): Element[] {
  if (isCredit(words) && !isCaption(words)) return [words];
  return [...descendants(words)]
    .filter((element) => isCredit(element) && textBelow(element).trim().length <= LONGEST_CREDIT)
    .filter(isOutermost);
}

const LONGEST_CREDIT = 140;

function attributeOf(elements: readonly Element[], ...names: string[]): string {
  const found = elements.flatMap((element) => names.map((name) => clean(attribute(element, name))));
  return found.find((value) => value !== "" && !value.includes("<")) ?? "";
}

/** Text of a frame that is neither caption nor credit, such as a button's. */
export function besideFigure(frame: Element, { words }: Framed): string {
  return words.includes(frame) ? "" : clean(textBelow(frame, new Set(words)));
}

/** Do two pictures or more stand in it? Not where it holds more than a gallery would. */
export function holdsPictures(element: Element): boolean {
  return (firstElements(element, 300) ?? []).filter(({ tagName }) => tagName === "img").length >= 2;
}

/** The caption of a figure that frames something else than a picture. */
export function captionOf(figure: Element): string {
  const caption = findElement(figure, "figcaption");
  return caption ? clean(textBelow(caption)) : "";
}
