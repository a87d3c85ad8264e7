import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, foundList, suggest, takeAsField } from "@/lib/import/text/draft";
import { isOfEvent } from "@/lib/import/text/grammars/event-lines";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { EITHER_WAY, type WrittenDate } from "@/lib/import/text/words/dates";
import { readByline } from "@/lib/import/text/words/names";
import { wordCount } from "@/lib/import/text/words/prose";
import { readDateLine } from "./date-line";

/** Take a line that says when the story appeared or was changed, with who wrote it when that stands beside the day. */
export function readDates(draft: Draft, piece: Piece): boolean {
  const line = readDateLine(piece.text, draft.american);
  if (!line || piece.claim || isOfEvent(draft.pieces, draft.pieces.indexOf(piece))) return false;
  const { published, updated, isChange, rest } = line;
  if (isChange && published && draft.fields.publishedAt.value !== null)
    return readChange(draft, piece, published);
  // "THE NORWICK MERCURY" beside the date is the paper, not a person.
  const isNobody = rest === "" || /\bthe\b/iu.test(piece.text) || isPlace(draft, piece, rest);
  const byline = isNobody ? null : readByline(rest);
  if (rest !== "" && wordCount(rest) > 5 && !byline?.labelled) return false;
  for (const [field, date] of [
    ["publishedAt", published],
    ["updatedAt", updated],
  ] as const) {
    if (!date) continue;
    const span = spanOf(draft.source, piece, date.from, date.to);
    const isOnlyChange = field === "publishedAt" && isChange;
    found(draft, field, date.value, span, {
      rule: "date-line",
      confidence: Math.min(date.confidence, isOnlyChange ? 0.75 : 0.95),
      because: whyThatDay(date, isOnlyChange),
    });
    if (date.otherwise)
      suggest(draft, field, { value: date.otherwise, because: "Day and month the other way round.", span });
  }
  if (byline)
    foundList(draft, "byline", byline.names, extent(piece), {
      rule: "byline-on-date-line",
      confidence: byline.labelled ? 0.95 : 0.6,
      because: "The line with the date says who wrote it.",
    });
  else if (rest !== "")
    suggest(draft, "source", { value: rest, because: "It stands beside the date.", span: extent(piece) });
  takeAsField(piece, "publishedAt", {
    rule: "date-line",
    confidence: 0.95,
    because: "A line that gives the day.",
  });
  return true;
}

/** "Serra Alta, 11 de outubro de 2022", "Vigo - 29 may 2022": where it was written, if the story was there. */
function isPlace({ pieces }: Draft, piece: Piece, rest: string): boolean {
  if (!piece.text.startsWith(rest) || !/^(?:,|\s[-–—|])/u.test(piece.text.slice(rest.length))) return false;
  return pieces.some((other) => {
    const at = other === piece ? -1 : other.text.indexOf(rest);
    return at > 0 && IN.test(other.text.slice(0, at).trimEnd());
  });
}

/** What stands before a place's name where a story says that something is there, or comes from there. */
const IN =
  /(?<![\p{L}’])(?:in|at|near|from|nach|aus|bei|von|à|en|di|de|em|te|van|uit|i|på|w|Stadt|City of|Gemeinde|Ville de|Comune di)$|\($/u;

function whyThatDay({ otherwise }: WrittenDate, isOnlyChange: boolean): string {
  if (otherwise) return EITHER_WAY;
  return isOnlyChange
    ? "The line says when the story was last changed; no other day is named."
    : "A line that gives the day in full.";
}

/** A line that says when the story was last changed, below the one that says when it appeared. */
function readChange(draft: Draft, piece: Piece, date: WrittenDate): boolean {
  const grounds: Grounds = {
    rule: "date-line",
    confidence: Math.min(date.confidence, 0.95),
    because: "A line that says when the story was last changed.",
  };
  found(draft, "updatedAt", date.value, spanOf(draft.source, piece, date.from, date.to), grounds);
  takeAsField(piece, "updatedAt", grounds);
  return true;
}
