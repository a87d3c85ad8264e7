import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isProse, wordCount } from "@/lib/import/text/words/prose";

const ADDRESS: Grounds = {
  rule: "page-address",
  confidence: 0.92,
  because: "The address of the page, as browsers print or copy it.",
};
const HEAD: Grounds = {
  rule: "print-head",
  confidence: 0.88,
  because: "It comes back beside the address of the page, as the head of each printed sheet does.",
};

const ADDRESS_LINE = /^(?:https?:\/\/|www\.)\S+(?:\s+\d{1,3}\s?\/\s?\d{1,3})?$/iu;
/** So far from an address stands what the browser prints with it. */
const BESIDE = 3;

/**
 * Set aside what browsers print on every sheet: the page's address, and with it the title and the hour. An address alone
 * on its line is the page's own above the story, or if it comes back; in the story it is a link that readers are given.
 */
export function setAsideBrowserPrint(pieces: readonly Piece[]): void {
  const first = pieces.findIndex((piece) => !piece.claim && isProse(piece.text));
  const times = countTexts(pieces);
  for (const [index, piece] of pieces.entries()) {
    if (!ADDRESS_LINE.test(piece.text)) continue;
    if (index < first || (times.get(bare(piece.text)) ?? 0) >= 2) setAside(piece, "page-furniture", ADDRESS);
  }
  setAsideOrigin(pieces, first);
  for (const [index, piece] of pieces.entries()) {
    if (!piece.claim && SHEET.test(piece.text) && pieces[index - 1]?.claim?.rule === ADDRESS.rule)
      setAside(piece, "page-furniture", ADDRESS);
    if (piece.claim || wordCount(piece.text) > 24 || (times.get(bare(piece.text)) ?? 0) < 2) continue;
    const isFirst = pieces.findIndex(({ text }) => text === piece.text) === index;
    if (!isFirst && isBesideAddress(pieces, index)) setAside(piece, "page-furniture", HEAD);
  }
}

/** "2/3", "Seite 2 von 3": the number of a sheet, straight below the address. */
const SHEET = /^(?:\p{L}{1,8}\.? )?\d{1,3}\s?(?:\/|of|von|sur|de|di|van)\s?\d{1,3}$/iu;
/** "URL to article: https://…", "Artikel gedruckt von Der Bote: https://…" */
const ORIGIN = /^[^:]{3,70}:\s?(?:https?:\/\/|www\.)(\S+)$/iu;

/** Below the first paragraph a line that ends in the page's own address says where it was printed from. */
function setAsideOrigin(pieces: readonly Piece[], first: number): void {
  const hosts = new Set(
    pieces.filter(({ claim, text }) => claim && ADDRESS_LINE.test(text)).map(({ text }) => hostOf(text)),
  );
  for (const [index, piece] of pieces.entries()) {
    if (piece.claim || index < first) continue;
    const address = ORIGIN.exec(piece.text)?.[1];
    if (address !== undefined && hosts.has(hostOf(address))) setAside(piece, "page-furniture", ADDRESS);
  }
}

const hostOf = (address: string): string =>
  address.replace(/^https?:\/\//iu, "").replace(/^www\.|[/?#\s].*$/giu, "");

/** The sheet's number stands behind the address: "… 2/3". */
const bare = (text: string): string =>
  /\d$/u.test(text.slice(-1)) ? text.replace(/\s+\d{1,3}\s?\/\s?\d{1,3}$/u, "") : text;

function countTexts(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { text } of pieces)
    if (text.length < 300) times.set(bare(text), (times.get(bare(text)) ?? 0) + 1);
  return times;
}

function isBesideAddress(pieces: readonly Piece[], index: number): boolean {
  return pieces
    .slice(Math.max(0, index - BESIDE), index + BESIDE + 1)
    .some(({ claim }) => claim?.rule === ADDRESS.rule);
}
