import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { wordCount } from "@/lib/import/text/words/prose";
import { isBoxLine } from "./box";

const COUNT: Grounds = {
  rule: "gallery-count",
  confidence: 0.9,
  because: "It counts the pictures or pages: the numbers go up, and all of one total.",
};

/** "3 of 12", "Foto 3 von 12", "3/12", "Item 3 of 12" */
const PLACE = /^(?:\p{L}{2,12}\s)?\(?(\d{1,3})\s?(?:\p{L}{1,3}|\/)\s?(\d{1,3})\)?$/u;

/** Set aside the counts of a gallery's pictures or a print's pages: two lines at least that go up to one total. */
export function setAsideGalleryCounts(pieces: readonly Piece[]): void {
  const places = pieces.flatMap((piece, index) => {
    const [, at = "", total = ""] = (!piece.claim && PLACE.exec(piece.text)) || [];
    return total === "" || Number(at) > Number(total) ? [] : [{ index, piece, at: Number(at), total }];
  });
  for (const run of Map.groupBy(places, ({ total }) => total).values()) {
    const goesUp = run.every(({ at }, place) => at > (run[place - 1]?.at ?? 0));
    const [first] = run;
    if (!first || run.length < 2 || !goesUp) continue;
    for (const { piece } of run) setAside(piece, "ui", COUNT);
    const heading = pieces[first.index - 1];
    const isLabel =
      heading?.group === first.piece.group && isBoxLine(heading, 4) && wordCount(heading.text) <= 4;
    if (isLabel && !heading.claim && pieces[first.index - 2]?.group !== heading.group)
      setAside(heading, "ui", COUNT);
  }
}
