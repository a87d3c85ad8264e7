import { type Draft, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isProse, wordCount } from "@/lib/import/text/words/prose";
import { appealFrom, appealSigns, isAppealPart, tellsStory } from "./appeals";
import { setAsideConsent } from "./consent-box";
import { isTopicHeading } from "./furniture";

/** No appeal is longer. */
const LONGEST = 60;

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
  setAsideAboveButtons(pieces);
  const end = storyEnd(pieces);
  const page = pieces.findIndex(
    (piece, index) => index > end && (isPage(piece) || beginsPage(pieces, index)),
  );
  if (end !== -1 && page !== -1) for (const piece of pieces.slice(page)) judge(piece);
}

/** "Join The Ledger to read without limits." straight above "Subscribe": what a button is for. */
function setAsideAboveButtons(pieces: readonly Piece[]): void {
  for (const [index, button] of pieces.entries()) {
    const above = pieces[index - 1];
    const isButton =
      button.claim?.decision === "set-aside" &&
      BUTTONS.has(button.claim.reason) &&
      wordCount(button.text) <= 3;
    const reason = button.claim?.reason;
    if (!isButton || !reason || !above || above.claim || wordCount(above.text) > LONGEST_ABOVE) continue;
    // The button is the second sign.
    if (isAppealPart(reason, above.text) && appealSigns(reason, above.text) >= 1 && !tellsStory(above.text))
      setAside(above, reason, {
        rule: `${reason}-above-button`,
        confidence: 0.8,
        because: "It says what the button below it is for.",
      });
  }
}

/** No words above a button are more. */
const LONGEST_ABOVE = 25;
const BUTTONS: ReadonlySet<string> = new Set(["newsletter", "subscription"]);

function judge(piece: Piece): void {
  if (piece.claim || wordCount(piece.text) > LONGEST) return;
  const appeal = appealFrom(piece.text);
  if (appeal) setAside(piece, appeal.reason, { ...appeal, rule: `${appeal.reason}-edge`, confidence: 0.78 });
}

/** An appeal below the story begins the page's own part if more of it follows. Alone it may be the story's last word. */
function beginsPage(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || piece.claim || !appealFrom(piece.text)) return false;
  return pieces
    .slice(index + 1)
    .some(
      (next) => isPage(next) || isTopicHeading(next.text) || (!next.claim && appealFrom(next.text) !== null),
    );
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
