import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, takeAsField } from "./draft";
import { isSectionName } from "./furniture";
import { cutPiece, type Piece } from "./piece";
import { capitals, endsAsSentence, hasQuotation, isTitle, wordCount } from "./prose";
import type { Item, Kind } from "./top-items";
import { withoutHeadlinePrefix } from "./wire";

/** Take kicker and headline; what is left of the items comes back. */
export function readHeadline(draft: Draft, items: readonly Item[]): Item[] {
  if (draft.fields.headline.value !== null) return [...items];
  const first = items.findIndex(({ kind }) => kind !== "date");
  const candidate = items[first];
  if (!candidate) return [...items];
  const next = items.slice(first + 1).find(({ kind }) => kind !== "date");
  const below = items[items.indexOf(next ?? candidate) + 1];
  if (isKicker(candidate.piece, candidate.kind, next, below)) {
    const grounds: Grounds = {
      rule: "kicker",
      confidence: 0.8,
      because: "A short line above the headline names the section.",
    };
    found(draft, "section", candidate.piece.text, extent(candidate.piece), grounds);
    takeAsField(candidate.piece, "section", grounds);
    return readHeadline(
      draft,
      items.filter((item) => item !== candidate),
    );
  }
  if (!isHeadline(candidate, items.slice(first + 1))) return [...items];
  const bare = withoutHeadlinePrefix(draft, withoutSection(draft, candidate.piece));
  const grounds: Grounds = {
    rule: "first-title",
    confidence: candidate.kind === "title" ? 0.93 : 0.72,
    because: "The first line that reads like a title, above the story.",
  };
  found(draft, "headline", bare.text, extent(bare), grounds);
  takeAsField(bare, "headline", grounds);
  return items.filter((item) => item !== candidate);
}

/** "Housing", "OPINION": few words, a real title below. */
function isKicker(piece: Piece, kind: Kind, next: Item | undefined, below: Item | undefined): boolean {
  if (!next || (kind !== "title" && kind !== "name") || next.kind === "prose") return false;
  if (wordCount(piece.text) > 4 || endsAsSentence(piece.text) || next.kind !== "title") return false;
  const isShort = wordCount(next.piece.text) >= 3 && wordCount(next.piece.text) > wordCount(piece.text);
  if (isSectionName(piece.text)) return true;
  if (!isShort || wordCount(piece.text) > 3) return false;
  if (capitals(piece.text) > 0.9 && capitals(next.piece.text) < 0.6) return true;
  // One word above a whole title is a section more often than a headline.
  if (wordCount(piece.text) === 1 && wordCount(next.piece.text) >= 4 && below !== undefined) return true;
  return below?.kind === "title" && wordCount(piece.text) <= 2;
}

/** "Opinion | In praise of the stamp" → the headline alone, "Opinion" as the section. */
function withoutSection(draft: Draft, piece: Piece): Piece {
  const bar = /^([^|]{3,30}?)\s*\|\s*(?=\S)/u.exec(piece.text);
  if (!bar?.[1] || !isSectionName(bar[1])) return piece;
  const [first, second] = cutPiece(draft.source, piece, bar[0].length);
  if (!second) return piece;
  const grounds: Grounds = {
    rule: "section-bar",
    confidence: 0.85,
    because: "The section stands before the headline.",
  };
  found(draft, "section", bar[1], extent(first), grounds);
  takeAsField(first, "section", grounds);
  draft.pieces.splice(draft.pieces.indexOf(piece), 1, first, second);
  return second;
}

function isHeadline({ piece, kind }: Item, below: readonly Item[]): boolean {
  if (piece.marker === "quote" || kind === "byline") return false;
  if (kind === "title") return isTitle(piece.text, 32) || /[:;,]$/u.test(piece.text) === false;
  // A name alone may be a headline ("Ana Ruiz") only if another byline follows.
  if (kind === "name") return below.some((item) => item.kind === "byline");
  // "We are not a museum." A sentence is a headline when byline or date stand between it and the story.
  const isShort = wordCount(piece.text) <= 16 && !hasQuotation(piece.text.slice(1));
  const meta = below.findIndex(
    (item) => item.kind === "byline" || item.kind === "date" || item.kind === "name",
  );
  const isAsked = /[?!]["'”’]?$/u.test(piece.text) && wordCount(piece.text) <= 20;
  return (isShort && meta !== -1 && meta <= 1) || (isAsked && below[0]?.kind !== "title");
}
