import type { Draft } from "@/lib/import/text/draft";
import { isSectionName, mayBeMenu } from "@/lib/import/text/page/menus";
import { isReaderCount } from "@/lib/import/text/page/page-counts";
import { isPublisher } from "@/lib/import/text/page/publisher";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { GENRE } from "@/lib/import/text/words/genres";
import { capitals, isResult, wordCount } from "@/lib/import/text/words/prose";
import type { Item } from "./top-items";

/** A count that says as much of what the story says is its headline: "12 saved from the Tarn". */
const HALF = 0.5;

/**
 * Does a line above the story name the page, the paper, the section or the document, not what happened?
 *
 * @param shared the share of its words that the story says as well
 */
export function isLabel(draft: Draft, items: readonly Item[], index: number, shared: number): boolean {
  const piece = items[index]?.piece;
  return (
    piece !== undefined &&
    ((shared < HALF && isReaderCount(piece.text)) ||
      isMenuAbove(items, index, shared) ||
      isGenreAbove(items, index) ||
      isPathAbove(items, index) ||
      isAboveSlug(draft, items, index) ||
      isLabelled(draft, piece))
  );
}

/** Its number names a document, not a story. */
const NUMBERED_DOCUMENT =
  /^[\p{L}\s/-]{3,50}(?:\s(?:nr|no|n[°ºo]|núm|num|number|nummer|#)\.?\s?|\s)\d{1,5}(?:[/-]\d{2,4})\.?$/iu;
/** "Media release ref: HBC/0412/22": a label and a code. */
const CODED = /^\p{L}[\p{L} .]{2,30}[:：]\s?(?=\S*\d)[\p{L}\d/.-]{2,24}$/u;
/** "Low Water – a podcast from The Estuary Times". */
const SERIES =
  /[–—:,|-]\s(?:an? |the |your |our |ein |eine |un |une |una |een )?(?:\p{L}+ )?(?:podcast|newsletter|weekly column|magazine|briefing)\s(?:from|by|of|von|de|di|van)\s/iu;

/** "Edition 1, National Edition", "Ausgabe 12/2024", "Vol. 12, No. 3": which issue of the paper it is. */
const ISSUE =
  /^(?=.*\d)(?:\p{Lu}[\p{L}’'-]+ ){0,4}(?:edition|ausgabe|édition|edición|edizione|edição|editie|issue|vol(?:ume)?\.?|heft|numéro|número|numero|nummer)(?!\p{L})[\s,.·|–-]*[^.!?]{0,40}$/iu;

/** "PHOTO ANA RUIZ, LE PHARE": whose picture stands above the headline. */
const PICTURE = /^(?:PHOTO|FOTO|IMAGE|BILD|IMAGEM|IMAGEN)S?\s?:?\s\p{Lu}/u;

/** Does the line say whose the picture is that stands above the headline? */
export const isPictureLine = (text: string) => PICTURE.test(text) && capitals(text) > 0.9;

/** "ferry_final_v3 JT edits.docx", "Attachment: ferry.odt (24 KB)": what the text was kept in. */
const FILE_NAME =
  /^[^.?!]{1,80}\.(?:docx?|odt|rtf|txt|pages|pdf|indd|md|gdoc|wpd|html?)(?:\s?[([•|–-].{0,30})?$|^[\p{L}\d.-]+(?:_[\p{L}\d.-]+){2,}$/iu;

/** A line that names the page, the paper or the document, not what happened. */
function isLabelled(draft: Draft, piece: Piece): boolean {
  const { text } = piece;
  if (
    isSectionName(text) ||
    FILE_NAME.test(text) ||
    NUMBERED_DOCUMENT.test(text) ||
    CODED.test(text) ||
    (ISSUE.test(text) && wordCount(text) <= 8) ||
    SERIES.test(text) ||
    /https?:\/\//u.test(text) ||
    /[:：]$/u.test(text)
  )
    return true;
  const isBar = text.split(/\s[|•·>›»/＞｜]\s/u).length >= 3;
  return isBar || isPublisher(draft.pieces)(piece);
}

/** "DRAFT v4, NOT LEGALLED" / "Slug: …", and below that a title with a byline: the desk's own line. */
function isAboveSlug({ pieces }: Draft, items: readonly Item[], index: number): boolean {
  const [line, title, meta] = items.slice(index);
  const at = line ? pieces.indexOf(line.piece) : -1;
  if (title?.kind !== "title" || meta?.kind !== "byline" || wordCount(title.piece.text) < 4) return false;
  return pieces
    .slice(at + 1, pieces.indexOf(title.piece))
    .some(({ claim }) => claim?.field === "slugline" || claim?.reason === "editor-note");
}

/** "New Zealand / Environment", "Sport > Rowing": a section and one within it, above a title. */
function isPathAbove(items: readonly Item[], index: number): boolean {
  const text = items[index]?.piece.text ?? "";
  const isTitle = ({ kind, piece }: Item) => kind === "title" && wordCount(piece.text) >= 4;
  return PATH.test(text) && wordCount(text) <= LONGEST_PATH && items.slice(index + 1).some(isTitle);
}

const PATH =
  /^\p{Lu}[\p{L}’'-]*(?: (?:&|and|und|et|y|e|en|\p{Lu}[\p{L}’'-]*))* [/>›»] \p{Lu}[\p{L}’'-]*(?: (?:&|and|und|et|y|e|en|\p{Lu}[\p{L}’'-]*))*$/u;
const LONGEST_PATH = 7;

/** "CRÓNICA | Skelby 2-2 Marlow", and below it the title of the report. */
function isGenreAbove(items: readonly Item[], index: number): boolean {
  const { text } = items[index]?.piece ?? { text: "" };
  const below = items[index + 1];
  return (
    GENRE.test(text) &&
    isResult(text.replace(GENRE, "")) &&
    below?.kind === "title" &&
    wordCount(below.piece.text) >= 4
  );
}

/**
 * "Houses Gardens Antiques Shop Subscribe": five capitalised words or more and nothing between them, above a title that
 * isn't written so.
 */
function isMenuAbove(items: readonly Item[], index: number, shared: number): boolean {
  const words = items[index]?.piece.text.split(/\s+/u) ?? [];
  // "I Let My Neighbours Plan My Garden": a headline of so many words has a little one.
  const isLong = words.length >= LEAST_BAR && shared < HALF && !words.some((word) => LITTLE.test(word));
  if (
    !(isLong || mayBeMenu(words.join(" "))) ||
    !words.every((word) => /^(?:\p{Lu}[\p{L}’'+-]*|&)$/u.test(word))
  )
    return false;
  if (words.every((word) => capitals(word) > 0.95)) return false;
  return items
    .slice(index + 1)
    .some(({ kind, piece }) => kind === "title" && (piece.text.match(/\s\p{Ll}{2,}/gu)?.length ?? 0) >= 3);
}

const LITTLE =
  /^(?:a|an|the|to|of|in|on|at|by|for|from|with|as|after|over|into|it|its|is|are|was|be|i|my|your|our|his|her|their|how|why|what|who|when|no|not|we|you|he|she|they|this|that)$/iu;

/** No name of a person or of an office in a headline has so many words. */
const LEAST_BAR = 5;
