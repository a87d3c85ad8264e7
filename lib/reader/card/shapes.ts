import type { PictureView } from "@/lib/reader/view";

/** What a link to a story is shown with: sites that share links crop everything else to this. In pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** The least that a photograph must have in its place, cut to 16:9. In pixels. */
const PHOTO = { width: CARD.width, height: 675 } as const;

/**
 * Does this photograph make a card? It must fill one without being enlarged, and what is cut off must be no guess: it is
 * at least as wide as high, or an editor has said where to look.
 */
export const fitsCard = ({ width, height, focal }: PictureView): boolean =>
  width >= PHOTO.width && height >= PHOTO.height && (width >= height || focal !== null);
