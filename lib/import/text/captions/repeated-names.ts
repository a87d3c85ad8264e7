import type { Draft } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isPersonName } from "@/lib/import/text/words/names";
import { endsAsSentence, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { figure, isSeeable } from "./figure";

/** "… válido até haver comboio Rui Salgueiro": nothing parts the caption from the name. */
const NAME_BEHIND = /^(.{16,}?[\p{Ll}\d”"»)])\s(\p{Lu}[\p{L}\p{M}’'-]+\s\p{Lu}[\p{L}\p{M}’'-]+)$/su;
const SHORTEST = 6;

/**
 * Captions that end in a photographer's bare name, without any sign between. One alone is a headline that ends in a
 * name; two lines that end in the same one, or one whose name another picture's credit has, are captions. Each stands in
 * a block of its own.
 */
export function readRepeatedNames({ pieces }: Draft): void {
  const lines = pieces.flatMap((piece, index) => {
    const [, caption = "", name = ""] = mayBeCaption(pieces, index)
      ? (NAME_BEHIND.exec(piece.text) ?? [])
      : [];
    return name !== "" && isPersonName(name) && isSeeable(caption) ? [{ piece, caption, name }] : [];
  });
  const credits = new Set(
    pieces.flatMap(({ claim }) => (claim?.shape.kind === "figure" && claim.shape.credit) || []),
  );
  for (const { piece, caption, name } of lines) {
    const isRepeated = lines.some((other) => other.piece !== piece && other.name === name);
    if (!isRepeated && !credits.has(name)) continue;
    figure(piece, caption, name, {
      rule: "repeated-name",
      confidence: 0.8,
      because: `Several pictures of the page end in this name: “${name}”.`,
    });
  }
}

function mayBeCaption(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  return (
    piece !== undefined &&
    !piece.claim &&
    piece.marker === null &&
    piece.text.length < 300 &&
    wordCount(piece.text) >= SHORTEST &&
    !endsAsSentence(piece.text) &&
    !isReporting(piece.text) &&
    [pieces[index - 1], pieces[index + 1]].every((other) => other?.group !== piece.group)
  );
}
