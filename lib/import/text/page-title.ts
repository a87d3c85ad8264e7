import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "./draft";
import type { Piece } from "./piece";
import { wordCount } from "./prose";

/** How far down a page's headline is looked for. */
const TOP = 80;

const TITLE: Grounds = {
  rule: "page-title",
  confidence: 0.9,
  because: "The page’s title: the headline stands alone below it.",
};

/**
 * Set aside the line in which browsers name a page: "Piano found at sea - Pencarrow Gazette", "Home » Coast » Piano
 * found at sea", where the headline stands on a line of its own further down.
 */
export function setAsidePageTitle(pieces: readonly Piece[]): void {
  const top = pieces.slice(0, TOP);
  const lines = new Set(top.map(({ text }) => text));
  for (const piece of top.slice(0, 8)) {
    const parts = piece.text.split(/\s(?:[-–—|»›>])\s/u);
    const isTitle = parts.length > 1 && parts.some((part) => wordCount(part) >= 4 && lines.has(part));
    if (isTitle) setAside(piece, "nav", TITLE);
  }
}
