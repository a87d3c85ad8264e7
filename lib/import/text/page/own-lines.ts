import type { Piece } from "@/lib/import/text/pieces/piece";
import { isRelativeTime } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import { wordCount } from "@/lib/import/text/words/prose";
import { isAppealOfFoot, isLine, isOpen } from "./foot-lines";
import { isRelatedHeading } from "./furniture";

/** "The bell rings:" and "- at dawn: once": a list that a line announces, of items that are no titles. */
export function isOfOwnList(pieces: readonly Piece[], index: number): boolean {
  const first = pieces.findLastIndex((piece, at) => at <= index && piece.marker === null);
  const from = ANNOUNCES.test(pieces[index]?.text ?? "") ? index : first;
  const announcing = pieces[from];
  if (!announcing || !isOpen(announcing) || !ANNOUNCES.test(announcing.text)) return false;
  const below = pieces.slice(from + 1);
  const end = below.findIndex((piece) => piece.marker === null || !isOpen(piece));
  const items = end === -1 ? below : below.slice(0, end);
  const own = items.filter(({ text }) => OWN_LINE.test(text) || wordCount(text) < LEAST_TITLE);
  return items.length >= 2 && own.length * 2 > items.length;
}

const ANNOUNCES = /[:：]$/u;

/** So many lines may stand between the last paragraph and the first line of the page: tags, the writer's name. */
const MOST_BEFORE = 6;
/** The same where one of them can only be a teaser's: a heading over others, or how old one is. */
const MOST_TEASERS = 30;
const isTeaser = ({ text }: Piece): boolean =>
  isRelatedHeading(text) || isRelativeTime(text) || AGE.test(text);
/** "3d", "Slow Field · 2d" */
const AGE = /(?:^|\s[·•]\s)\d{1,2}\s?(?:[smhdwy]|mins?|hrs?|Std|Tg|j)\b/u;

/** Tags, the writer's post, a teaser straight below the last paragraph; a list of the story's own, or a letter's name, stays. */
export function linesBefore(between: readonly Piece[]): Piece[] {
  const appeals = between.filter(isAppealOfFoot);
  const open = between.filter((piece) => isOpen(piece) && !appeals.includes(piece));
  // One name alone signs a letter; several are the story's topics.
  const isSigned = open.length === 1 && open.some(({ text }) => readByline(text) !== null);
  const isOwn =
    isSigned || open.some((piece) => !isLine(piece) || piece.marker !== null || isOwnLine(piece.text));
  const most = open.some(isTeaser) ? MOST_TEASERS : MOST_BEFORE;
  if (!isOwn && open.length <= most) return [...appeals, ...open];
  // Below a list of the story's own, a block of titles may still be the page's.
  const block = open.filter((piece) => piece.group === open.at(-1)?.group);
  const titles = block.filter(({ text }) => wordCount(text) >= LEAST_TITLE);
  const [heading] = block;
  const isList =
    heading !== undefined &&
    block.length < open.length &&
    titles.length >= 2 &&
    block.length <= titles.length + 1 &&
    wordCount(heading.text) < LEAST_TITLE &&
    block.every((piece) => isLine(piece) && piece.marker === null && !OWN_LINE.test(piece.text));
  return isList ? [...appeals, ...block] : appeals;
}

/** Titles of other stories have no fewer words. */
const LEAST_TITLE = 4;

const isOwnLine = (text: string): boolean => OWN_LINE.test(text) || isNoteToReaders(text);

/** Amounts, scores, verses, places: lines that a list at the end of a story has. */
const OWN_LINE = /[:：;,]|^[\p{Ll}\d½¼¾([]|\d\s?[-–]\s?\d|\d$/u;

/** "Some names have been changed", "*Name geändert": the paper says it to its readers, with or without a full stop. */
export function isNoteToReaders(text: string): boolean {
  return text.length < 120 && NAMES_CHANGED.test(text);
}

const NAMES_CHANGED =
  /\bnames? (?:ha(?:s|ve) been|was|were|is|are) (?:changed|altered|withheld)|(?<!\p{L})(?:vor|nach)?namen? .{0,24}geändert|(?:pré)?noms? (?:ont|a) été (?:changé|modifié)|nombres? (?:ha|han) sido (?:cambiad|modificad)|\bnom[ei] (?:è|sono) stat[oi] (?:cambiat|modificat)|nomes? (?:foi|foram) (?:alterad|trocad|modificad)|na(?:a)?m(?:en)? (?:is|zijn) (?:gefingeerd|veranderd)/iu;
