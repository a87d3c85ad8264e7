import type { Sharp } from "sharp";
import type { PictureFormat, Rendition } from "@/lib/format/picture-address";
import { cropHeight, cropOf } from "@/lib/format/picture-crop";
import { decode, PATIENCE } from "./decode";

const WHITE = "#ffffff";

/**
 * Draw one rendition from the master: sized, cut around its point, encoded. What is transparent stays so in AVIF and
 * WebP and lies on white in JPEG.
 */
export async function drawRendition(master: Uint8Array, rendition: Rendition): Promise<Buffer> {
  return encode(await sized(master, rendition), rendition.format)
    .timeout({ seconds: PATIENCE })
    .toBuffer();
}

/**
 * Sized first and cut then, although that draws more pixels than are kept: a JPEG is decoded at an eighth of its size
 * only when nothing is cut out of it before.
 */
async function sized(master: Uint8Array, { crop, width }: Rendition): Promise<Sharp> {
  if (!crop) return decode(master).resize({ width });
  const { autoOrient: size } = await decode(master).metadata();
  const cut = cropOf(size, crop);
  const height = cropHeight(crop.ratio, width);
  const scale = Math.max(width / cut.width, height / cut.height);
  const drawn = { width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) };
  return decode(master)
    .resize({ ...drawn, fit: "fill" })
    .extract({
      left: Math.min(Math.round(cut.left * scale), drawn.width - width),
      top: Math.min(Math.round(cut.top * scale), drawn.height - height),
      width,
      height,
    });
}

// A quarter smaller than the WebP of the same width and as quick to make, so it can be waited for. More effort takes
// four times as long and saves a tenth at best (DECISIONS.md).
const AVIF = { quality: 52, effort: 1, chromaSubsampling: "4:2:0" };

function encode(pipeline: Sharp, format: PictureFormat): Sharp {
  switch (format) {
    case "avif":
      return pipeline.avif(AVIF);
    case "webp":
      return pipeline.webp({ quality: 78 });
    case "jpg":
      return pipeline.flatten({ background: WHITE }).jpeg({ quality: 78, progressive: true, mozjpeg: true });
  }
}
