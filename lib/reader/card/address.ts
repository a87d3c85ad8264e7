import { createHash } from "node:crypto";
import { bylineText } from "@/lib/format/byline";
import type { ChromeView, PictureView, StoryView } from "@/lib/reader/view";
import { sectionColor } from "./colors";
import { CARD, fitsCard, SHAPES, type Shape, type Size, sizeIn } from "./shapes";

/** Raise it when the same words shall be drawn otherwise: cards are kept for ever by their address. */
const DESIGN = 1;

/** What stands on a drawn card. "" is left out. */
export interface CardWords {
  siteName: string;
  /** The section's name, in its colour. */
  kicker: string;
  color: string;
  headline: string;
  byline: string;
  language: string;
}

/** A picture of a page for where it is shared, and what it is made of. */
export type Card = Size & { name: string; alt: string } & (
    | { kind: "drawn"; words: CardWords }
    | { kind: "photo"; shape: Shape; picture: PictureView }
  );

type Chrome = Pick<ChromeView, "siteName" | "assets">;

/** The card of a story: its photograph where that makes one, else its headline as the paper would set it. */
export function cardOf(story: StoryView, chrome: Chrome): Card {
  const { picture, section, byline, bylineTail, language, socialHeadline } = story;
  if (picture && fitsCard(picture)) return photoCard(story.articleId, picture, "card");
  return drawnCard(story.articleId, chrome, {
    siteName: chrome.siteName,
    kicker: section.name,
    color: sectionColor(section.slug),
    headline: socialHeadline,
    byline: bylineText(byline, bylineTail),
    language,
  });
}

/** The photograph of a story in the shapes that search engines ask for; none where it makes no card. */
export function cropsOf({ articleId, picture }: Pick<StoryView, "articleId" | "picture">): Card[] {
  if (!picture || !fitsCard(picture)) return [];
  return (["16x9", "4x3", "1x1"] as const).map((shape) => photoCard(articleId, picture, shape));
}

/** The card of the newsroom itself: its name. */
export const siteCard = (chrome: Chrome): Card =>
  drawnCard("site", chrome, {
    siteName: chrome.siteName,
    kicker: "",
    color: sectionColor(""),
    headline: "",
    byline: "",
    language: "en-GB",
  });

function drawnCard(of: string, { assets }: Chrome, words: CardWords): Card {
  // The fonts' addresses hold what they are cut from: another cut is another card.
  const fonts = Object.keys(assets).filter((name) => name.endsWith(".ttf"));
  const hash = hashOf([DESIGN, words, fonts.map((name) => assets[name])]);
  const alt = words.headline === "" ? words.siteName : `${words.headline} – ${words.siteName}`;
  return { kind: "drawn", name: `${of}-${hash}-card.png`, ...CARD, alt, words };
}

function photoCard(articleId: string, picture: PictureView, shape: Shape): Card {
  const { hash, focal, widths, alt } = picture;
  const name = `${articleId}-${hashOf([DESIGN, hash, focal, widths.at(-1)])}-${shape}.jpg`;
  return { kind: "photo", name, ...sizeIn(shape, picture), alt, shape, picture };
}

const hashOf = (shown: unknown) =>
  createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 16);

/** Where a card is, with its slash. */
export const cardAddress = ({ name }: Card): string => `/cards/${name}`;

const NAME = new RegExp(
  `^(site|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})-[0-9a-f]{16}-(?:${Object.keys(SHAPES).join("|")})\\.(?:png|jpg)$`,
);

/** Whose card a name says that it is, an article's id or "site"; null for what is no such name: nothing of it reaches a path. */
export const ownerOf = (name: string): string | null => NAME.exec(name)?.[1] ?? null;
