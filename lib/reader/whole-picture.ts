import { pictureAddress } from "@/lib/format/picture-address";
import type { PictureShape } from "./cropped-picture";
import { heightAt, widest } from "./structured";
import type { PictureView } from "./view";

/** The picture as the photographer framed it, as articles show it. */
export function wholePicture(picture: PictureView): PictureShape {
  const { hash, widths } = picture;
  const width = widest(picture);
  return {
    widths,
    width,
    height: heightAt(picture, width),
    at: (each, format) => pictureAddress({ hash, width: each, format }),
  };
}
