import { type Crop, cropOf, isRatio, type Size } from "./picture-crop";

/** Best first: small and slow to make, then what every browser of the last five years reads, then what everything reads. */
export const PICTURE_FORMATS = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Widths that pages offer, in pixels: from a small phone to the whole measure on a fine screen. */
export const PICTURE_WIDTHS: readonly number[] = [320, 480, 640, 800, 1_240, 1_600, 2_000];

/** One rendition of a picture: which, how wide in pixels, in what format; whole unless a crop is named. */
export interface Rendition {
  hash: string;
  crop?: Crop;
  width: number;
  format: PictureFormat;
}

/** The widths that are offered of something `width` pixels wide: never larger; what is smaller is offered as it is. */
export function offeredWidths(width: number): number[] {
  const fitting = PICTURE_WIDTHS.filter((each) => each <= width);
  const most = PICTURE_WIDTHS.at(-1) ?? width;
  return width < most && !fitting.includes(width) ? [...fitting, width] : fitting;
}

/** Is this one of the renditions that pages may ask of a picture of this size? */
export const isOffered = ({ crop, width }: Rendition, size: Size): boolean =>
  offeredWidths(crop ? cropOf(size, crop).width : size.width).includes(width);

/** The name of a rendition: "<hash>-800.avif", or "<hash>-16x9-30-70-800.avif" around a point 30 % from the left. */
export function pictureName({ hash, crop, width, format }: Rendition): string {
  const part = crop ? `-${crop.ratio}-${crop.x}-${crop.y}` : "";
  return `${hash}${part}-${width}.${format}`;
}

/** "/media/<name>": the content's hash makes it safe to keep for ever. */
export const pictureAddress = (rendition: Rendition): string => `/media/${pictureName(rendition)}`;

const PERCENT = "(100|[1-9]?\\d)";
const NAME = new RegExp(
  `^([0-9a-f]{16,64})(?:-(\\d{1,2}x\\d)-${PERCENT}-${PERCENT})?-([1-9]\\d{1,4})\\.(avif|webp|jpg)$`,
);

/** Read the last segment of such an address; null for anything else, so nothing of it can reach a path. */
export function parsePictureName(name: string): Rendition | null {
  const [, hash, ratio, x, y, width, format] = NAME.exec(name) ?? [];
  if (hash === undefined || !isFormat(format)) return null;
  const whole = { hash, width: Number(width), format };
  if (ratio === undefined) return whole;
  return isRatio(ratio) ? { ...whole, crop: { ratio, x: Number(x), y: Number(y) } } : null;
}

const isFormat = (text: string | undefined): text is PictureFormat =>
  PICTURE_FORMATS.some((format) => format === text);
