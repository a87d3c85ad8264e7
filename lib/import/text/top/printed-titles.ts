import type { Draft } from "@/lib/import/text/draft";
import { isSectionName } from "@/lib/import/text/page/menus";
import { isPageCopy } from "@/lib/import/text/page/page-copy";
import { mergePieces, type Piece } from "@/lib/import/text/pieces/piece";
import { wordCount } from "@/lib/import/text/words/prose";
import type { Item } from "./top-items";

/** Capitals and what stands between words: no code has both and nothing else. */
const SHOUTED = /^\p{Lu}[\p{Lu}\p{M}’'“”".,: -]*$/u;
/** A section's name over a headline has fewer words. */
const LEAST_WORDS = 3;
const MOST_LINES = 4;

/** "HARBOR BOARD REFUSES" / "TO MOVE THE WHALE": a printed headline in capitals over several lines is one title. */
export function withShoutedJoined(draft: Draft, items: readonly Item[]): Item[] {
  // A page’s menus are in capitals as well.
  if (isPageCopy(draft.pieces)) return [...items];
  const joined: Item[] = [];
  let lines = 1;
  for (const item of items) {
    const last = joined.at(-1);
    if (!last || lines >= MOST_LINES || !goesOn(draft, last, item)) {
      joined.push(item);
      lines = 1;
      continue;
    }
    const piece = mergePieces(draft.source, last.piece, item.piece);
    draft.pieces.splice(draft.pieces.indexOf(last.piece), 2, piece);
    joined.splice(-1, 1, { kind: last.kind, piece });
    lines++;
  }
  return joined;
}

function goesOn({ pieces }: Draft, above: Item, below: Item): boolean {
  const isNext = pieces[pieces.indexOf(above.piece) + 1] === below.piece;
  return (
    isNext &&
    above.piece.group === below.piece.group &&
    isTitle(above) &&
    isTitle(below) &&
    wordCount(above.piece.text) >= LEAST_WORDS &&
    !isSectionName(above.piece.text)
  );
}

function isTitle({ kind, piece }: Item): boolean {
  return (kind === "title" || kind === "name") && isShouted(piece);
}

const isShouted = ({ text }: Piece): boolean => text.length < 80 && SHOUTED.test(text) && !text.endsWith(".");
