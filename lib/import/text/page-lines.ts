import type { Grounds } from "@/lib/import/story-fields";
import { furnitureIn, newsletterSigns } from "./appeals";
import { isLooseTime, isRelativeTime } from "./date-line";
import { type Draft, propose, setAside, unclaimed } from "./draft";
import { type Furniture, furnitureLine, isTopicHeading } from "./furniture";
import { setAsidePageEdges } from "./page-edges";
import type { Piece } from "./piece";
import { endsAsSentence, isProse, isReporting, wordCount } from "./prose";
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
  const isTopic = line.reason !== "share" && line.reason !== "ui" && isInTopics(pieces, index);
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

/** What goes on in the same block below a notice of copyright is the rest of it. */
function setAsideNotices(pieces: readonly Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    const above = pieces[index - 1]?.claim;
    if (above?.reason !== "copyright" || piece.group !== pieces[index - 1]?.group || isReporting(piece.text))
      continue;
    setAside(piece, "copyright", {
      rule: "copyright-goes-on",
      confidence: 0.85,
      because: "It stands in one block with a notice of copyright.",
    });
  }
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

const COUNTED: ReadonlySet<string> = new Set(["share", "comments", "subscription"]);

const COUNT: Grounds = {
  rule: "share-count",
  confidence: 0.9,
  because: "A number beside a share bar.",
};

/** "214" beside "Share": how many comments or shares there were. */
function setAsideCounts(draft: Draft): void {
  const first = draft.pieces.findIndex((piece) => !piece.claim && isProse(piece.text));
  for (const [index, piece] of draft.pieces.entries()) {
    const isNumber = /^(?!\d{1,2}[.:]\d{2}$)\d[\d.,]{0,6}[KkMm]?$/u.test(piece.text);
    const isAbove = index < first && /^\p{L}{3,14} \d[\d.,]{0,6}[KkMm]?$/u.test(piece.text);
    if (piece.claim || !(isNumber || (isAbove && draft.pieces[index - 1]?.claim?.reason === "ui"))) continue;
    if (isAbove) setAside(piece, "share", COUNT);
    const isBeside = [draft.pieces[index - 1], draft.pieces[index + 1]].some((other) =>
      COUNTED.has(other?.claim?.reason ?? ""),
    );
    if (isBeside)
      setAside(piece, "share", COUNT);
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
    const signs = box.filter((piece) => isAppeal(piece) || isInvitation(piece)).length;
    if (!box.some((piece) => isAppeal(piece))) continue;
    if (signs < 2) continue;
    for (const piece of box) {
      if (piece.claim || isReporting(piece.text) || wordCount(piece.text) > 24) continue;
      if (endsAsSentence(piece.text) && newsletterSigns(piece.text) < 2) continue;
      setAside(piece, "newsletter", {
        rule: "newsletter-box",
        confidence: 0.86,
        because: "A line of a sign-up box.",
      });
    }
  }
}

/** "Sign up to Film Weekly" */
function isInvitation({ claim, text }: Piece): boolean {
  return (
    !claim &&
    wordCount(text) <= 8 &&
    !endsAsSentence(text) &&
    /^(?:sign up|subscribe|get|abonn|inscri|suscr|iscriv|schrijf|melde?n? )/iu.test(text)
  );
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
