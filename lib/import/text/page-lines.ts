import { furnitureIn } from "./appeals";
import { type Draft, propose, setAside, unclaimed } from "./draft";
import { type Furniture, furnitureLine, isTopicHeading } from "./furniture";
import { setAsideBoxes, setAsideNotices, setAsideThread } from "./page-blocks";
import { setAsideCounts, setAsideTimes } from "./page-counts";
import { setAsidePageEdges } from "./page-edges";
import type { Piece } from "./piece";
import { endsAsSentence, isProse, wordCount } from "./prose";
import { setAsideRelated } from "./related";
import { setAsideTopBar } from "./top-bar";

/** Set aside what belongs to the page around the story: buttons, menus, advertisements, appeals, lists of other stories. */
export function setAsidePageLines(draft: Draft): void {
  const lastProse = draft.pieces.findLastIndex(
    (piece) => !piece.claim && isProse(piece.text) && !furnitureIn(piece.text),
  );
  let hasTitle = false;
  for (const { piece, index } of unclaimed(draft)) {
    if (piece.claim) continue;
    const line = furnitureLine(piece.text);
    const appeal = line ? null : furnitureIn(piece.text);
    if (!line && !appeal) hasTitle = true;
    else if (appeal) judgeAppeal(piece, appeal, index < lastProse - 1);
    // "Watch: llama testifies" may be the headline; a link to another story stands below one.
    else if (line && (line.reason !== "related" || hasTitle)) judgeLine(draft.pieces, index, line);
  }
  setAsideTimes(draft);
  setAsideRelated(draft);
  setAsideBoxes(draft);
  setAsideNotices(draft.pieces);
  setAsideThread(draft);
  setAsidePageEdges(draft);
  setAsideTopBar(draft);
  setAsideCounts(draft);
}

/** In the middle of a story "Email us …" may be its own advice: that is proposed. Other appeals have signs enough. */
function judgeAppeal(piece: Piece, appeal: Furniture, isInside: boolean): void {
  const isSure = appeal.reason !== "social" || NETWORKS.test(piece.text);
  if (isInside && !isSure) propose(piece, appeal.reason, { ...appeal, confidence: 0.6 });
  else setAside(piece, appeal.reason, appeal);
}

const NETWORKS =
  /\b(?:facebook|twitter|instagram|tiktok|youtube|whatsapp|telegram|bluesky|threads|linkedin|podcasts?|app)\b/iu;

function judgeLine(pieces: readonly Piece[], index: number, line: Furniture): void {
  const piece = pieces[index];
  if (!piece) return;
  const isTopic =
    line.reason !== "share" &&
    line.reason !== "ui" &&
    wordCount(piece.text) <= 2 &&
    isInTopics(pieces, index);
  if (isTopic || (line.reason === "copyright" && isPictureCredit(pieces, index))) return;
  if (isSubheading(pieces, index))
    propose(piece, line.reason, {
      ...line,
      confidence: 0.6,
      because: "A button, or one of the story's subheadings.",
    });
  else setAside(piece, line.reason, line);
}

/** "© Ana Ruiz" directly below a line that is no sentence of the story: whose picture it is. */
function isPictureCredit(pieces: readonly Piece[], index: number): boolean {
  const [above, piece] = [pieces[index - 1], pieces[index]];
  return (
    piece !== undefined &&
    above?.group === piece.group &&
    !above.claim &&
    /^©\s?\p{Lu}[^\d]{2,60}$/u.test(piece.text)
  );
}

/**
 * A button's words between two paragraphs, and only once: "Listen" in a list of advice. The story must have
 * other subheadings, which may be buttons' words as well.
 */
function isSubheading(pieces: readonly Piece[], index: number): boolean {
  return (
    mayDivide(pieces, index) &&
    pieces.filter((_, place) => place !== index && mayDivide(pieces, place)).length >= 2
  );
}

/** Could this line be a subheading, if it were no button? */
function mayDivide(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || !isBetweenProse(pieces, index) || !/\p{L}{3}/u.test(piece.text)) return false;
  return (
    !ALWAYS_PAGE.test(piece.text) && !pieces.some((other) => other !== piece && other.text === piece.text)
  );
}

/** No story is divided by these words. */
const ALWAYS_PAGE =
  /\b(?:advert|sponsored|anzeige|werbung|publicit|publicidad|pubblicit|comments?|newsletter|cookies?|javascript|©|subscri|continues|tweet|facebook)/iu;

function isBetweenProse(pieces: readonly Piece[], index: number): boolean {
  const [above, piece, below] = [pieces[index - 1], pieces[index], pieces[index + 1]];
  return (
    piece !== undefined &&
    wordCount(piece.text) <= 5 &&
    piece.claim?.decision !== "set-aside" &&
    !endsAsSentence(piece.text) &&
    above !== undefined &&
    !above.claim &&
    endsAsSentence(above.text) &&
    below !== undefined &&
    !below.claim &&
    isProse(below.text)
  );
}

/** "Local government / news": a topic is no button. */
function isInTopics(pieces: readonly Piece[], index: number): boolean {
  const group = pieces[index]?.group;
  for (let at = index - 1; at >= 0 && pieces[at]?.group === group; at--) {
    if (isTopicHeading(pieces[at]?.text ?? "")) return true;
  }
  return false;
}
