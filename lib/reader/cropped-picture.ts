import { offeredWidths, type PictureFormat, pictureAddress } from "@/lib/format/picture-address";
import { type Crop, cropHeight, cropOf, type Ratio } from "@/lib/format/picture-crop";
import type { PictureView } from "./view";

/** A picture in one shape: whole, or cut around the point that its figure says to look at. */
export interface PictureShape {
  /** Offered, ascending, in pixels. */
  widths: readonly number[];
  /** Of the widest. */
  width: number;
  height: number;
  /** Path of one of its renditions, with its slash. */
  at(width: number, format: PictureFormat): string;
}

/** The picture cut to a shape, as cards, search engines and other sites show it; `most` is the widest to offer. */
export function croppedPicture(
  picture: PictureView,
  ratio: Ratio,
  most = Number.POSITIVE_INFINITY,
): PictureShape {
  const crop = cropAround(picture, ratio);
  const { hash } = picture;
  const all = offeredWidths(cropOf(picture, crop).width);
  const widths = all.filter((width, index) => index === 0 || width <= most);
  const width = widths.at(-1) ?? picture.width;
  return {
    widths,
    width,
    height: cropHeight(ratio, width),
    at: (each, format) => pictureAddress({ hash, crop, width: each, format }),
  };
}

/** Without a point of its own a picture is cut around its middle. */
function cropAround({ focal }: PictureView, ratio: Ratio): Crop {
  const [x, y] = focal ?? [0.5, 0.5];
  return { ratio, x: Math.round(x * 100), y: Math.round(y * 100) };
}

/** As wide as search engines and other sites want it (1,200 and more), and no wider. In pixels. */
const SHARED_WIDTH = 1_240;

/** A crop for machines: the whole address of a JPEG, which every crawler can read. */
export function sharedCrop(
  picture: PictureView,
  ratio: Ratio,
  origin: string,
): { url: string; width: number; height: number } {
  const { width, height, at } = croppedPicture(picture, ratio, SHARED_WIDTH);
  return { url: origin + at(width, "jpg"), width, height };
}
