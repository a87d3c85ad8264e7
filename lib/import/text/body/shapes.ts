import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, keepAs, propose } from "@/lib/import/text/draft";
import { isNearlyAppeal } from "@/lib/import/text/page/appeals";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";

const STAMP = /^\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|BST|UTC|CES?T|[ECMP][DS]?T|Uhr|h))?$/iu;
const RULE = /^(?:[-–—=_*~•·✦❖#]\s*){3,}$|^[✦❖⁂*•·]$/u;
const NUMBERED = /^\(?\d{1,3}[.)]\s+\S/u;
const SPEAKER = /^(?:Q|A|F|R|P|D|V)[.:]\s/u;

const HEADING: Grounds = {
  rule: "subheading",
  confidence: 0.85,
  because: "A short line between paragraphs.",
};

/** Give what nobody claimed its shape: headings, list items, quotations, rules, and paragraphs for the rest. */
export function shapeBody(draft: Draft): void {
  for (const [index, piece] of draft.pieces.entries()) {
    if (piece.claim) continue;
    if (RULE.test(piece.text))
      keepAs(
        piece,
        { kind: "rule" },
        { rule: "section-break", confidence: 0.9, because: "A line of signs between parts." },
      );
    else if (STAMP.test(piece.text))
      keepAs(
        piece,
        { kind: "heading", level: 3 },
        { rule: "live-stamp", confidence: 0.85, because: "The time of an entry." },
      );
    else if (piece.marker === "bullet")
      keepAs(
        piece,
        { kind: "list-item", ordered: false },
        { rule: "bullet", confidence: 0.95, because: "A bullet stands before it." },
      );
    else if (piece.marker === "quote")
      keepAs(
        piece,
        { kind: "quote" },
        { rule: "quoted", confidence: 0.9, because: "A quoting sign stands before it." },
      );
    else if (isNumberedItem(draft.pieces, index))
      keepAs(
        piece,
        { kind: "list-item", ordered: true },
        { rule: "numbered", confidence: 0.9, because: "One of several numbered lines." },
      );
    else if (isHeading(draft.pieces, index)) keepAs(piece, { kind: "heading", level: 2 }, HEADING);
    else keepAsParagraph(piece);
  }
}

/** Text stays text. Where two signs of an appeal agree and a third is missing, somebody should look. */
function keepAsParagraph(piece: Piece): void {
  const doubtful = isNearlyAppeal(piece.text);
  if (doubtful && !isProse(piece.text)) {
    propose(piece, doubtful.reason, { ...doubtful, confidence: 0.6, rule: `${doubtful.reason}-doubtful` });
  }
  keepAs(
    piece,
    { kind: "paragraph" },
    { rule: "paragraph", confidence: isProse(piece.text) ? 0.97 : 0.85, because: "Running text." },
  );
}

function isNumberedItem(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || !NUMBERED.test(piece.text)) return false;
  return [pieces[index - 1], pieces[index + 1]].some(
    (next) => next && next.group === piece.group && NUMBERED.test(next.text),
  );
}

/** Short, no full stop, and prose (or a list) below it. */
function isHeading(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || wordCount(piece.text) > 12 || piece.text.length > 110 || SPEAKER.test(piece.text))
    return false;
  if (/[.。,;،:]["'”’»)]*$/u.test(piece.text) || wordCount(piece.text) === 0) return false;
  if (/^\p{Ll}/u.test(piece.text) || /^\d+\s?(?:g|kg|ml|l|tbsp|tsp|cups?|oz|lb|cm|x)\b/iu.test(piece.text))
    return false;
  if (endsAsSentence(piece.text) && !/\?["'”’»]?$/u.test(piece.text)) return false;
  const next = pieces.slice(index + 1, index + 4).find((other) => other.claim?.decision !== "set-aside");
  if (!next || next.claim?.shape.kind === "rule") return false;
  const isLineOfList =
    next.group === piece.group && !isProse(next.text) && pieces[index - 1]?.group === piece.group;
  return (
    !isLineOfList &&
    (isProse(next.text) ||
      next.marker !== null ||
      next.group === piece.group ||
      next.claim !== null ||
      NUMBERED.test(next.text))
  );
}
