import { furnitureIn } from "./appeals";
import { isLooseTime, isRelativeTime } from "./date-line";
import { type Draft, setAside, unclaimed } from "./draft";
import { furnitureLine, isTopicHeading } from "./furniture";
import type { Piece } from "./piece";
import { endsAsSentence, isProse, isReporting, wordCount } from "./prose";
import { setAsideRelated } from "./related";
import { setAsideTopBar } from "./top-bar";

/** Set aside what belongs to the page around the story: buttons, menus, advertisements, appeals, lists of other stories. */
export function setAsidePageLines(draft: Draft): void {
  let hasTitle = false;
  for (const { piece, index } of unclaimed(draft)) {
    if (piece.claim) continue;
    const furniture = furnitureLine(piece.text) ?? furnitureIn(piece.text);
    if (!furniture) {
      hasTitle = true;
      continue;
    }
    // "Watch: llama testifies" may be the headline; a link to another story stands below one.
    if (furniture.reason === "related" && !hasTitle) continue;
    const isTopic =
      furniture.reason !== "share" && furniture.reason !== "ui" && isInTopics(draft.pieces, index);
    if (!isTopic) setAside(piece, furniture.reason, furniture);
  }
  setAsideTimes(draft);
  setAsideRelated(draft);
  setAsideBoxes(draft);
  setAsideThread(draft);
  setAsideTopBar(draft);
  setAsideCounts(draft);
}

const THREAD_SIGN =
  /^(?:reply|like|report|recommend|upvote|antworten|répondre|responder|rispondi|reageer|返信)\b/iu;

/** "Comments (3)" and below it, to the end, who wrote when: two times or reply buttons prove that readers speak. */
function setAsideThread(draft: Draft): void {
  const from = draft.pieces.findLastIndex(
    (piece) => piece.claim?.reason === "comments" && piece.claim.rule === "comments-line",
  );
  const thread = from === -1 ? [] : draft.pieces.slice(from + 1);
  const signs = thread.filter(
    (piece) => piece.claim?.rule === "relative-time" || THREAD_SIGN.test(piece.text),
  ).length;
  if (signs < 2 || thread.length > signs * 8) return;
  for (const piece of thread) {
    setAside(piece, "comments", {
      rule: "comment-thread",
      confidence: 0.88,
      because: "Readers' comments, below their heading.",
    });
  }
}

/** "214" beside "Share": how many comments or shares there were. */
function setAsideCounts(draft: Draft): void {
  for (const [index, piece] of draft.pieces.entries()) {
    if (piece.claim || !/^(?!\d{1,2}[.:]\d{2}$)\d[\d.,]{0,6}[KkMm]?$/u.test(piece.text)) continue;
    const isBeside = [draft.pieces[index - 1], draft.pieces[index + 1]].some(
      (other) => other?.claim?.reason === "share" || other?.claim?.reason === "comments",
    );
    if (isBeside)
      setAside(piece, "share", {
        rule: "share-count",
        confidence: 0.9,
        because: "A number beside a share bar.",
      });
  }
}

/** "3 hours ago": a time that names no day. */
function setAsideTimes(draft: Draft): void {
  let seen = false;
  for (const piece of draft.pieces) {
    seen ||= !piece.claim && isProse(piece.text);
    if (piece.claim || !(isRelativeTime(piece.text) || (!seen && isLooseTime(piece.text)))) continue;
    setAside(piece, "timestamp", {
      rule: "relative-time",
      confidence: 0.93,
      because: "A time that names no day.",
    });
  }
}

/** The other lines of a sign-up box: no sentences, in one block with two lines that speak of sign-ups. */
function setAsideBoxes(draft: Draft): void {
  for (const box of Map.groupBy(draft.pieces, (piece) => piece.group).values()) {
    const signs = box.filter((piece) => isAppeal(piece)).length;
    if (signs < 2) continue;
    for (const piece of box) {
      if (piece.claim || isReporting(piece.text) || endsAsSentence(piece.text) || wordCount(piece.text) > 24)
        continue;
      setAside(piece, "newsletter", {
        rule: "newsletter-box",
        confidence: 0.86,
        because: "A line of a sign-up box.",
      });
    }
  }
}

function isAppeal(piece: Piece): boolean {
  return (
    piece.claim?.decision === "set-aside" &&
    ["newsletter", "privacy", "subscription"].includes(piece.claim.reason)
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
