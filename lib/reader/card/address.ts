import { createHash } from "node:crypto";
import { bylineText } from "@/lib/format/byline";
import type { ChromeView, StoryView } from "@/lib/reader/view";
import { sectionColor } from "./colors";
import { CARD } from "./shapes";

/** Raise it when the same words shall be drawn otherwise: cards are kept for ever by their address. */
const DESIGN = 2;

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

/** A drawn card, as large as all of them. */
export interface Card {
  /** The last segment of its address. */
  name: string;
  width: number;
  height: number;
  alt: string;
  words: CardWords;
}

type Chrome = Pick<ChromeView, "siteName" | "assets">;

/** The card of a story: its headline as the paper would set it. */
export function cardOf(story: StoryView, chrome: Chrome): Card {
  const { section, byline, bylineTail, language, socialHeadline } = story;
  return drawnCard(story.articleId, chrome, {
    siteName: chrome.siteName,
    kicker: section.name,
    color: sectionColor(section.slug),
    headline: socialHeadline,
    byline: bylineText(byline, bylineTail),
    language,
  });
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
  return { name: `${of}-${hash}-card.png`, ...CARD, alt, words };
}

const hashOf = (shown: unknown) =>
  createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 16);

/** Where a card is, with its slash. */
export const cardAddress = ({ name }: Card): string => `/cards/${name}`;

const NAME = /^(site|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})-[0-9a-f]{16}-card\.png$/;

/** Whose card a name says that it is, an article's id or "site"; null for what is no such name: nothing of it reaches a path. */
export const ownerOf = (name: string): string | null => NAME.exec(name)?.[1] ?? null;
