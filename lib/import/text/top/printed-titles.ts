import type { Draft } from "@/lib/import/text/draft";
import { isSectionName } from "@/lib/import/text/page/menus";
import { isPageCopy } from "@/lib/import/text/page/page-copy";
import { mergePieces, type Piece } from "@/lib/import/text/pieces/piece";
import { endsOpen, wordCount } from "@/lib/import/text/words/prose";
import type { Item } from "./top-items";

/** Capitals and what stands between words: no code has both and nothing else. */
const SHOUTED = /^\p{Lu}[\p{Lu}\p{M}’'“”".,: -]*$/u;
/** A section's name over a headline has fewer words. */
const LEAST_WORDS = 3;
const MOST_LINES = 4;

/**
 * "HARBOR BOARD REFUSES" / "TO MOVE THE WHALE", "Harbour board buys" / "second-hand whale": a headline that is broken over
 * several lines, in capitals throughout or with a small letter where the next line goes on, is one title.
 */
export function withBrokenTitlesJoined(draft: Draft, items: readonly Item[]): Item[] {
  // A page’s menus are in capitals as well.
  const isPage = isPageCopy(draft.pieces);
  const joined: Item[] = [];
  let lines = 1;
  for (const item of items) {
    const last = joined.at(-1);
    if (!last || lines >= MOST_LINES || !goesOn(draft, last, item, isPage)) {
      joined.push(item);
      lines = 1;
      continue;
    }
    const piece = mergePieces(draft.source, last.piece, item.piece);
    draft.pieces.splice(draft.pieces.indexOf(last.piece), 2, piece);
    joined.splice(-1, 1, { kind: isShouted(piece) ? last.kind : "title", piece });
    lines++;
  }
  return joined;
}

function goesOn({ pieces }: Draft, above: Item, below: Item, isPage: boolean): boolean {
  const isNext = pieces[pieces.indexOf(above.piece) + 1] === below.piece;
  if (!isNext || above.piece.group !== below.piece.group || isSectionName(above.piece.text)) return false;
  if (isBroken(above, below) || isOpen(above, below)) return true;
  return !isPage && isTitle(above) && isTitle(below) && wordCount(above.piece.text) >= LEAST_WORDS;
}

/** The line below begins with a small letter, and neither of the two is a label or ends a sentence. */
function isBroken(above: Item, below: Item): boolean {
  return (
    above.kind === "title" &&
    below.kind === "title" &&
    /^\p{Ll}{2}/u.test(below.piece.text) &&
    /^["“„«‘'»]?[\p{Lu}\d]/u.test(above.piece.text) &&
    [above, below].every(({ piece }) => isLine(piece)) &&
    wordCount(above.piece.text) >= 2 &&
    (wordCount(below.piece.text) >= 2 || endsOpen(above.piece.text))
  );
}

/** "Watchmaker Defies the" / "Rural District Council" */
function isOpen(above: Item, below: Item): boolean {
  const isTitled =
    (above.kind === "title" || above.kind === "name") && below.kind !== "byline" && below.kind !== "date";
  return (
    isTitled &&
    below.kind !== "prose" &&
    endsOpen(above.piece.text) &&
    !/(?:\s(?:and|und|et|y|e|en|og|och|&)|[,&])$/iu.test(above.piece.text) &&
    wordCount(above.piece.text) >= LEAST_WORDS &&
    [above, below].every(({ piece }) => isLine(piece))
  );
}

function isLine({ text, marker }: Piece): boolean {
  return (
    marker === null && wordCount(text) <= LONGEST_LINE && !isSectionName(text) && !/[.:!?|]$/u.test(text)
  );
}

/** A headline that is set over several lines has no longer ones. */
const LONGEST_LINE = 10;

function isTitle({ kind, piece }: Item): boolean {
  return (kind === "title" || kind === "name") && isShouted(piece);
}

const isShouted = ({ text }: Piece): boolean => text.length < 80 && SHOUTED.test(text) && !text.endsWith(".");
