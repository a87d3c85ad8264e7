import type { Draft } from "@/lib/import/text/draft";
import { mergePieces, type Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { creditAtEnd } from "./credit";
import { figure, isSeeable } from "./figure";

/** "hide caption", "Bildunterschrift einblenden": a button that names the caption which it shows or hides. */
const CAPTION_BUTTON =
  /^(?=.{4,40}$)[^.:!?]*(?<!\p{L})(?:captions?|bildunterschrift|bildtext|légende|leyenda|pie de foto|didascalia|legenda|onderschrift|bijschrift|キャプション)/iu;
const LONGEST_CAPTION = 60;
const LONGEST_CREDIT = 8;

/**
 * Read what stands in one block above a button that shows or hides captions: what is seen, and on the next line who is
 * credited. A caption of two lines without a name is told from those by its full stop.
 */
export function readAboveButtons(draft: Draft): void {
  const blocks = Map.groupBy(draft.pieces, ({ group }) => group);
  for (const block of blocks.values()) {
    const button = block.findIndex(isCaptionButton);
    const [caption, credit, ...others] = block.slice(0, button);
    if (button < 1 || !caption || caption.claim || credit?.claim || others.length > 0) continue;
    if (!isCaption(caption) || (credit && !isCredit(credit))) continue;
    const own = credit ? null : creditAtEnd(caption.text);
    const seen = own?.caption ?? caption.text;
    const by = credit?.text ?? own?.credit ?? null;
    const merged = credit ? mergePieces(draft.source, caption, credit) : caption;
    draft.pieces.splice(draft.pieces.indexOf(caption), credit ? 2 : 1, merged);
    figure(merged, seen, by, {
      rule: "above-caption-button",
      confidence: 0.9,
      because: "It stands above the button that shows or hides a picture’s caption.",
    });
  }
}

function isCaptionButton({ claim, text }: Piece): boolean {
  return claim?.decision === "set-aside" && claim.reason === "ui" && CAPTION_BUTTON.test(text);
}

function isCaption({ text, marker }: Piece): boolean {
  return marker === null && wordCount(text) <= LONGEST_CAPTION && !isReporting(text) && isSeeable(text);
}

function isCredit({ text }: Piece): boolean {
  return wordCount(text) <= LONGEST_CREDIT && !endsAsSentence(text);
}
