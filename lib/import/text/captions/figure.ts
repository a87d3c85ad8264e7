import type { Grounds } from "@/lib/import/story-fields";
import { keepAs } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { hasQuotation, isReporting, wordCount } from "@/lib/import/text/words/prose";

export const LONGEST_CAPTION = 45;

/** Could it be what a picture shows: short, and nobody speaking? */
export function isSeeable(text: string): boolean {
  const words = wordCount(text);
  if (words < 3 || words > LONGEST_CAPTION) return false;
  return (
    !(hasQuotation(text) && isReporting(text) && words > 24) &&
    !/^[“"„«][^”"“»]*[”"“»],? (?:said|says|he|she)\b/iu.test(text)
  );
}

/** "… with his feet. #": the sign behind which pages keep a picture's address. */
const PERMALINK = /\s[#¶]$/u;

/** "▲ The keeper wipes the glass": a sign that points to the picture. */
const POINTER = /^[▲△▼▽◀◁◄▶▷►↑↓←→⬆⬇⇧⇩]\s*/u;

/** The piece is a picture that is still to come, with what is said of it. */
export function figure(piece: Piece, caption: string, credit: string | null, grounds: Grounds): void {
  const bare = caption.replace(PERMALINK, "").replace(POINTER, "");
  keepAs(piece, { kind: "figure", caption: bare, credit, alt: null, src: null }, grounds);
}
