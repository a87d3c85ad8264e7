import type { PictureView } from "@/lib/reader/view";

/** What a link to a story is shown with: sites that share links crop everything else to this. In pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** Shapes that a photograph is cropped to: for shared links, and the three that search engines ask for. */
export const SHAPES = { card: CARD.width / CARD.height, "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 } as const;
export type Shape = keyof typeof SHAPES;

export interface Size {
  width: number;
  height: number;
}

/** The largest rendition of a picture. */
export function largest({ width, height, widths }: Pick<PictureView, "width" | "height" | "widths">): Size {
  const most = widths.at(-1) ?? width;
  return { width: most, height: Math.max(1, Math.round((height / width) * most)) };
}

/**
 * Does this photograph make a card? It must fill one without being enlarged, and what is cropped must be no guess:
 * it is at least as wide as high, or an editor has said where to look.
 */
export function fitsCard(picture: PictureView): boolean {
  const { width, height } = largest(picture);
  return width >= CARD.width && height >= CARD.height && (width >= height || picture.focal !== null);
}

/** How large the picture is in a shape: never enlarged, 1,200 pixels wide at most. */
export function sizeIn(shape: Shape, picture: PictureView): Size {
  const { width, height } = largest(picture);
  const ratio = SHAPES[shape];
  const wide = Math.min(CARD.width, width, Math.floor(height * ratio));
  return { width: wide, height: Math.max(1, Math.round(wide / ratio)) };
}

/** What of a picture of this size is shown, placed as `object-position` places it on a page. In its pixels. */
export function cropOf(shape: Shape, { width, height }: Size, focal: PictureView["focal"]) {
  const ratio = SHAPES[shape];
  const wide = Math.min(width, Math.round(height * ratio));
  const high = Math.min(height, Math.round(width / ratio));
  const [x, y] = focal ?? [0.5, 0.5];
  return {
    left: Math.round((width - wide) * x),
    top: Math.round((height - high) * y),
    width: wide,
    height: high,
  };
}
