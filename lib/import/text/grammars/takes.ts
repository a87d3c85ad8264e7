import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, hasQuotation, wordCount } from "@/lib/import/text/words/prose";

/** "(more)", "- more -", "wird fortgesetzt": a take ends here, and the story goes on below. */
const MORE =
  /^[-–—(\s]*(?:more(?: to (?:come|follow))?|mfl?|m\.f\.|mtc|wird fortgesetzt|à suivre|sigue|segue)[-–—)\s]*$/iu;
/** "page 2", "p. 2 of 3", "add 1", "first add", "2-2-2", "take 3": which part this is. */
const NUMBER =
  /\b(?:page|pg|p|seite|página|pág|pagina|folio|take|sheet)\.?\s?#?\d{1,2}\b|\b(?:add|adds)\s?\d{1,2}\b|\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth)[ -]?(?:add|take|page)\b|(?:^|\s)(\d)(?:-\1){1,4}(?:\s|$)/iu;
/** "GOOSE - Vaughn - 240 words", "goose/vaughn": what parts the words of a slug. */
const PARTED = /\s[-–—|]\s|\p{L}\/\p{L}|\s{2}/u;
const LONGEST_HEAD = 12;
/** So many lines head a take at most. */
const MOST_LINES = 3;

const HEAD: Grounds = {
  rule: "take-head",
  confidence: 0.88,
  because: "A line that heads each page or take of the copy.",
};

/** Does the line say that more follows? */
export function isMore(text: string): boolean {
  return MORE.test(text);
}

/**
 * Set aside the lines that head the pages or takes of a story: its slug, who wrote it, the number.
 *
 * A line with a number heads a take if it stands straight below “(more)”, or if the same line comes again
 * with another number. The line that heads the first of them has their words, too.
 */
export function setAsideTakeHeads(draft: Draft): void {
  const heads = [...belowMore(draft.pieces), ...recurring(draft.pieces), ...likeTheTop(draft.pieces)];
  if (heads.length === 0) return;
  for (const piece of draft.pieces.slice(0, MOST_LINES))
    if (isLine(piece) && PARTED.test(piece.text) && heads.some((head) => sharesWords(piece, head)))
      heads.push(piece);
  for (const piece of heads) setAside(piece, "wire-header", HEAD);
}

/** The lines between “(more)” and the text that goes on, if one of them is numbered. */
function belowMore(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => {
    if (index < 2 || !isMore(piece.text)) return [];
    const below = pieces.slice(index + 1, index + 1 + MOST_LINES);
    const end = below.findIndex((next) => !isLine(next));
    const lines = below.slice(0, end === -1 ? below.length : end);
    const last = lines.findLastIndex(({ text }) => NUMBER.test(text));
    return lines.slice(0, last + 1);
  });
}

/** Numbered lines that are the same but for their digits. */
function recurring(pieces: readonly Piece[]): Piece[] {
  const byWords = Map.groupBy(
    pieces.filter((piece) => isLine(piece) && NUMBER.test(piece.text) && wordCount(piece.text) >= 3),
    ({ text }) => text.replace(/\d+/gu, "0"),
  );
  return byWords
    .values()
    .filter((same) => new Set(same.map(({ text }) => text)).size >= 2)
    .toArray()
    .flat();
}

/** "z1 Locks 2" / "TRANSPORT Locks 2": two lines in one block that say what the first two of the copy say, and a number. */
function likeTheTop(pieces: readonly Piece[]): Piece[] {
  const top = pieces.slice(0, MOST_LINES).map(({ text }) => bare(text));
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    if (index < MOST_LINES || !next || next.group !== piece.group || !isLine(piece) || !isLine(next))
      return [];
    const lines = [piece, next];
    const isHead = lines.every(({ text }) => /\s\d{1,2}(?:\s|$)/u.test(text) && top.includes(bare(text)));
    return isHead && bare(piece.text) !== bare(next.text) ? lines : [];
  });
}

/** Without the number and what says that it is the last. */
function bare(text: string): string {
  return text.replace(/\s\d{1,2}(?:\s(?:last|final|end))?$/iu, "").toLowerCase();
}

function isLine({ claim, text }: Piece): boolean {
  return (
    !claim && text !== "" && wordCount(text) <= LONGEST_HEAD && !endsAsSentence(text) && !hasQuotation(text)
  );
}

/** Two words at least, and half of its own: a headline has one or two words of the slug among many. */
function sharesWords(piece: Piece, head: Piece): boolean {
  const own = wordsOf(piece.text);
  const shared = own.intersection(wordsOf(head.text)).size;
  return shared >= 2 && shared * 2 >= own.size;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{3,}/gu));
}
