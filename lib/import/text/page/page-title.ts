import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";

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
    if (isTitle && !readByline(piece.text)?.labelled) setAside(piece, "nav", TITLE);
  }
  for (const piece of top.slice(0, TRAIL))
    if (!readByline(piece.text)?.labelled && isTrail(piece.text, lines)) setAside(piece, "nav", TITLE);
}

/** How far down a page's trail stands. */
const TRAIL = 30;

/** "Home News Coast Piano found at sea", "Piano found at …": a trail that ends in the headline, or begins it and is cut short. */
function isTrail(text: string, lines: ReadonlySet<string>): boolean {
  const cut = text.replace(/\s*(?:…|\.{3})$/u, "");
  for (const line of lines) {
    if (line === text || wordCount(line) < 4) continue;
    if (line.length < text.length && text.endsWith(` ${line}`)) {
      const before = text.slice(0, -line.length);
      if (wordCount(before) <= MOST_BEFORE && !/[.!?]\s*$/u.test(before)) return true;
    }
    if (cut !== text && wordCount(cut) >= 4 && line.startsWith(cut) && !endsAsSentence(line)) return true;
  }
  return false;
}

/** No trail has more words before the headline. */
const MOST_BEFORE = 8;
