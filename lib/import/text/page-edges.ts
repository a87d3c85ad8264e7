import { appealFrom, isAppealPart } from "./appeals";
import { type Draft, setAside } from "./draft";
import type { Piece } from "./piece";
import { isProse, wordCount } from "./prose";

/** No appeal is longer. */
const LONGEST = 60;
/** No consent box has more lines. */
const LONGEST_BOX = 9;

/**
 * Set aside appeals at the page's two edges. There the place is a sign of its own: above the first
 * paragraph of the story, beside a button, and below its last, after the page's own lists began. So fewer
 * words need to agree than in the middle of a story.
 */
export function setAsidePageEdges(draft: Draft): void {
  const { pieces } = draft;
  setAsideConsent(pieces);
  for (const [index, piece] of pieces.entries()) {
    if (isStory(piece)) break;
    if (isBesidePage(pieces, index)) judge(piece);
  }
  const end = storyEnd(pieces);
  const page = pieces.findIndex(
    (piece, index) => index > end && (isPage(piece) || beginsPage(pieces, index)),
  );
  if (end !== -1 && page !== -1) for (const piece of pieces.slice(page)) judge(piece);
}

function judge(piece: Piece): void {
  if (piece.claim || wordCount(piece.text) > LONGEST) return;
  const appeal = appealFrom(piece.text);
  if (appeal) setAside(piece, appeal.reason, { ...appeal, rule: `${appeal.reason}-edge`, confidence: 0.78 });
}

/** An appeal below the story begins the page's own part if more of it follows. Alone it may be the story's last word. */
function beginsPage(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || piece.claim || !appealFrom(piece.text)) return false;
  return pieces.slice(index + 1).some((next) => isPage(next) || (!next.claim && appealFrom(next.text) !== null));
}

/** The place of the last paragraph that could be the story's. -1 when nothing is sure. */
function storyEnd(pieces: readonly Piece[]): number {
  return pieces.findLastIndex((piece) => isStory(piece));
}

function isStory(piece: Piece): boolean {
  return !piece.claim && isProse(piece.text) && !appealFrom(piece.text);
}

function isPage(piece: Piece | undefined): boolean {
  return piece?.claim?.decision === "set-aside";
}

function isBesidePage(pieces: readonly Piece[], index: number): boolean {
  return [-2, -1, 1].some((step) => isPage(pieces[index + step]));
}

/**
 * The rest of a consent box: what stands in one block with its buttons, or close above them in the words of
 * consent. Above the story only; a story about cookies has no such buttons.
 */
function setAsideConsent(pieces: readonly Piece[]): void {
  for (const [index, button] of pieces.slice(0, 60).entries()) {
    if (button.claim?.reason !== "cookie" || wordCount(button.text) > 4) continue;
    const block = pieces.filter((piece) => piece.group === button.group);
    const above = pieces.slice(Math.max(0, index - 4), index).filter((piece) => piece.group !== button.group);
    const from = above.findIndex((piece) => isAppealPart("cookie", piece.text));
    const box = [...block, ...(from === -1 ? [] : above.slice(from))];
    if (box.length > LONGEST_BOX || !box.some((piece) => isAppealPart("cookie", piece.text))) continue;
    const first = box[0] && pieces.indexOf(from === -1 ? box[0] : (above[from] ?? box[0]));
    const title = from > 0 ? above[from - 1] : pieces[(first ?? 0) - 1];
    for (const piece of box)
      setAside(piece, "cookie", {
        rule: "consent-box",
        confidence: 0.88,
        because: "It stands in a box that asks for consent.",
      });
    // The box's own title: the first line of all, straight above its words.
    if (title && !title.claim && pieces.indexOf(title) === 0 && from !== -1 && wordCount(title.text) <= 6)
      setAside(title, "cookie", {
        rule: "consent-title",
        confidence: 0.75,
        because: "The first line, above a box that asks for consent.",
      });
  }
}
