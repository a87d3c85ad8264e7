import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, keepAs, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { isEndMark } from "./end-marks";
import { AGENCY_DATELINE, SLUG_LINE } from "./wire-codes";

/** How far down the paragraph with the agency's dateline is looked for. */
const TOP = 24;
const LONGEST_NOTE = 60;

const NOTE: Grounds = {
  rule: "wire-note",
  confidence: 0.88,
  because: "A note of the agency to its customers, in brackets above the story.",
};

/** "(This May 4 story has been corrected …)" speaks to readers, and stands with the story. */
const TO_READERS =
  /^\((?:this|an earlier|a previous|dies|cet|esta?|quest|dit|deze|corrige|corregid|corretto|rectifi)[^()]{0,40}\b(?:story|version|article|report|meldung|text|artikel|historia|nota|noticia|articolo|bericht)/iu;
/** "AP Photo NCHD101, NCHD103", "dpa-Foto (Archiv) bmf112", "With AP Photos.", "Audio: 4412": what else the agency sends. */
const MEDIA =
  /^(?:(?:with |mit |con |avec )?(?:\p{Lu}{2,6}|dpa)[ -](?:photos?|fotos?|pictures?|graphics?|grafik|videos?|audio)\b|(?:photos?|fotos?|pictures?|graphics?|videos?|audio)(?: numbers?| nr\.?)?\s?:)/iu;
const CODE = /\p{L}{1,6}\d{2,6}|\d{3,}/u;

/** Set aside what an agency says to its customers between the headline and the paragraph with its dateline. */
export function setAsideWireNotes({ pieces }: Draft): void {
  setAsideKill(pieces);
  setAsideChanges(pieces);
  const lead = pieces.slice(0, TOP).findIndex(({ claim, text }) => !claim && AGENCY_DATELINE.test(text));
  for (const piece of pieces.slice(0, Math.max(lead, 0))) {
    if (piece.claim || wordCount(piece.text) > LONGEST_NOTE) continue;
    if (TO_READERS.test(piece.text))
      keepAs(piece, { kind: "paragraph" }, { ...NOTE, because: "A correction that speaks to readers." });
    else if (isHead(piece.text))
      setAside(piece, "wire-header", { ...NOTE, because: "The head of the agency's form." });
    else if (isBracketed(piece.text) || isMedia(piece.text)) setAside(piece, "wire-advisory", NOTE);
  }
}

/** "SUBSTITUTE FULL. Corrects number of boats …": the first word in capitals, as no headline goes on. */
const CHANGES =
  /^(?:SUBSTITUTES?|CORRECTS|UPDATES|ADDS|REPEATS|RECASTS|REPLACES|WITHDRAWS|CLARIFIES|DELETES|INSERTS)(?:\s\p{Lu}{2,})*[.]?\s\p{Lu}?\p{Ll}/u;

/** Above the story, with a title still below it. */
function setAsideChanges(pieces: readonly Piece[]): void {
  const story = pieces.findIndex(({ claim, text }) => !claim && isProse(text) && !CHANGES.test(text));
  for (const [index, piece] of pieces.slice(0, Math.max(0, Math.min(story, TOP))).entries()) {
    const hasTitle = pieces.slice(index + 1, story).some(({ claim, text }) => !claim && wordCount(text) >= 3);
    if (!piece.claim && CHANGES.test(piece.text) && hasTitle) setAside(piece, "wire-advisory", NOTE);
  }
}

/** One pair of brackets from end to end, others inside it or not: "(Foto - aktuell)", "(Repeats (with no changes))". */
function isBracketed(text: string): boolean {
  if (!/^\(.*\)\.?$/su.test(text)) return false;
  let depth = 0;
  for (const [at, sign] of [...text.replace(/\.$/u, "")].entries()) {
    if (sign === "(") depth++;
    else if (sign === ")") depth--;
    if (depth === 0 && at > 0 && sign === ")" && at < text.replace(/\.$/u, "").length - 1) return false;
  }
  return depth === 0;
}

/** "Filed By: REUTERS Slug: ANDELO-MINE/ Pri: 4": three labels with their values on one line. */
function isHead(text: string): boolean {
  const labels = text.match(/(?:^|\s)\p{L}[\p{L} ]{1,14}:(?=\s?\S)/gu)?.length ?? 0;
  return labels >= 3 && wordCount(text) <= labels * 5 && !endsAsSentence(text);
}

function isMedia(text: string): boolean {
  return wordCount(text) <= 14 && MEDIA.test(text) && (CODE.test(text) || !endsAsSentence(text));
}

/** "BC-XX--Harbor Tunnel, KILL" above a notice that ends where the story sent instead begins. */
function setAsideKill(pieces: readonly Piece[]): void {
  const end = pieces.slice(0, TOP).findIndex(({ text }) => isEndMark(text));
  const notice = pieces.slice(0, Math.max(end, 0));
  const heads = (piece: Piece | undefined) =>
    piece !== undefined && (piece.claim?.reason === "wire-header" || SLUG_LINE.test(piece.text));
  if (!notice.some((piece) => heads(piece) && KILLS.test(piece.text)) || !heads(pieces[end + 1])) return;
  for (const piece of notice)
    setAside(piece, "wire-advisory", {
      ...NOTE,
      because: "It withdraws another story, sent before this one.",
    });
}

const KILLS = /\b(?:KILL|WITHHOLD|ELIMINATION|WITHDRAWN?)\b/u;
