import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, setAside, takeAsField } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { GENRE } from "@/lib/import/text/words/genres";
import { hasQuotation, isProse, wordCount } from "@/lib/import/text/words/prose";
import type { Item } from "./top-items";

/** What an editor's system prints above a standfirst. */
const LABEL =
  /^(?:synopsis|sinopsis|sinossi|abstract|teaser|vorspann|cha(?:pô|peau)|bajada|entradilla|sumilla|ingress|manchet)\s?:?$/iu;
const LONGEST = 60;

/** A standfirst in whole sentences that stands where the story could begin: what parts it from the story tells them apart. */
export function readParted(draft: Draft, items: readonly Item[]): boolean {
  const open = items.filter(({ piece }) => !piece.claim);
  return (
    readLabelled(draft, open) ||
    readBelowHeadline(draft, open, items) ||
    readBetween(draft, items) ||
    readBelowSignature(draft, belowButtons(draft, open), items) ||
    readOfGenre(draft, belowButtons(draft, open))
  );
}

/** What stands below "Lien copié" and other words of buttons that no list has, between buttons that are known. */
function belowButtons({ pieces }: Draft, open: readonly Item[]): readonly Item[] {
  const at = open.findIndex(({ kind, piece }) => {
    const next = pieces[pieces.indexOf(piece) + 1];
    return kind !== "title" || wordCount(piece.text) > LONGEST_BUTTON || !next || !isButton(next);
  });
  return open.slice(Math.max(at, 0));
}

const LONGEST_BUTTON = 3;

/** "Synopsis", and below it one paragraph that a line of the page or a picture parts from the story. */
function readLabelled(draft: Draft, open: readonly Item[]): boolean {
  const at = open.findIndex(({ piece }) => LABEL.test(piece.text));
  const [label, lead] = at === -1 ? [] : open.slice(at);
  if (!label || lead?.kind !== "prose") return false;
  if (wordCount(lead.piece.text) > LONGEST || !isParted(draft, lead.piece)) return false;
  setAside(label.piece, "page-furniture", { ...PARTED, because: "It labels the standfirst." });
  return take(draft, lead.piece);
}

/** A date above the headline, and a paragraph straight below it that share bar and byline part from the story. */
function readBelowHeadline(
  draft: Draft,
  [lead, ...others]: readonly Item[],
  items: readonly Item[],
): boolean {
  const at = lead ? draft.pieces.indexOf(lead.piece) : -1;
  const [first] = items;
  const isBelow = at > 0 && draft.pieces[at - 1]?.claim?.field === "headline";
  const isDated = first?.kind === "date" && draft.pieces.indexOf(first.piece) < at - 1;
  const isSigned = items.some(
    ({ piece }) => piece.claim?.decision === "field" && draft.pieces.indexOf(piece) > at,
  );
  if (!lead || !mayLead(lead) || !isBelow || !isDated || !isSigned || others.length === 0) return false;
  return isParted(draft, lead.piece) && take(draft, lead.piece);
}

/** "di Ana Ruiz" / the standfirst / "4 giugno 2024": below the byline, and the date below it. */
function readBetween(draft: Draft, items: readonly Item[]): boolean {
  const isTaken = ({ kind, piece }: Item) =>
    (kind === "byline" || kind === "date") && piece.claim?.decision === "field";
  const headline = draft.pieces.findIndex(({ claim }) => claim?.field === "headline");
  const below = items.filter(({ piece }) => draft.pieces.indexOf(piece) > headline);
  const at = below.findIndex(
    (item, index) =>
      !item.piece.claim &&
      (item.kind === "title" || item.kind === "prose") &&
      below[index - 1]?.kind === "byline" &&
      [below[index - 1], below[index + 1]].every((meta) => meta !== undefined && isTaken(meta)),
  );
  const words = wordCount(below[at]?.piece.text ?? "");
  const piece = below[at]?.piece;
  if (!piece || words < LEAST_BETWEEN || words > LONGEST || piece.text.length < SHORTEST_BETWEEN)
    return false;
  return take(draft, piece);
}

/** What the writer is and where takes fewer words. */
const LEAST_BETWEEN = 8;
/** In characters. */
const SHORTEST_BETWEEN = 36;

/**
 * Byline or date between the headline and a paragraph that two buttons of the page or a share bar part from the story. Where
 * buttons stand between later paragraphs as well, they part nothing.
 */
function readBelowSignature(
  { pieces, ...draft }: Draft,
  [lead, ...others]: readonly Item[],
  items: readonly Item[],
): boolean {
  if (!lead || !mayLead(lead) || others.length === 0) return false;
  const at = pieces.indexOf(lead.piece);
  const isSigned = items.some(
    ({ kind, piece }) =>
      (kind === "byline" || kind === "date" || kind === "name") &&
      piece.claim?.decision === "field" &&
      pieces.indexOf(piece) < at,
  );
  const buttons = (from: number) => {
    const end = pieces.findIndex((piece, index) => index > from && !isButton(piece));
    return pieces.slice(from + 1, end === -1 ? pieces.length : end);
  };
  const below = buttons(at);
  const isBelowPicture = pieces[at - 1]?.claim?.shape.kind === "figure";
  const areEnough =
    below.length >= (isBelowPicture ? 1 : 2) || below.some(({ claim }) => claim?.reason === "share");
  if (!isSigned || !areEnough) return false;
  const paragraphs = [...pieces.keys()].filter((index) => {
    const piece = pieces[index];
    return index > at && piece !== undefined && !piece.claim && isProse(piece.text);
  });
  if (paragraphs.slice(0, -1).some((index) => buttons(index).length > 0) || paragraphs.length < 2)
    return false;
  return take({ pieces, ...draft }, lead.piece);
}

const isButton = ({ claim }: Piece): boolean =>
  claim?.decision === "set-aside" && (claim.reason === "share" || claim.reason === "ui");

/** "REPORTAGE - Faute de public, …": the first paragraph says what kind of text it opens. */
function readOfGenre(draft: Draft, [lead, ...others]: readonly Item[]): boolean {
  if (!lead || others.length === 0 || !GENRE.test(lead.piece.text)) return false;
  if (wordCount(lead.piece.text) > LONGEST || draft.fields.headline.value === null) return false;
  return take(draft, lead.piece);
}

function mayLead({ kind, piece }: Item): boolean {
  return kind === "prose" && wordCount(piece.text) <= LONGEST && !hasQuotation(piece.text);
}

/** Straight below it stands a line of the page or a picture. */
function isParted(draft: Draft, piece: Piece): boolean {
  const below = draft.pieces[draft.pieces.indexOf(piece) + 1];
  return below !== undefined && (below.claim?.shape.kind === "figure" || isButton(below));
}

function take(draft: Draft, piece: Piece): true {
  found(draft, "standfirst", piece.text, extent(piece), PARTED);
  takeAsField(piece, "standfirst", PARTED);
  return true;
}

const PARTED: Grounds = {
  rule: "standfirst-parted",
  confidence: 0.82,
  because: "Lines of the page part it from the story.",
};
