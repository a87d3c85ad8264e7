import type { Piece } from "@/lib/import/text/pieces/piece";

/** A count on a line of its own: "3 of 12", "Foto 3 von 12", "3/12", "Item 3 of 12". */
export interface PictureCount {
  piece: Piece;
  index: number;
  at: number;
}

/** The counts of one gallery. */
export interface CountedRun {
  /** Those that go up, one after the other. */
  rising: readonly PictureCount[];
  /** These too, and where it begins again: "Slide 1 of 12" below the last picture. */
  all: readonly PictureCount[];
}

/** No count is longer, in signs. */
const LONGEST = 24;
const COUNT = /^(?:\p{L}{2,12}\s)?\(?(\d{1,3})\s?(?:\p{L}{1,3}|\/)\s?(\d{1,3})\)?$/u;

/** The counts of pictures or pages that stand alone on their lines, those of one total together, in the order of the text. */
export function pictureCounts(pieces: readonly Piece[]): CountedRun[] {
  const counts = pieces.flatMap((piece, index) => {
    const isFree = piece.text.length <= LONGEST && (!piece.claim || piece.claim.reason === "ui");
    const [, at = "", total = ""] = (isFree && COUNT.exec(piece.text)) || [];
    return total === "" || Number(at) > Number(total) ? [] : [{ piece, index, at: Number(at), total }];
  });
  return [...Map.groupBy(counts, ({ total }) => total).values()].map((all) => {
    const end = all.findIndex(({ at }, place) => at <= (all[place - 1]?.at ?? 0));
    return { rising: end === -1 ? all : all.slice(0, end), all };
  });
}
