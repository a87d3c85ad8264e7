import "server-only";
import sharp, { type OverlayOptions } from "sharp";
import { directionOf } from "@/lib/format/direction";
import type { CardWords } from "./address";
import { INK, INK_2, PAPER, RULE } from "./colors";
import { cutAt, lettersOf, setHeadline } from "./headline";
import { isLegible } from "./legible";
import { CARD } from "./shapes";
import { type Inked, inked, type Words } from "./words";

/** Room at the sides, in pixels. */
const SIDE = 64;
const INNER = CARD.width - 2 * SIDE;
/** Where things stand, in pixels from the top. */
const MASTHEAD = 52;
const TOP_RULE = 118;
const KICKER = 150;
const HEADLINE = 212;
const BOTTOM_RULE = 534;
const BYLINE = 562;

/** A finished card; `whole` is false when words are missing that no font here can set. */
export interface DrawnCard {
  png: Buffer;
  whole: boolean;
}

/**
 * Draw a card of words on paper. What no font can set is left out and never becomes boxes: without its headline a card
 * is the newsroom's name alone.
 */
export async function drawCard(words: CardWords): Promise<DrawnCard> {
  const { headline, language } = words;
  const legible = await legibleParts(words);
  const start = sideOf(language);
  const pieces =
    headline !== "" && legible.headline !== ""
      ? await storyCard({ ...words, ...legible }, start)
      : await nameCard(legible.siteName);
  const png = await sharp({ create: { ...CARD, channels: 3, background: PAPER } })
    .composite(pieces)
    .png({ palette: true, colours: 64, compressionLevel: 9 })
    .toBuffer();
  const whole = PARTS.every((part) => legible[part] === clean(words[part]));
  return { png, whole };
}

const PARTS = ["siteName", "kicker", "headline", "byline"] as const;
type Parts = Record<(typeof PARTS)[number], string>;

const FACES = { siteName: "display", kicker: "sans", headline: "display", byline: "sans" } as const;

async function legibleParts(words: CardWords): Promise<Parts> {
  const parts: Parts = { siteName: "", kicker: "", headline: "", byline: "" };
  for (const part of PARTS) {
    const text = clean(words[part]);
    if (hasInk(text) && (await isLegible(text, FACES[part]))) parts[part] = text;
  }
  return parts;
}

// Half characters and controls can be stored, and are nothing that could be set.
const clean = (text: string) =>
  text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "")
    .trim();
const hasInk = (text: string) => /[^\p{M}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(text);

/** Where a piece of this width begins. */
type Start = (width: number) => number;

const sideOf = (language: string): Start =>
  directionOf(language) === "rtl" ? (width) => CARD.width - SIDE - width : () => SIDE;

async function storyCard({ siteName, kicker, color, headline, byline, language }: CardWords, start: Start) {
  const line = (words: Omit<Words, "language">) => oneLine({ ...words, language });
  const set = await setHeadline({
    text: headline,
    language,
    width: INNER,
    height: BOTTOM_RULE - HEADLINE - 24,
  });
  return [
    ...placed(await line({ text: siteName, face: "display", size: 40, color: INK }), start, MASTHEAD),
    rule(TOP_RULE, 3, INK),
    ...placed(await line({ text: kicker, face: "sans", size: 28, color }), start, KICKER),
    ...placed(set, start, HEADLINE),
    ...(byline === "" ? [] : [rule(BOTTOM_RULE, 1, RULE)]),
    ...placed(await line({ text: byline, face: "sans", size: 26, color: INK_2 }), start, BYLINE),
  ];
}

/** The front page's masthead: the name between rules. */
async function nameCard(siteName: string): Promise<OverlayOptions[]> {
  const name = siteName === "" ? null : await fittingName(siteName);
  const rules = [rule(214, 3, INK), rule(221, 1, INK), rule(409, 1, INK), rule(414, 3, INK)];
  if (!name) return rules;
  const middle = Math.round(317 - name.height / 2);
  return [...rules, ...placed(name, (width) => Math.round((CARD.width - width) / 2), middle)];
}

async function fittingName(text: string): Promise<Inked> {
  const name = (size: number) => inked({ text, face: "display", size, color: INK, language: "en-GB" });
  for (const size of [112, 88, 68]) {
    const set = await name(size);
    if (set.width <= INNER) return set;
  }
  return (await oneLine({ text, face: "display", size: 52, color: INK, language: "en-GB" })) ?? name(52);
}

/** A line that ends where the card does, with an ellipsis. */
async function oneLine(words: Words): Promise<Inked | null> {
  if (words.text === "") return null;
  const all = lettersOf(words.text);
  for (let length = Math.min(all.length, 200); length > 0; length = Math.floor(length * 0.9)) {
    const text = length === all.length ? words.text : cutAt(all, length);
    const set = await inked({ ...words, text });
    if (set.width <= INNER) return set;
  }
  return null;
}

const placed = (piece: Inked | null, start: Start, top: number): OverlayOptions[] =>
  piece
    ? [
        {
          input: piece.pixels,
          raw: { width: piece.width, height: piece.height, channels: 4 },
          left: start(piece.width),
          top,
        },
      ]
    : [];

const rule = (top: number, height: number, background: string): OverlayOptions => ({
  input: { create: { width: INNER, height, channels: 3, background } },
  left: SIDE,
  top,
});
