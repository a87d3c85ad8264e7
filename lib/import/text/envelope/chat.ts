import type { Grounds } from "@/lib/import/story-fields";
import { CAPTION_LABEL } from "@/lib/import/text/captions/labelled-captions";
import { type Draft, found, setAside } from "@/lib/import/text/draft";
import { cutPiece, type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { writtenDates } from "@/lib/import/text/words/dates";
import { hasQuotation } from "@/lib/import/text/words/prose";
import { deskTalkSigns } from "./desk-talk";

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
const DAY = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;
const SPEAKER = String.raw`[\p{L}][\p{L}\p{M} .’'()~-]{0,40}`;

/** WhatsApp, Signal, Telegram, Teams and IRC write the stamp before the words, on the same line. */
const INLINE = new RegExp(
  String.raw`^(?:\[?${DAY},?\s+${CLOCK}\]?\s*(?:[-–]\s*)?(?:${SPEAKER}:\s*)|\[${CLOCK}(?:,? ${DAY})?\]\s*(?:${SPEAKER}:|<${SPEAKER}>)\s*|${CLOCK}\s+<${SPEAKER}>\s*)`,
  "u",
);
/** Slack, Teams and Discord write it above them. */
const ABOVE = new RegExp(
  String.raw`^${SPEAKER}\s*(?:\[|—\s*)?\s*(?:(?:today|yesterday|${DAY})(?: at|,)?\s*)?${CLOCK}\]?$`,
  "iu",
);

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
    if (piece.text.length < 100 && HANDLE.test(piece.text)) setAside(piece, "email-chatter", STAMP);
  }
  const sample = draft.pieces
    .slice(0, 200)
    .filter((piece) => INLINE.test(piece.text.slice(0, 120)) || isStamp(piece.text));
  if (sample.length < 2) return;
  readDay(draft, sample);
  for (const piece of draft.pieces) {
    if (isNotice(piece.text) || AROUND.test(piece.text)) setAside(piece, "ui", NOTICE);
  }
  draft.pieces = draft.pieces.flatMap((piece) => withoutStamp(draft, piece));
  draft.pieces = draft.pieces.flatMap((piece) => withoutAttachment(draft, piece));
  for (const [index, piece] of draft.pieces.entries()) {
    const follows = draft.pieces[index - 1]?.claim?.rule === "chat-stamp";
    const isTalk = deskTalkSigns(piece.text) >= (follows ? 2 : 3) && !hasQuotation(piece.text);
    if (!piece.claim && isTalk) setAside(piece, "email-chatter", TALK);
  }
}

const NOTICE: Grounds = {
  rule: "chat-notice",
  confidence: 0.92,
  because: "The chat program itself says this.",
};
/** What Slack, Teams and Discord print around messages: threads, reactions, the field to write in. */
const AROUND =
  /^(?:\d+ (?:replies|reply|members?|reactions?|new messages?)(?: .{0,40})?|\(?(?:edited|bearbeitet|modifié|editado|modificato)\)?|(?::[a-z\d_+-]{2,30}:(?: ?\d{1,3})? ?)+|(?:message|reply to|jump to|send a message to) ?[#@]?[\p{L}\d_-]{2,30}|last reply .{2,40}|(?:view|show) (?:thread|newer replies)|also sent to the channel|new messages?|pinned by .{2,40}|seen by .{2,60})$/iu;

/** A day and an hour, and then no speaker: "Messages and calls are end-to-end encrypted." */
const STAMP_ALONE = new RegExp(String.raw`^\[?${DAY},?\s+${CLOCK}\]?\s*(?:[-–]\s*)?`, "u");
/** "This message was deleted.", "<Media omitted>", "image omitted": in a few words. */
const LEFT_OUT =
  /^[\u200e\s<([]*(?:\p{L}+ ){0,5}(?:deleted|omitted|missed voice call|gelöscht|weggelassen|ausgeschlossen|supprimé|omis|omitted|eliminad[oa]|omitid[oa]|multimedia omitido|eliminato|omesso|verwijderd|weggelaten|apagada|ocultad[oa])[\s.>)\]]*$/iu;

/** Does the program speak, and none of those who chat? */
function isNotice(text: string): boolean {
  if (INLINE.test(text.slice(0, 120))) {
    const message = text.replace(INLINE, "");
    return message.length < 60 && LEFT_OUT.test(message);
  }
  return STAMP_ALONE.test(text) && text.length < 300;
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

/** The day the copy was filed, when all messages were sent on one day and it can be read in one way only. */
function readDay(draft: Draft, stamped: readonly Piece[]): void {
  const dayOf = (piece: Piece) => new RegExp(DAY, "u").exec(piece.text.slice(0, 30))?.[0] ?? "";
  const days = new Set(stamped.filter((piece) => !isNotice(piece.text)).map(dayOf));
  // "31/07/2024" anywhere shows which of the numbers is the day.
  const isDayFirst = draft.pieces
    .slice(0, 200)
    .filter(({ text }) => STAMP_ALONE.test(text))
    .some((piece) => /^(?:1[3-9]|2\d|3[01])[./-]/u.test(dayOf(piece)));
  const [day = ""] = days;
  const date =
    days.size === 1 ? writtenDates(day.replace(/(?<=[./-])(\d{2})$/u, "20$1"), draft.american)[0] : undefined;
  const piece = stamped.find(({ text }) => day !== "" && text.includes(day));
  if (!date || (date.otherwise && !isDayFirst) || !piece) return;
  const from = piece.text.indexOf(day);
  found(draft, "publishedAt", date.value, spanOf(draft.source, piece, from, from + day.length), {
    rule: "chat-day",
    confidence: 0.6,
    because: "The messages were sent on that day.",
  });
}

function isStamp(text: string): boolean {
  return text.length < 120 && ABOVE.test(text) && !PUBLISHED.test(text);
}

/** "Publié le 18/02/2026 14:05": a page says when, not a chat who. */
const PUBLISHED =
  /^(?:published|posted|(?:last )?updated|publi(?:é|ée|cado|cada|shed|cerad|seret)|mise? à jour|veröffentlicht|aktualisiert|actualizad[oa]|pubblicato|aggiornato|gepubliceerd|bijgewerkt|atualizado|uppdaterad|oppdatert|opdateret|opublikowano|aktualizacja)(?!\p{L})/iu;

function withoutStamp(draft: Draft, piece: Piece): Piece[] {
  if (piece.claim || piece.text.length === 0) return [piece];
  if (isStamp(piece.text)) {
    setAside(piece, "email-chatter", STAMP);
    return [piece];
  }
  const stamp = INLINE.exec(piece.text.slice(0, 120))?.[0];
  if (!stamp) return [piece];
  const message = piece.text.slice(stamp.length);
  const isCaption = CAPTION_LABEL.test(message.replace(ATTACHMENT, ""));
  if (message !== "" && !isCaption && deskTalkSigns(message) >= 2 && !hasQuotation(message)) {
    setAside(piece, "email-chatter", TALK);
    return [piece];
  }
  const parts = message === "" ? [piece] : cutPiece(draft.source, piece, stamp.length);
  if (parts[0]) setAside(parts[0], "email-chatter", STAMP);
  return parts;
}
