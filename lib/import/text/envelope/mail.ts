import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import { isEndMark } from "@/lib/import/text/grammars/end-marks";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, hasQuotation, isProse, isTitle, wordCount } from "@/lib/import/text/words/prose";
import { deskTalkSigns, isGreeting, isMailFooter, isSignOff } from "./desk-talk";
import { type Envelope, readEnvelope } from "./mail-headers";

const SIGNATURE_MARK = /^(?:--|—|__+|—{2,})$/u;

const TALK: Grounds = { rule: "desk-talk", confidence: 0.88, because: "Colleagues talking about the copy." };
const SIGNATURE: Grounds = { rule: "mail-signature", confidence: 0.92, because: "The sender's signature." };

/** Lift a story out of an e-mail: header lines, greetings and talk above it, sign-off and signature below. */
export function openMail(draft: Draft): void {
  const envelope = readEnvelope(draft);
  const isMail = envelope.headers.length > 0;
  setAsideWrappers(draft, envelope);
  setAsideOpening(draft, isMail);
  if (isMail) setAsideCard(draft, envelope);
  if (isMail) setAsideGoodbye(draft, envelope);
  if (isMail) setAsideBelowEnd(draft.pieces);
  setAsideSignature(draft, isMail);
  if (isMail) setAsideFarewell(draft.pieces);
}

/** A stretch around the story with more words than this is no cover note. */
const LONGEST_NOTE = 90;

/**
 * Of several e-mails wrapped in one another, the one with most prose holds the story. What the others say
 * is talk if it is short: two signs, the place and the length. An answer may stand above the first header.
 */
function setAsideWrappers(draft: Draft, { headers }: Envelope): void {
  const starts = [0, ...headers.map((last) => last + 1)];
  const mails = starts.map((start, place) =>
    draft.pieces.slice(start, starts[place + 1] ?? draft.pieces.length).filter((piece) => !piece.claim),
  );
  const sizes = mails.map((mail) => mail.reduce((sum, piece) => sum + wordCount(piece.text), 0));
  const most = Math.max(...sizes);
  for (const [place, mail] of mails.entries()) {
    const size = sizes[place] ?? 0;
    if (size === most || size > LONGEST_NOTE || size * 2 > most) continue;
    if (mail.some((piece) => hasQuotation(piece.text))) continue;
    for (const piece of mail) setAside(piece, "email-chatter", TALK);
  }
}

/** From the greeting down to the line that could be a headline. */
function setAsideOpening(draft: Draft, isMail: boolean): void {
  const open = draft.pieces.slice(0, 60).filter((piece) => !piece.claim && piece.text !== "");
  const greeting = open.findIndex((piece) => isGreeting(piece.text));
  if (!isMail && (greeting === -1 || greeting > 2)) return;
  const title = open.findIndex((_, index) => isStoryStart(open, index));
  const start = title > 0 && isNameAbove(open[title - 1], open.slice(title)) ? title - 1 : title;
  const opening = open.slice(0, start === -1 ? Math.min(open.length, 6) : start);
  const isNote = isMail && start > 0 && isNoteAbove(opening, open[start + 1]);
  let talked = false;
  for (const piece of opening) {
    const isTalk =
      isGreeting(piece.text) ||
      isSignOff(piece.text) ||
      (deskTalkSigns(piece.text) >= 2 && !hasQuotation(piece.text));
    const isInitials =
      talked && wordCount(piece.text) <= 2 && /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?$/u.test(piece.text);
    if (isTalk || isInitials || isNote) setAside(piece, "email-chatter", TALK);
    else if (isProse(piece.text) && talked === false && !isMail) return;
    talked ||= isTalk;
  }
}

/** "ISAURA PENHALE": a name that heads its own obituary, which begins with it. */
function isNameAbove(piece: Piece | undefined, below: readonly Piece[]): boolean {
  const words = piece ? wordCount(piece.text) : 0;
  const story = below.find((next) => isProse(next.text) && deskTalkSigns(next.text) < 2);
  return (
    piece !== undefined &&
    words >= 2 &&
    words <= 4 &&
    !isGreeting(piece.text) &&
    (story?.text.toLowerCase().startsWith(piece.text.toLowerCase()) ?? false)
  );
}

/** Between the header and a headline that has its byline, a few lines are a cover note, whatever they say. */
function isNoteAbove(opening: readonly Piece[], below: Piece | undefined): boolean {
  const words = opening.reduce((sum, piece) => sum + wordCount(piece.text), 0);
  const isSigned = below !== undefined && (readByline(below.text)?.labelled ?? false);
  return isSigned && words <= LONGEST_NOTE && !opening.some((piece) => hasQuotation(piece.text));
}

/** "Pic in the system. / Wilf": the sender's own name below the story, and what is said to the desk above it. */
function setAsideGoodbye(draft: Draft, { senders }: Envelope): void {
  const open = draft.pieces.filter((piece) => !piece.claim && piece.text !== "");
  const place = open.findLastIndex(
    (piece) =>
      piece.text.length < 40 && senders.has(piece.text.replace(/[\s.,–—-]+$|^[\s–—-]+/gu, "").toLowerCase()),
  );
  const name = open[place];
  if (!name || place < 2 || open.length - place > 6) return;
  for (const piece of open.slice(Math.max(1, place - 2), place).reverse()) {
    if (deskTalkSigns(piece.text) < 2 || hasQuotation(piece.text)) break;
    setAside(piece, "email-chatter", TALK);
  }
  setAside(name, "email-signature", SIGNATURE);
}

