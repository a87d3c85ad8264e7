import { setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isReporting } from "@/lib/import/text/words/prose";

/** What goes on in the same block below a notice of copyright is the rest of it, unless the story is in that block. */
export function setAsideNotices(pieces: readonly Piece[]): void {
  const blocks = Map.groupBy(pieces, ({ group }) => group);
  for (const [index, piece] of pieces.entries()) {
    const above = pieces[index - 1]?.claim;
    if (above?.reason !== "copyright" || piece.group !== pieces[index - 1]?.group || isReporting(piece.text))
      continue;
    if ((blocks.get(piece.group) ?? []).length > LONGEST_NOTICE || SPEAKS_OF_THE_STORY.test(piece.text))
      continue;
    setAside(piece, "copyright", {
      rule: "copyright-goes-on",
      confidence: 0.85,
      because: "It stands in one block with a notice of copyright.",
    });
  }
}

/** In lines. A text without blank lines is one long block, and says nothing about what belongs together. */
const LONGEST_NOTICE = 6;

/** "Correction: An earlier version of this article gave the width …" */
const SPEAKS_OF_THE_STORY =
  /^(?:corrections?|clarifications?|updates?|editor['’]s note|berichtigung|korrektur|rectificatif|rectification|corrección|rectificación|correzione|rectificatie|correctie|rättelse|rettelse|retting|oprava|sprostowanie|correção)\b/iu;
