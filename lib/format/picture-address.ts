/** The formats in which every picture is kept; all browsers of the last five years read the first. */
export const PICTURE_FORMATS = ["webp", "jpg"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** One rendition of a picture: which, how wide in pixels, in what format. */
export interface Rendition {
  hash: string;
  width: number;
  format: PictureFormat;
}

/** "/media/<hash>-<width>.webp": the content's hash makes it safe to keep for ever. */
export const pictureAddress = ({ hash, width, format }: Rendition): string =>
  `/media/${hash}-${width}.${format}`;

const NAME = /^([0-9a-f]{16,64})-([1-9]\d{1,4})\.(webp|jpg)$/;

/** Read the last segment of such an address; null for anything else, so nothing of it can reach a path. */
export function parsePictureName(name: string): Rendition | null {
  const [, hash, width, format] = NAME.exec(name) ?? [];
  if (hash === undefined || width === undefined) return null;
  if (format !== "webp" && format !== "jpg") return null;
  return { hash, width: Number(width), format };
}
