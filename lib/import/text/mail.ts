import type { Grounds } from "@/lib/import/story-fields";
import { writtenDates } from "./dates";
import { deskTalkSigns, isGreeting, isMailFooter, isSignOff } from "./desk-talk";
import { type Draft, found, foundList, setAside, suggest, takeAsField } from "./draft";
import { isPersonName } from "./names";
import { type Piece, spanOf } from "./piece";
import { hasQuotation, isProse, isTitle, wordCount } from "./prose";

const HEADER =
  /^\*?(from|sent|to|cc|bcc|subject|date|reply-to|importance|attachments?|von|gesendet|an|betreff|datum|de|envoyé|à|objet|date|enviado(?: el)?|para|asunto|fecha|da|inviato|data|a|oggetto|van|verzonden|aan|onderwerp|assunto)\s*:\*?\s*(.*)$/iu;
const SENDER = /^(?:from|von|de|da|van)$/iu;
const SUBJECT = /^(?:subject|betreff|objet|asunto|oggetto|onderwerp|assunto)$/iu;
const WHEN = /^(?:sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha|inviato|data|verzonden)$/iu;
const FORWARD =
  /^[-_*\s>]*(?:(?:begin )?forwarded message|original message|ursprüngliche nachricht|weitergeleitete nachricht|message (?:transféré|d['’]origine)|mensaje (?:reenviado|original)|messaggio (?:inoltrato|originale)|doorgestuurd bericht)\s*:?[-_*\s]*$$/iu;
const ATTRIBUTION =
  /^(?:on (.{6,120}) wrote|(?:am|le|el|il giorno|op|em) (.{6,120}) (?:schrieb|a écrit|escribió|ha scritto|schreef|escreveu)\s?.{0,60})\s?:$/iu;
const SUBJECT_PREFIX =
  /^(?:(?:re|fw|fwd|aw|wg|tr|rv|i|copy|story|press release|news release|pm|pressemitteilung|for publication|embargoed?)\s*[:–-]\s*)+/iu;
const SIGNATURE_MARK = /^(?:--|—|__+|—{2,})$/u;

const ENVELOPE: Grounds = {
  rule: "mail-header",
  confidence: 0.95,
  because: "A line of the e-mail's header.",
};
const TALK: Grounds = { rule: "desk-talk", confidence: 0.88, because: "Colleagues talking about the copy." };
const SIGNATURE: Grounds = { rule: "mail-signature", confidence: 0.92, because: "The sender's signature." };

/** Lift a story out of an e-mail: header lines, greetings and talk above it, sign-off and signature below. */
export function openMail(draft: Draft): void {
  const isMail = readHeaders(draft);
  setAsideOpening(draft, isMail);
  setAsideSignature(draft, isMail);
}

function readHeaders(draft: Draft): boolean {
  const { pieces } = draft;
  let lastHeader = -1;
  for (const [index, piece] of pieces.slice(0, 60).entries()) {
    if (piece.claim) continue;
    if (FORWARD.test(piece.text)) setAside(piece, "email-chatter", ENVELOPE);
    if (ATTRIBUTION.test(piece.text)) {
      readAttribution(draft, piece);
      lastHeader = index;
    }
    const run = headerRun(pieces, index);
    if (run.length < 2) continue;
    for (const header of run) readHeader(draft, header);
    lastHeader = index;
  }
  return lastHeader >= 0;
}

/** "On Wed, 16 Nov 2022 at 11:02, Noor Haddad <noor@…> wrote:" — what is quoted below is the copy. */
function readAttribution(draft: Draft, piece: Piece): void {
  const date = writtenDates(piece.text, draft.american)[0];
  if (date) {
    const span = spanOf(draft.source, piece, date.from, date.to);
    found(draft, "publishedAt", date.value, span, {
      rule: "mail-date",
      confidence: 0.65,
      because: "The e-mail was sent then.",
    });
  }
  const quoted = draft.pieces.filter((other) => other.marker === "quote");
  if (quoted.length > draft.pieces.length / 2) for (const other of quoted) other.marker = null;
  setAside(piece, "email-chatter", ENVELOPE);
}

/** Header lines that follow one another, with a sender or a subject among them. */
function headerRun(pieces: readonly Piece[], from: number): Piece[] {
  const run: Piece[] = [];
  for (const piece of pieces.slice(from, from + 14)) {
    if (piece.claim || !HEADER.test(piece.text) || piece.text.length > 400) break;
    run.push(piece);
  }
  const names = run.map((piece) => HEADER.exec(piece.text)?.[1] ?? "");
  const isMail =
    names.some((name) => SUBJECT.test(name)) && names.some((name) => SENDER.test(name) || WHEN.test(name));
  const hasAddress = run.some((piece) => /\S@\S+\.\w/u.test(piece.text));
  return isMail || (hasAddress && names.some((name) => SENDER.test(name))) ? run : [];
}

function readHeader(draft: Draft, piece: Piece): void {
  const [, name = "", value = ""] = HEADER.exec(piece.text) ?? [];
  const from = piece.text.length - value.length;
  const span = spanOf(draft.source, piece, from, piece.text.length);
  if (WHEN.test(name)) {
    const date = writtenDates(value, draft.american)[0];
    if (date) {
      const grounds = { rule: "mail-date", confidence: 0.7, because: "The e-mail was sent then." };
      found(draft, "publishedAt", date.value, span, grounds);
      takeAsField(piece, "publishedAt", grounds);
    }
  } else if (SENDER.test(name)) {
    const sender = value
      .replace(/\s*[<([].*$/u, "")
      .replace(/^["']|["']$/gu, "")
      .trim();
    if (isPersonName(sender)) {
      foundList(draft, "byline", [sender], span, {
        rule: "mail-sender",
        confidence: 0.5,
        because: "The e-mail came from this person.",
      });
    }
  } else if (SUBJECT.test(name)) {
    const subject = value
      .replace(SUBJECT_PREFIX, "")
      .replace(/\s*\(\d+ words?\)$/iu, "")
      .trim();
    if (subject !== "")
      suggest(draft, "headline", { value: subject, because: "The e-mail's subject.", span });
  }
  setAside(piece, "email-chatter", ENVELOPE);
}

/** From the greeting down to the line that could be a headline. */
function setAsideOpening(draft: Draft, isMail: boolean): void {
  const open = draft.pieces.slice(0, 40).filter((piece) => !piece.claim && piece.text !== "");
  const greeting = open.findIndex((piece) => isGreeting(piece.text));
  if (!isMail && (greeting === -1 || greeting > 2)) return;
  const start = open.findIndex((_, index) => isStoryStart(open, index));
  const opening = open.slice(0, start === -1 ? Math.min(open.length, 6) : start);
  let talked = false;
  for (const piece of opening) {
    const isTalk =
      isGreeting(piece.text) ||
      isSignOff(piece.text) ||
      (deskTalkSigns(piece.text) >= 2 && !hasQuotation(piece.text));
    const isInitials =
      talked && wordCount(piece.text) <= 2 && /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?$/u.test(piece.text);
    if (isTalk || isInitials) setAside(piece, "email-chatter", TALK);
    else if (isProse(piece.text) && talked === false && !isMail) return;
    talked ||= isTalk;
  }
}

/** A title that is followed by prose, and is no talk itself. */
function isStoryStart(open: readonly Piece[], index: number): boolean {
  const piece = open[index];
  if (!piece || isGreeting(piece.text) || isSignOff(piece.text) || deskTalkSigns(piece.text) >= 3)
    return false;
  const follows = open
    .slice(index + 1, index + 6)
    .some((next) => isProse(next.text) && deskTalkSigns(next.text) < 2);
  return follows && isTitle(piece.text) && wordCount(piece.text) >= 3;
}

/** Below the story: "-- ", a sign-off or "Sent from my phone", and the short lines after it. */
function setAsideSignature(draft: Draft, isMail: boolean): void {
  const { pieces } = draft;
  for (const piece of pieces.slice(-30))
    if (isMailFooter(piece.text)) setAside(piece, "email-signature", SIGNATURE);
  const from = pieces.findLastIndex(
    (piece) => !piece.claim && (SIGNATURE_MARK.test(piece.text) || (isSignOff(piece.text) && isMail)),
  );
  if (from < 1 || !isMail) return;
  const lines = pieces.slice(from).filter((piece) => !piece.claim);
  if (lines.some((piece) => isProse(piece.text) && wordCount(piece.text) > 20) || lines.length > 16) return;
  for (const piece of lines)
    setAside(piece, isSignOff(piece.text) ? "email-chatter" : "email-signature", SIGNATURE);
}
