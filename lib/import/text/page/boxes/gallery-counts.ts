import type { Grounds } from "@/lib/import/story-fields";
import { pictureCounts } from "@/lib/import/text/captions/picture-counts";
import { setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { wordCount } from "@/lib/import/text/words/prose";
import { isBoxLine } from "./box";

const COUNT: Grounds = {
  rule: "gallery-count",
  confidence: 0.9,
  because: "It counts the pictures or pages: the numbers go up, and all of one total.",
};

/** Set aside the counts of a gallery's pictures or a print's pages: two lines at least that go up to one total. */
export function setAsideGalleryCounts(pieces: readonly Piece[]): void {
  for (const { rising, all } of pictureCounts(pieces)) {
    const [first] = rising;
    if (!first || rising.length < 2) continue;
    for (const { piece } of all) setAside(piece, "ui", COUNT);
    const heading = pieces[first.index - 1];
    const isLabel =
      heading?.group === first.piece.group && isBoxLine(heading, 4) && wordCount(heading.text) <= 4;
    if (isLabel && !heading.claim && pieces[first.index - 2]?.group !== heading.group)
      setAside(heading, "ui", COUNT);
  }
}