/** Below "ends" an e-mail says a few words more to the desk, not to readers. */
function setAsideBelowEnd(pieces: readonly Piece[]): void {
  const end = pieces.findLastIndex((piece) => !piece.claim && isEndMark(piece.text));
  const below = pieces.slice(end + 1).filter((piece) => !piece.claim && piece.text !== "");
  const talk = below.slice(0, untilMark(below));
  const words = talk.reduce((sum, piece) => sum + wordCount(piece.text), 0);
  const mark = pieces.findLastIndex((piece) => SIGNATURE_MARK.test(piece.text));
  const last = pieces
    .slice(0, mark === -1 ? pieces.length : mark)
    .findLast((piece) => !piece.claim && piece.text !== "");
  if (last && /^p\.?\s?s\b/iu.test(last.text) && wordCount(last.text) <= 30)
    setAside(last, "email-chatter", TALK);
  if (end < 3 || words > LONGEST_NOTE || talk.some((piece) => hasQuotation(piece.text))) return;
  for (const piece of talk) if (SAID_TO_DESK.test(piece.text)) setAside(piece, "email-chatter", TALK);
}

const REACHED = /\S@\S+\.\p{L}|\+?\(?\d[\d ()./-]{6,}\d|\bwww\.|https?:/u;

/** "Ana Ruiz" / "Trainee reporter" / "01632 960 119": the sender's card, below the last paragraph. */
function setAsideCard(draft: Draft, { senders }: Envelope): void {
  const open = draft.pieces.filter((piece) => !piece.claim && piece.text !== "");
  const lines = open.slice(open.findLastIndex((piece) => isProse(piece.text)) + 1);
  const at = lines.findIndex((piece) => piece.text.includes(" ") && senders.has(piece.text.toLowerCase()));
  const card = at === -1 ? [] : lines.slice(at);
  if (card.length < 2 || card.length > 8 || card.some((piece) => wordCount(piece.text) > 12)) return;
  if (!card.some((piece) => REACHED.test(piece.text))) return;
  for (const piece of card) setAside(piece, "email-signature", SIGNATURE);
}

const SAID_TO_DESK =
  /^(?:p\.?\s?p?\.?\s?s\b|n\.?b\.?\b|\p{L}{2,12}[,!:])|(?:^|[^\p{L}])(?:i|i['’]m|i['’]ll|i['’]ve|me|my|you|your|we|us|ich|mir|dir|je|vous|yo|te|io|ti|ik|jullie)(?=[^\p{L}]|$)/iu;

function untilMark(pieces: readonly Piece[]): number {
  const mark = pieces.findIndex((piece) => SIGNATURE_MARK.test(piece.text));
  return mark === -1 ? pieces.length : mark;
}

/** A title that is followed by prose, and is no talk itself. */
function isStoryStart(open: readonly Piece[], index: number): boolean {
  const piece = open[index];
  if (!piece || isGreeting(piece.text) || isSignOff(piece.text)) return false;
  // "Sorry this is late. Usual rates?" has a full stop, which no title has.
  if (deskTalkSigns(piece.text) >= (/[.!?]\s/u.test(piece.text) ? 2 : 3)) return false;
  const follows = open
    .slice(index + 1, index + 6)
    .some((next) => isProse(next.text) && deskTalkSigns(next.text) < 2);
  return follows && isTitle(piece.text) && wordCount(piece.text) >= 3;
}

/** Below the story: "-- ", a sign-off or "Sent from my phone", and the short lines after it. */
function setAsideSignature(draft: Draft, isMail: boolean): void {
  const { pieces } = draft;
  for (const piece of pieces.slice(-MOST_BELOW))
    if (isMailFooter(piece.text, isMail)) setAside(piece, "email-signature", SIGNATURE);
  const from = pieces.findLastIndex(
    (piece) => !piece.claim && (SIGNATURE_MARK.test(piece.text) || (isSignOff(piece.text) && isMail)),
  );
  if (from < 1 || !isMail) return;
  const lines = pieces.slice(from).filter((piece) => !piece.claim);
  if (lines.some((piece) => isProse(piece.text) && wordCount(piece.text) > 20) || lines.length > 16) return;
  for (const piece of lines)
    setAside(piece, isSignOff(piece.text) ? "email-chatter" : "email-signature", SIGNATURE);
}

/** "Best," / "Ana", "Med venlig hilsen" straight above the signature belong to it. */
function setAsideFarewell(pieces: readonly Piece[]): void {
  const below = pieces.slice(-MOST_BELOW);
  const first = below.find(({ claim }) => claim?.reason === "email-signature");
  const sign = first ? pieces.indexOf(first) : -1;
  for (let index = sign - 1; index >= Math.max(0, sign - LONGEST_FAREWELL); index--) {
    const piece = pieces[index];
    if (!piece || piece.claim || wordCount(piece.text) > 4 || endsAsSentence(piece.text)) return;
    if (!/,$/u.test(piece.text) && !isSignOff(piece.text)) continue;
    for (const line of pieces.slice(index, sign)) setAside(line, "email-signature", SIGNATURE);
    return;
  }
}

/** In lines: the farewell and a name of two lines at most. */
const LONGEST_FAREWELL = 3;
/** No signature begins further from the end. */
const MOST_BELOW = 30;
