import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isPersonName } from "@/lib/import/text/words/names";
import { endsAsSentence, hasQuotation, isProse, wordCount } from "@/lib/import/text/words/prose";
import { ENDS_PAGE, isPageCopy } from "./page-copy";

const BETWEEN: Grounds = {
  rule: "between-page-lines",
  confidence: 0.75,
  because: "A few words between lines of the page.",
};
/** Most lines in a row that are told by nothing but their place. */
const LONGEST_RUN = 4;
/** The same for one block of single words, as the foot of a page has. */
const LONGEST_FOOTER = 14;

/**
 * Set aside what no word gives away, but its place does: a line or two between lines of the page, above
 * the first paragraph or below the last. In the middle of a story nothing is taken by its place alone.
 */
export function setAsideLeftovers(draft: Draft): void {
  const { pieces } = draft;
  const first = pieces.findIndex((piece) => isBody(piece));
  const last = pieces.findLastIndex((piece) => isBody(piece));
  if (first === -1) return;
  setAsideBlocks(pieces, first);
  const headline = pieces.findIndex((piece) => piece.claim?.field === "headline");
  if (headline !== -1 && headline < first) setAsideRuns(pieces, headline + 1, first, isTopPage, 5);
  if (isPageCopy(pieces)) {
    if (headline !== -1) setAsideLabels(pieces, headline + 1, bodyStart(pieces));
    setAsideBetween(pieces, first, last);
  }
  const end = pieces.findIndex((piece, index) => index > last && isPageEnd(piece));
  if (end !== -1) setAsideRuns(pieces, end + 1, pieces.length, isPageLine, 12);
}

/** The story's first paragraph: the first of two below one another, with nothing but pictures and lines of the page between. */
function bodyStart(pieces: readonly Piece[]): number {
  const meta = pieces.findLastIndex(
    ({ claim }, index) =>
      index < TOP &&
      claim?.decision === "field" &&
      (claim.field === "byline" || claim.field === "publishedAt"),
  );
  return pieces.findIndex((piece, index) => index > meta && isBody(piece));
}

/** No byline stands further down. */
const TOP = 160;

/** A few words of the page below byline or date, each beside a line that is known: "Listen", "Social sharing", "Chief reporter". */
function setAsideLabels(pieces: readonly Piece[], from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const piece = pieces[index];
    if (!piece || piece.claim || piece.text === "" || piece.marker !== null) continue;
    // The line above the story or a list may be its heading, unless it ends a block of the page.
    const next = pieces[index + 1];
    const isInBlock = piece.group === pieces[index - 1]?.group && piece.group !== next?.group;
    // Below a time stands the title of a live page's entry.
    if (pieces[index - 1]?.claim?.reason === "timestamp" || /\d[:.]\d\d/u.test(pieces[index - 1]?.text ?? ""))
      continue;
    const heads = next !== undefined && (next.marker !== null || (isBody(next) && !isInBlock));
    if (heads || !isTopPage(pieces[index - 1]) || !isLabel(piece.text, 4)) continue;
    setAside(piece, "ui", BETWEEN);
  }
}

/** In the middle of a story a line or two with lines of the page straight above and below. */
function setAsideBetween(pieces: readonly Piece[], first: number, last: number): void {
  for (let index = first + 1; index < last; index++) {
    let end = index;
    while (end < last && !pieces[end]?.claim) end++;
    const run = pieces.slice(index, end);
    const isBetween = isPageLine(pieces[index - 1]) && isPageLine(pieces[end]);
    if (
      run.length > 0 &&
      run.length <= 2 &&
      isBetween &&
      run.every((piece) => isLabel(piece.text, 8) && piece.marker === null)
    )
      for (const piece of run) setAside(piece, "ui", BETWEEN);
    index = end;
  }
}

/** Reasons of lines that come in blocks: bars, boxes, threads. */
const COMES_IN_BLOCKS: ReadonlySet<string> = new Set(["share", "newsletter", "comments", "social"]);

/**
 * In a block without a paragraph, what stands below a button or above the last one belongs to it. Above
 * the story only below buttons, so that no headline goes.
 */
function setAsideBlocks(pieces: readonly Piece[], first: number): void {
  for (const block of Map.groupBy(pieces, (piece) => piece.group).values()) {
    const open = block.filter((piece) => !piece.claim);
    const button = block.findIndex(
      (piece) => COMES_IN_BLOCKS.has(piece.claim?.reason ?? "") || isButton(piece),
    );
    if (button === -1 || open.length === 0 || open.length > 3) continue;
    if (block.some((piece) => isBody(piece) || piece.claim?.decision === "keep")) continue;
    const known = block[button];
    const isBelow = known !== undefined && pieces.indexOf(known) > first;
    for (const [place, piece] of block.entries()) {
      const isInBox = isBelow && block.slice(place + 1, place + 4).some((next) => isButton(next));
      if (piece.claim || (place < button && !isInBox) || !isLabel(piece.text, 14)) continue;
      setAside(piece, block[button]?.claim?.reason ?? "ui", BETWEEN);
    }
  }
}

/** "Subscribe", "Sign up": what a box of the page ends with. */
function isButton({ claim, text }: Piece): boolean {
  return (
    claim?.decision === "set-aside" &&
    (claim.reason === "newsletter" || claim.reason === "subscription") &&
    wordCount(text) <= 3
  );
}

function isBody(piece: Piece): boolean {
  return (!piece.claim || piece.claim.decision === "keep") && isProse(piece.text);
}

/** Runs of open lines with a line of the page above and below (or the text's end). */
function setAsideRuns(
  pieces: readonly Piece[],
  from: number,
  to: number,
  isAbove: (piece: Piece | undefined) => boolean,
  longest: number,
): void {
  for (let index = from; index < to; index++) {
    let end = index;
    while (end < to && !pieces[end]?.claim) end++;
    const run = pieces.slice(index, end);
    if (run.length === 0) continue;
    const isBetween = isAbove(pieces[index - 1]) && (end === pieces.length || isBelow(pieces[end]));
    const isFooter = run.every((piece) => piece.group === run[0]?.group && wordCount(piece.text) <= 3);
    const most = isFooter ? LONGEST_FOOTER : LONGEST_RUN;
    if (isBetween && run.length <= most && run.every((piece) => isLabel(piece.text, longest))) {
      for (const piece of run) setAside(piece, "ui", BETWEEN);
    }
    index = end;
  }
}

function isLabel(text: string, longest: number): boolean {
  const words = wordCount(text);
  return (
    words <= longest &&
    !endsAsSentence(text) &&
    !/:|^[[(]/u.test(text) &&
    !hasQuotation(text) &&
    !(words > 1 && isPersonName(text))
  );
}

function isPageLine(piece: Piece | undefined): boolean {
  const claim = piece?.claim;
  return claim?.decision === "set-aside" && claim.reason !== "end-mark" && !claim.rule.startsWith("desk");
}

/** A line of the page, the picture above the story, or the date below what a press service prints. */
function isBelow(piece: Piece | undefined): boolean {
  return isPageLine(piece) || piece?.claim?.field === "publishedAt" || piece?.claim?.shape.kind === "figure";
}

/** A line of the page, or the byline or date, where the buttons follow. */
function isTopPage(piece: Piece | undefined): boolean {
  return isPageLine(piece) || piece?.claim?.field === "byline" || piece?.claim?.field === "publishedAt";
}

function isPageEnd(piece: Piece | undefined): boolean {
  return isPageLine(piece) && ENDS_PAGE.has(piece?.claim?.reason ?? "");
}
