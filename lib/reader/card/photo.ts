import "server-only";
import sharp from "sharp";
import { readRendition } from "@/lib/media/storage";
import type { PictureView } from "@/lib/reader/view";
import { cropOf, largest, type Shape, sizeIn } from "./shapes";

/** A published photograph in a shape, cropped around its focal point; null when its file is gone. */
export async function cropPhoto(picture: PictureView, shape: Shape): Promise<Buffer | null> {
  const bytes = await readRendition(picture.hash, largest(picture).width, "jpg");
  if (!bytes) return null;
  const { width, height } = await sharp(bytes).metadata();
  return sharp(bytes)
    .extract(cropOf(shape, { width, height }, picture.focal))
    .resize({ ...sizeIn(shape, picture), fit: "fill" })
    .jpeg({ quality: 82, mozjpeg: true })
    .timeout({ seconds: 30 })
    .toBuffer();
}
