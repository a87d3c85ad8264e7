import { isLooseTime, isRelativeTime } from "./date-line";
import { type Draft, setAside, unclaimed } from "./draft";
import { furnitureIn, furnitureLine, isRelatedHeading, isSectionName, isTopicHeading } from "./furniture";
import type { Piece } from "./piece";
import { endsAsSentence, hasQuotation, isProse, isReporting, wordCount } from "./prose";

/** A list of other stories is never longer than this. */
const LONGEST_LIST = 25;

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
  setAsideRichLinks(draft);
  setAsideBoxes(draft);
  setAsideRelatedLists(draft);
  setAsideThread(draft);
  setAsideTopBar(draft);
  setAsideCounts(draft);
  setAsideSandwiched(draft);
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

/** Below the story, a line of a few words between page lines on both sides is one of them. */
function setAsideSandwiched(draft: Draft): void {
  const lastProse = draft.pieces.findLastIndex((piece) => !piece.claim && isProse(piece.text));
  if (lastProse === -1) return;
  for (const [index, piece] of draft.pieces.entries()) {
    if (index <= lastProse || piece.claim || piece.text === "" || isTopicHeading(piece.text)) continue;
    const [above, below] = [draft.pieces[index - 1], draft.pieces[index + 1]];
    const isBetween = isPageLine(above) && (below === undefined || isPageLine(below));
    if (!isBetween || wordCount(piece.text) > 5 || endsAsSentence(piece.text) || /\d|:/u.test(piece.text))
      continue;
    setAside(piece, "ui", {
      rule: "between-page-lines",
      confidence: 0.82,
      because: "A few words between lines of the page.",
    });
  }
}

function isPageLine(piece: Piece | undefined): boolean {
  return (
    piece?.claim?.decision === "set-aside" &&
    piece.claim.reason !== "end-mark" &&
    !piece.claim.rule.startsWith("desk")
  );
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

/** A card in the middle of a story: another story's title and, on the next line, "Read more". */
function setAsideRichLinks(draft: Draft): void {
  for (const [index, piece] of draft.pieces.entries()) {
    if (!READ_MORE.test(piece.text) || piece.claim?.decision === "field") continue;
    setAside(piece, "related", { ...LIST, because: "A link to another story." });
    const title = draft.pieces[index - 1];
    if (!title || title.claim || title.group !== piece.group || endsAsSentence(title.text)) continue;
    if (wordCount(title.text) <= 20) setAside(title, "related", LIST);
  }
}

const READ_MORE =
  /^(?:read (?:more|now|the (?:full )?story)|weiterlesen|mehr lesen|lire la suite|leer más|leggi tutto|lees verder|leia mais)\W*$/iu;
const LIST = {
  rule: "related-list",
  confidence: 0.9,
  because: "A list of other stories, under its own heading.",
};

function setAsideRelatedLists(draft: Draft): void {
  for (const [index, heading] of draft.pieces.entries()) {
    if (!isRelatedHeading(heading.text) || heading.claim?.decision === "field") continue;
    const items = listBelow(draft.pieces, index);
    if (items.length === 0 && heading.claim) continue;
    if (items.length === 0 && !isLastWord(draft.pieces, index)) continue;
    if (!heading.claim) setAside(heading, "related", LIST);
    for (const item of items) setAside(item, "related", LIST);
  }
}

/** The titles under a heading: until a sentence, a quotation or another heading comes. */
function listBelow(pieces: readonly Piece[], index: number): Piece[] {
  const items: Piece[] = [];
  for (const piece of pieces.slice(index + 1, index + 1 + LONGEST_LIST)) {
    if (piece.claim?.decision === "set-aside" && piece.claim.reason === "related") continue;
    if (piece.claim || isTopicHeading(piece.text) || isRelatedHeading(piece.text)) break;
    if (/[.。]["'”’]?$/u.test(piece.text) || hasQuotation(piece.text) || wordCount(piece.text) > 24) break;
    const isClose = piece.group - (pieces[index]?.group ?? 0) <= items.length + 1;
    if (!isClose) break;
    items.push(piece);
  }
  return isFollowedByProse(pieces, index + items.length + 1)
    ? items.filter((item) => item.group === items[0]?.group)
    : items;
}

/** In the middle of a story only the lines directly under the heading belong to the list. */
function isFollowedByProse(pieces: readonly Piece[], from: number): boolean {
  return pieces.slice(from, from + 60).some((piece) => !piece.claim && isProse(piece.text));
}

function isLastWord(pieces: readonly Piece[], index: number): boolean {
  return !isFollowedByProse(pieces, index + 1);
}

const NAV = { rule: "nav-block", confidence: 0.9, because: "A menu of the page, one section a line." };

/** Short lines between menus and buttons at the very top, before anything that could be a headline. */
function setAsideTopBar(draft: Draft): void {
  const top = draft.pieces.slice(0, 25);
  const firstStory = top.findIndex((piece) => !piece.claim && wordCount(piece.text) > 4);
  const bar = firstStory === -1 ? [] : top.slice(0, firstStory);
  for (const block of Map.groupBy(bar, (piece) => piece.group).values()) {
    if (block.length >= 3 && block.filter((piece) => isSectionName(piece.text)).length >= 2) {
      for (const piece of block) setAside(piece, "nav", NAV);
    }
  }
  const lastMenu = bar.findLastIndex((piece) => isMenuLike(piece));
  bar.slice(0, lastMenu + 1).forEach((piece) => {
    if (wordCount(piece.text) <= 3 && piece.text !== "") {
      setAside(piece, "nav", {
        rule: "nav-bar",
        confidence: 0.85,
        because: "A short line between menus at the top of the page.",
      });
    }
  });
}

function isMenuLike(piece: Piece): boolean {
  return (
    piece.claim?.decision === "set-aside" && ["nav", "cookie", "subscription"].includes(piece.claim.reason)
  );
}
