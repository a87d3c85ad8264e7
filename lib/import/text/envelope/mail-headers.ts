import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, found, foundList, setAside, suggest, takeAsField } from "@/lib/import/text/draft";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { writtenDates } from "@/lib/import/text/words/dates";
import { isPersonName } from "@/lib/import/text/words/names";
import { ATTRIBUTION, FORWARD, HEADER, SENDER, SUBJECT, SUBJECT_PREFIX, WHEN } from "./mail-words";

const RELEASE =
  /\bfor immediate (?:release|use)\b|^\W*(?:press|media|news) release\b|^\W*notes? to editors\b|zur sofortigen veröffentlichung|^\W*(?:pressemitteilung|communiqué de presse|nota de prensa|comunicato stampa|persbericht)\b/imu;
const ENVELOPE: Grounds = {
  rule: "mail-header",
  confidence: 0.95,
  because: "A line of the e-mail's header.",
};
/** What the headers of an e-mail and of those it forwards say. */
export interface Envelope {
  /** Places of the header's last lines, from the outermost e-mail to the innermost. */
  headers: number[];
  /** First names and initials of those who sent them. */
  senders: ReadonlySet<string>;
}

/** Read the header lines of an e-mail and of what it forwards or answers. */
export function readEnvelope(draft: Draft): Envelope {
  const { pieces } = draft;
  const headers: number[] = [];
  const senders = new Set<string>();
  for (const [index, piece] of pieces.slice(0, 60).entries()) {
    if (piece.claim) continue;
    if (FORWARD.test(piece.text)) setAside(piece, "email-chatter", ENVELOPE);
    if (ATTRIBUTION.test(piece.text)) {
      readAttribution(draft, piece);
      headers.push(index);
    }
    const run = headerRun(pieces, index);
    if (run.length < 2) continue;
    for (const header of run) {
      for (const name of senderNames(header)) senders.add(name);
      readHeader(draft, header, headers.length);
    }
    headers.push(index + run.length - 1);
  }
  const last = headers.at(-1);
  if (last !== undefined) unquote(pieces.slice(last + 1));
  return { headers, senders };
}

/** Programs quote what they forward: then the quoting signs say nothing about the text. */
function unquote(below: readonly Piece[]): void {
  const quoted = below.filter((piece) => piece.marker === "quote");
  if (quoted.length > below.length / 2) for (const piece of quoted) piece.marker = null;
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
  unquote(draft.pieces);
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

/** "Wilf Castner <…>", "Castner, Wilf" → "Wilf Castner". */
function senderOf(value: string): string {
  const name = value
    .replace(/\s*[<([].*$/u, "")
    .replace(/^["']|["']$/gu, "")
    .trim();
  return name.replace(/^([\p{L} ’'-]+), ([\p{L} ’'.-]+)$/u, "$2 $1");
}

/** "From: Wilf Castner <…>" → "wilf", "wilf castner", "wc", "w": how people sign to colleagues. */
function senderNames(piece: Piece): string[] {
  const [, name = "", value = ""] = HEADER.exec(piece.text) ?? [];
  const words = SENDER.test(name) ? (senderOf(value).match(/\p{L}[\p{L}’'-]*/gu) ?? []) : [];
  const [first] = words;
  if (!first) return [];
  return [first, words.join(" "), words.map((word) => word.slice(0, 1)).join(""), first.slice(0, 1)].map(
    (sign) => sign.toLowerCase(),
  );
}

/** @param depth how many e-mails it is wrapped in: the innermost was written with the story */
function readHeader(draft: Draft, piece: Piece, depth: number): void {
  const [, name = "", value = ""] = HEADER.exec(piece.text) ?? [];
  const from = piece.text.length - value.length;
  const span = spanOf(draft.source, piece, from, piece.text.length);
  if (WHEN.test(name)) {
    const date = writtenDates(value, draft.american)[0];
    if (date) {
      const confidence = Math.min(0.7 + depth * 0.01, 0.78);
      const grounds = { rule: "mail-date", confidence, because: "The e-mail was sent then." };
      found(draft, "publishedAt", date.value, span, grounds);
      takeAsField(piece, "publishedAt", grounds);
    }
  } else if (SENDER.test(name)) {
    const sender = senderOf(value);
    // Who sends a release has not written it.
    if (isPersonName(sender) && !RELEASE.test(draft.source.slice(0, 20_000))) {
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
