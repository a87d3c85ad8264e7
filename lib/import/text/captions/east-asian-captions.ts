import type { Draft } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { figure, isSeeable } from "./figure";

/** "改札脇に並んだ傘＝11日、潮見駅": what is seen, and behind the sign the day and the place. */
const DATED = /^[^。]{4,80}[＝=]\s?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:午[前後])?(?:、[^。]{2,40})?$/u;

/** "改札に座る猫（4日、白浜駅）": the same in brackets. */
const BRACKETED_DAY =
  /^[^。]{4,80}[（(](?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:午[前後])?、[^。（）()]{2,30}[）)]$/u;

/** Captions of Japanese papers, which name day and place behind "＝" and have no full stop. */
export function readDatedCaptions({ pieces }: Draft): void {
  for (const piece of pieces) if (isDated(piece)) figure(piece, piece.text, null, GROUNDS);
}

const DAY_BEHIND = [DATED, BRACKETED_DAY];

function isDated({ claim, text, marker }: Piece): boolean {
  return (
    !claim &&
    marker === null &&
    DAY_BEHIND.some((form) => form.test(text.normalize("NFKC"))) &&
    isSeeable(text)
  );
}

const GROUNDS = {
  rule: "caption-dated",
  confidence: 0.85,
  because: "It says what is seen, and behind a sign the day and the place.",
};
