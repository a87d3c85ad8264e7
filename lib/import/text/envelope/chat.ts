import type { Grounds } from "@/lib/import/story-fields";
import { CAPTION_LABEL } from "@/lib/import/text/captions/labelled-captions";
import { type Draft, found, setAside } from "@/lib/import/text/draft";
import { withoutStretches } from "@/lib/import/text/pieces/hidden";
import { cutPiece, type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { writtenDates } from "@/lib/import/text/words/dates";
import { readByline } from "@/lib/import/text/words/names";
import { hasQuotation, isProse, wordCount } from "@/lib/import/text/words/prose";
import { isClockAlone, isLineOfChat, signsAround, stampPairs } from "./chat-lines";
import { behindStampAlone, dayOfStamp, inlineStamp, stampAbove } from "./chat-stamps";
import { type Message, readHeadOfCopy, setAsideRemarks } from "./chat-talk";
import { deskTalkSigns } from "./desk-talk";

/** "Ana Ruiz @anaruiz · 3h": above a post on a network. */
const HANDLE = /^[\p{L}][^@]{1,40}\s@\w{2,24}(?:\s?[·•]\s?[\p{L}\d ,:]{1,20})?$/u;

const STAMP: Grounds = {
  rule: "chat-stamp",
  confidence: 0.95,
  because: "A chat program wrote this: who spoke, and when.",
};
const TALK: Grounds = { rule: "chat-talk", confidence: 0.85, because: "Colleagues chatting about the copy." };

/** Lift a story out of a chat: stamps go, and messages that are only talk between colleagues. */
export function openChat(draft: Draft): void {
  for (const piece of draft.pieces.slice(0, 400)) {
    if (piece.text.length < 100 && HANDLE.test(piece.text) && !readByline(piece.text)?.labelled)
      setAside(piece, "email-chatter", STAMP);
  }
  const pairs = stampPairs(draft.pieces);
  const names = new Set(pairs.map(({ name }) => name));
  const stamped = draft.pieces
    .slice(0, 200)
    .filter((piece) => !piece.claim && (names.has(piece) || stampOf(piece.text) !== null));
  const [first] = stamped;
  if (stamped.length < 2 || !first || isPrinted(draft.pieces.slice(0, draft.pieces.indexOf(first)))) return;
  readDay(draft, stamped);
  const isNamedInline = stamped.some((piece) => inlineStamp(piece.text) !== null);
  for (const piece of draft.pieces) {
    if (isNotice(piece.text, isNamedInline) || AROUND.test(piece.text)) setAside(piece, "ui", NOTICE);
  }
  const speakers = new Map<Piece, string>();
  for (const { name, clock } of pairs) {
    speakers.set(name, name.text);
    for (const piece of [name, clock]) setAside(piece, "email-chatter", STAMP);
  }
  const isStamp = (piece: Piece) => piece.claim?.rule === STAMP.rule || stampOf(piece.text) !== null;
  for (const [index, piece] of draft.pieces.entries()) {
    if (!piece.claim && isLineOfChat(draft.pieces, index, isStamp)) setAside(piece, "ui", NOTICE);
  }
  readGoingOn(draft.pieces, speakers);
  draft.pieces = draft.pieces.flatMap((piece) => withoutStamp(draft, piece, speakers));
  draft.pieces = draft.pieces.flatMap((piece) => withoutAttachment(draft, piece));
  draft.pieces = draft.pieces.flatMap((piece) => withoutEdited(draft, piece));
  draft.pieces = draft.pieces.map((piece) => withoutSigns(draft, piece));
  for (const [index, piece] of draft.pieces.entries()) {
    const follows = draft.pieces[index - 1]?.claim?.rule === "chat-stamp";
    if (!piece.claim && isDeskTalk(piece.text, follows ? 2 : 3)) setAside(piece, "email-chatter", TALK);
  }
  const messages = messagesOf(draft.pieces, speakers);
  setAsideRemarks(messages);
  readHeadOfCopy(draft, messages);
}

/** "4:42" below a message: who spoke last goes on, in a message of its own. */
function readGoingOn(pieces: readonly Piece[], speakers: Map<Piece, string>): void {
  let speaker: string | undefined;
  for (const piece of pieces) {
    speaker = speakers.get(piece) ?? stampOf(piece.text)?.speaker ?? speaker;
    if (speaker === undefined || piece.claim || !isClockAlone(piece.text)) continue;
    speakers.set(piece, speaker);
    setAside(piece, "email-chatter", STAMP);
  }
}

/** "*Bakers cut to twelve*" in the letters that the chat showed. */
function withoutSigns(draft: Draft, piece: Piece): Piece {
  const signs = piece.claim ? 0 : signsAround(piece.text);
  const { length } = piece.text;
  return withoutStretches(draft.source, piece, [
    { from: 0, to: signs },
    { from: length - signs, to: length },
  ]);
}

/** "Par Ana Ruiz" has the desk's word for a paragraph in it, and is none. */
function isDeskTalk(text: string, signs: number): boolean {
  return (
    deskTalkSigns(text) >= signs &&
    !hasQuotation(text) &&
    !readByline(text)?.labelled &&
    !CAPTION_LABEL.test(text)
  );
}

const stampOf = (text: string) => inlineStamp(text) ?? stampAbove(text);

/** A byline or two paragraphs above the first message: a story that prints a chat, whose speakers are part of it. */
function isPrinted(above: readonly Piece[]): boolean {
  const open = above.filter((piece) => !piece.claim);
  return (
    open.filter((piece) => isProse(piece.text) && deskTalkSigns(piece.text) < 2).length >= 2 ||
    open.some((piece) => readByline(piece.text)?.labelled)
  );
}

function messagesOf(pieces: readonly Piece[], speakers: ReadonlyMap<Piece, string>): Message[] {
  const messages: Message[] = [];
  for (const piece of pieces) {
    const speaker = speakers.get(piece);
    if (speaker !== undefined) messages.push({ speaker, pieces: [] });
    if (!piece.claim && piece.text !== "") messages.at(-1)?.pieces.push(piece);
  }
  return messages;
}

const NOTICE: Grounds = {
  rule: "chat-notice",
  confidence: 0.92,
  because: "The chat program itself says this.",
};
/** What Slack, Teams and Discord print around messages: threads, reactions, the field to write in. */
const AROUND =
  /^(?:\d+ (?:replies|reply|members?|reactions?|new messages?)(?: .{0,40})?|\(?(?:edited|bearbeitet|modifié|editado|modificato)\)?|(?::[a-z\d_+-]{2,30}:(?: ?\d{1,3})? ?)+|(?:message|reply to|jump to|send a message to) ?[#@]?[\p{L}\d_-]{2,30}|last reply .{2,40}|(?:view|show) (?:thread|newer replies)|also sent to the channel|new messages?|pinned by .{2,40}|seen by .{2,60}|.{0,30}\bthis is the very beginning of .{2,60})$/iu;

/** "This message was deleted.", "<Media omitted>", "image omitted": in a few words. */
const LEFT_OUT =
  /^[\u200e\s<([]*(?:\p{L}+ ){0,5}(?:deleted|omitted|missed voice call|gelöscht|weggelassen|ausgeschlossen|supprimé|omis|omitted|eliminad[oa]|omitid[oa]|multimedia omitido|eliminato|omesso|verwijderd|weggelaten|apagada|ocultad[oa])[\s.>)\]]*$/iu;

const ENCRYPTED = /encrypt|verschlüssel|chiffr|cifrad|crittograf|versleuteld|krypter|szyfrow/iu;
/** The program says no more at once, but for the one sentence it begins with. */
const LONGEST_NOTICE = 12;

/**
 * Does the program speak, and none of those who chat?
 *
 * @param isNamedInline those who chat are named before a colon, so a stamp without one is the program's
 */
function isNotice(text: string, isNamedInline: boolean): boolean {
  const stamp = inlineStamp(text);
  if (stamp) {
    const message = text.slice(stamp.length);
    return message.length < 60 && LEFT_OUT.test(message);
  }
  if (!isNamedInline && stampAbove(text)) return false;
  const said = behindStampAlone(text);
  if (said === null || text.length >= 300) return false;
  return wordCount(said) <= LONGEST_NOTICE || ENCRYPTED.test(said);
}

const ATTACHMENT =
  /^[\u200e\s]*[<[(](?:attached|anhang|pièce jointe|adjunto|allegato|bijlage|anexado|file|media)[^<>()[\]]{0,80}[>\])]\s*/iu;

/** "<attached: IMG-7.jpg> Caption: …": the picture's file, and what is said of it. */
function withoutAttachment(draft: Draft, piece: Piece): Piece[] {
  const file = piece.claim ? null : ATTACHMENT.exec(piece.text);
  if (!file) return [piece];
  const parts = cutPiece(draft.source, piece, file[0].length);
  if (parts[0])
    setAside(parts[0], "email-chatter", { ...STAMP, because: "A file that came with the message." });
  return parts;
}

const EDITED =
  /[\s\u200e]*<(?:this message was edited|diese nachricht wurde bearbeitet|ce message a été modifié|se editó este mensaje|questo messaggio è stato modificato|dit bericht is bewerkt|esta mensagem foi editada|edited)>$/iu;

/** "… feed the bird.” <This message was edited>" */
function withoutEdited(draft: Draft, piece: Piece): Piece[] {
  const notice = piece.claim ? null : EDITED.exec(piece.text);
  if (!notice) return [piece];
  const parts = cutPiece(draft.source, piece, notice.index);
  if (parts[1]) setAside(parts[1], "ui", NOTICE);
  return parts;
}

/** The day the copy was filed, when nearly all of it was sent on one day and that can be read in one way only. */
function readDay(draft: Draft, stamped: readonly Piece[]): void {
  const day = dayOfMost(stamped);
  // "31/07/2024" anywhere shows which of the numbers is the day; with full stops it comes first.
  const isDayFirst =
    day.includes(".") ||
    draft.pieces
      .slice(0, 200)
      .some(
        (piece) => /^\[?(?:1[3-9]|2\d|3[01])[./-]/u.test(piece.text) && behindStampAlone(piece.text) !== null,
      );
  const date = writtenDates(inFull(day), draft.american)[0];
  const piece = stamped.find(({ text }) => day !== "" && text.includes(day));
  if (!date || (date.otherwise && !isDayFirst) || !piece) return;
  const from = piece.text.indexOf(day);
  found(draft, "publishedAt", date.value, spanOf(draft.source, piece, from, from + day.length), {
    rule: "chat-day",
    confidence: 0.6,
    because: "The messages were sent on that day.",
  });
}

/** The day of all messages, or of three in four where the rest followed later: "[13/11/2024] sorry, 22-8". Else "". */
function dayOfMost(stamped: readonly Piece[]): string {
  const byDay = Map.groupBy(
    stamped.filter(({ text }) => dayOfStamp(text) !== ""),
    ({ text }) => dayOfStamp(text),
  );
  const all = byDay.values().reduce((sum, { length }) => sum + length, 0);
  const [day = "", messages = []] = byDay.entries().next().value ?? [];
  return messages.length >= all * MOST ? day : "";
}

const MOST = 0.75;

/** "27.08.23" with its century; "2023-08-27" has it. */
const inFull = (day: string) => day.replace(/^(\d{1,2}[./-]\d{1,2}[./-])(\d{2})$/u, "$120$2");

function withoutStamp(draft: Draft, piece: Piece, speakers: Map<Piece, string>): Piece[] {
  if (piece.claim || piece.text.length === 0) return [piece];
  const stamp = inlineStamp(piece.text);
  const above = stamp ? null : stampAbove(piece.text);
  if (above) {
    speakers.set(piece, above.speaker);
    setAside(piece, "email-chatter", STAMP);
    return [piece];
  }
  if (!stamp) return [piece];
  const message = piece.text.slice(stamp.length);
  const isCaption = CAPTION_LABEL.test(message.replace(ATTACHMENT, ""));
  if (message !== "" && !isCaption && isDeskTalk(message, 2)) {
    speakers.set(piece, stamp.speaker);
    setAside(piece, "email-chatter", TALK);
    return [piece];
  }
  const parts: [Piece, Piece?] = message === "" ? [piece] : cutPiece(draft.source, piece, stamp.length);
  speakers.set(parts[0], stamp.speaker);
  setAside(parts[0], "email-chatter", STAMP);
  return parts.filter((part) => part !== undefined);
}
