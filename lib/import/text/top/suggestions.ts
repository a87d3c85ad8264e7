import { type Draft, suggest } from "@/lib/import/text/draft";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { isProse, sentences } from "@/lib/import/text/words/prose";

const LONGEST = 95;
const SHORTEST = 18;
/** Where a clause may end and still say something. */
const CLAUSE_END =
  /,\s|\s[–—-]\s|;\s|:\s|\s(?=(?:as|after|because|when|while|before|although|but|who|which|where|that)\s)/gu;
const QUOTE =
  /“([^”]{12,80})”|"([^"]{12,80})"|„([^“”]{12,80})[“”]|«\s?([^»]{12,80}?)\s?»|「([^」]{6,40})」/gu;

/**
 * Headlines for a story that came without one, in its own words alone: the first sentences, cut where a
 * clause ends, and the shortest telling quotations. Nothing is invented, nothing reworded.
 */
export function suggestHeadlines(draft: Draft): void {
  if (draft.fields.headline.value !== null) return;
  const body = draft.pieces
    .filter(
      (piece) =>
        piece.claim?.decision === "keep" && piece.claim.shape.kind === "paragraph" && isProse(piece.text),
    )
    .slice(0, 8);
  for (const piece of body.slice(0, 3)) suggestLead(draft, piece);
  let quotes = 0;
  for (const piece of body) {
    for (const match of piece.text.slice(0, 3000).matchAll(QUOTE)) {
      const words =
        match
          .slice(1)
          .find((group) => group !== undefined)
          ?.trim() ?? "";
      if (quotes >= 3 || words.split(/\s+/u).length < 3) continue;
      const from = match.index + match[0].indexOf(words);
      offer(draft, piece, from, from + words.replace(/[,.]$/u, "").length, "The story quotes these words.");
      quotes++;
    }
  }
}

function suggestLead(draft: Draft, piece: Piece): void {
  const first = sentences(piece.text.slice(0, 1500))[0];
  if (!first) return;
  const sentence = first.text.replace(/[.。]$/u, "");
  const because = "The beginning of the story, in its own words.";
  if (sentence.length <= LONGEST) {
    offer(draft, piece, first.from, first.from + sentence.length, because);
    return;
  }
  const ends = [...sentence.matchAll(CLAUSE_END)]
    .map((match) => match.index)
    .filter((end) => end >= SHORTEST && end <= LONGEST);
  const balanced = ends.filter((end) => isBalanced(sentence.slice(0, end)));
  const best = balanced.at(-1);
  if (best !== undefined) offer(draft, piece, first.from, first.from + best, because);
}

function offer(draft: Draft, piece: Piece, from: number, to: number, because: string): void {
  const value = piece.text.slice(from, to).trim();
  if (value.length < SHORTEST / 2) return;
  suggest(draft, "headline", { value, because, span: spanOf(draft.source, piece, from, to) });
}

/** No quotation or bracket left open. */
function isBalanced(text: string): boolean {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  return (
    count(/[“„«(]/gu) === count(/[”»)]/gu) + (count(/„/gu) > 0 ? count(/“/gu) - count(/”/gu) : 0) &&
    count(/"/gu) % 2 === 0
  );
}
