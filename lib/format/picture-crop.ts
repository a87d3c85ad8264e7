/** The shapes that cards, search engines and other sites want a picture in. */
const RATIOS = { "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 } as const;
export type Ratio = keyof typeof RATIOS;

/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A part of a picture: its shape, and the point that it is cut around, in whole percent from the left and the top. */
export interface Crop {
  ratio: Ratio;
  x: number;
  y: number;
}

/** A rectangle of a picture, in pixels from its upper left corner. */
export interface Region extends Size {
  left: number;
  top: number;
}

export const isRatio = (text: string): text is Ratio => text in RATIOS;

/** Height of a crop of that width, in pixels. */
export const cropHeight = (ratio: Ratio, width: number): number =>
  Math.max(1, Math.round(width / RATIOS[ratio]));

/**
 * The largest part of a picture that has the shape, with the point at its middle or as near to it as the edges allow.
 */
export function cropOf({ width, height }: Size, { ratio, x, y }: Crop): Region {
  const cutWidth = Math.min(width, Math.max(1, Math.round(height * RATIOS[ratio])));
  const cutHeight = Math.min(height, cropHeight(ratio, cutWidth));
  return {
    width: cutWidth,
    height: cutHeight,
    left: around(x, cutWidth, width),
    top: around(y, cutHeight, height),
  };
}

function around(percent: number, length: number, whole: number): number {
  const start = Math.round((percent / 100) * whole - length / 2);
  return Math.min(Math.max(0, start), whole - length);
}
