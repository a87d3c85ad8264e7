import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, found, setAside, takeAsField } from "@/lib/import/text/draft";
import { FIRST_SENT } from "@/lib/import/text/grammars/wire-foot";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { writtenDates } from "@/lib/import/text/words/dates";
import { isProse } from "@/lib/import/text/words/prose";
import { readDateLine } from "./date-line";

const LABEL =
  /^(?:first |originally )?(?:published|posted|updated|last updated|issued|publié|veröffentlicht|publicado|pubblicato|gepubliceerd)\b/iu;

const BELOW: Grounds = {
  rule: "date-below",
  confidence: 0.85,
  because: "A line below the story that says when it appeared.",
};

/** "Published 12 March 2024" below the story: its date, if none stood above; else the page says it twice. */
export function readDateBelow(draft: Draft): void {
  const last = draft.pieces.findLastIndex(
    (piece) => !piece.claim && isProse(piece.text) && !FIRST.test(piece.text),
  );
  if (last === -1) return;
  for (const piece of draft.pieces.slice(last + 1)) readBelow(draft, piece);
}

function readBelow(draft: Draft, piece: Piece): void {
  if (piece.claim && !FIRST_SENT.test(piece.text)) return;
  if (FIRST.test(piece.text) && draft.fields.publishedAt.value === null) readFirst(draft, piece);
  if (piece.claim) return;
  const line = readDateLine(piece.text, draft.american);
  const isStamped = line?.published?.value.includes("T") && !line.isChange && isAgencyCopy(draft);
  // "6 novembre 2023 (modifica il 6 novembre 2023)"
  const isOfStory = line !== null && line.published !== null && line.updated !== null;
  if (!LABEL.test(piece.text) && !isStamped && !isOfStory) return;
  if (!line?.published || line.rest !== "") return;
  if (draft.fields.publishedAt.value !== null) {
    setAside(piece, "timestamp", BELOW);
    return;
  }
  const { value, from, to } = line.published;
  found(draft, "publishedAt", value, spanOf(draft.source, piece, from, to), BELOW);
  takeAsField(piece, "publishedAt", BELOW);
}

/** Agencies' systems print day and time below the copy, without a word: "Friday, 17 June 2022 11:09:41". */
function isAgencyCopy({ pieces }: Draft): boolean {
  return pieces.some(({ claim }) => claim?.reason === "wire-header" || claim?.reason === "wire-credits");
}

/** "This report by The Canadian Press was first published Oct. 18, 2023.": it stays what it is, but names the day. */
const FIRST =
  /^(?:this (?:report|article|story)|an earlier version of this (?:story|article)|ce(?:t|tte)? (?:article|texte|dépêche))\b[^.]{0,80}\b(?:first (?:published|appeared)|originally (?:published|appeared)|(?:d['’]abord été )?publiée?)\b[^.]{0,40}\b(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4})\.?$/iu;

function readFirst(draft: Draft, piece: Piece): void {
  const date = writtenDates(piece.text, draft.american)[0];
  if (!date) return;
  const span = spanOf(draft.source, piece, date.from, date.to);
  found(draft, "publishedAt", date.value, span, { ...BELOW, confidence: 0.82 });
}
