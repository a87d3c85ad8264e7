import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, keepAs, setAside } from "@/lib/import/text/draft";
import { mergePieces, type Piece } from "@/lib/import/text/pieces/piece";

/** What an edit form says of one picture, and the lines that say it. */
export interface Picture {
  pieces: Piece[];
  caption: string | null;
  credit: string | null;
  alt: string | null;
}

type PicturePart = "caption" | "credit" | "alt";

const PICTURE: Grounds = {
  rule: "edit-form-picture",
  confidence: 0.95,
  because: "The form has fields for a picture: its caption, its credit.",
};

export function isPicturePart(part: string): part is PicturePart {
  return part === "caption" || part === "credit" || part === "alt";
}

/** The picture that is being read, or a new one where it has that part already. */
export function pictureFor(pictures: Picture[], part: PicturePart): Picture {
  const last = pictures.at(-1);
  if (last && last[part] === null) return last;
  const picture: Picture = { pieces: [], caption: null, credit: null, alt: null };
  pictures.push(picture);
  return picture;
}

/** One figure from the lines about a picture; without a caption there is nothing to show. */
export function takePicture(draft: Draft, { pieces, caption, credit, alt }: Picture): void {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || caption === null) {
    for (const piece of pieces) setAside(piece, "ui", PICTURE);
    return;
  }
  const from = draft.pieces.indexOf(first);
  const to = draft.pieces.indexOf(last);
  const merged = mergePieces(draft.source, first, ...draft.pieces.slice(from + 1, to + 1));
  keepAs(merged, { kind: "figure", caption, credit, alt, src: null }, PICTURE);
  draft.pieces.splice(from, to - from + 1, merged);
}
