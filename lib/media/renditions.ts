import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import type { PictureFormat } from "@/lib/format/picture-address";
import { type Checked, checkPicture, damaged, decode, PATIENCE } from "./decode";

/** Widths that pages ask for, in pixels: a phone, a column, the whole measure on a fine screen. */
const WIDTHS: readonly number[] = [480, 960, 1_600];
const MOST_WIDTH = 1_600;
const WHITE = "#ffffff";

/** One file to keep: a width of the picture in a format. */
export interface RenditionFile {
  width: number;
  format: PictureFormat;
  bytes: Buffer;
}

/** Everything that is made of one picture that came in. */
export interface Renditions {
  /** Re-encoded, upright, no metadata, full size: what later crops and sizes are made from. */
  master: { bytes: Buffer; format: "jpg" | "png" };
  /** SHA-256 of the master, hex: the same picture is the same files. */
  hash: string;
  width: number;
  height: number;
  /** Dominant colour, #rrggbb: what stands there until the picture has loaded. */
  color: string;
  /** Ascending. */
  widths: number[];
  files: RenditionFile[];
  animated: boolean;
}

/** The widths that are made of a picture: never larger than it is; a small one keeps its own. */
export function widthsFor(width: number): number[] {
  const fitting = WIDTHS.filter((each) => each <= width);
  return width < MOST_WIDTH && !fitting.includes(width) ? [...fitting, width] : fitting;
}

/**
 * Make the files of a picture. Nothing of the original's bytes goes into them: it is decoded and encoded again,
 * so what hid in it (places, names, scripts) stays behind.
 *
 * An animated picture gives its first frame. Transparency is kept in WebP and lies on white in JPEG.
 *
 * @throws Invalid with one sentence that says what to do.
 */
export async function makeRenditions(bytes: Uint8Array): Promise<Renditions> {
  const checked = await checkPicture(bytes);
  const widths = widthsFor(checked.width);
  const master = await masterOf(bytes, checked).catch(damaged);
  const largest = await raw(decode(bytes).resize({ width: widths.at(-1) ?? checked.width })).catch(damaged);
  const files: RenditionFile[] = [];
  for (const width of widths) {
    const sized = largest.open().resize({ width });
    files.push({ width, format: "webp", bytes: await patient(sized.clone().webp({ quality: 78 })) });
    files.push({ width, format: "jpg", bytes: await patient(toJpeg(sized, 78)) });
  }
  const hash = createHash("sha256").update(master.bytes).digest("hex");
  const { width, height, animated } = checked;
  return { master, hash, width, height, color: await dominantColor(largest.open()), widths, files, animated };
}

/** Lossless where the original was; what is transparent or drawn must not get a photograph's blur. */
async function masterOf(bytes: Uint8Array, { kind, transparent }: Checked): Promise<Renditions["master"]> {
  const photograph = kind === "jpeg" || (kind === "webp" && !transparent);
  // Kept, not served: quick to make counts for more than the last tenth of its size.
  if (photograph) return { format: "jpg", bytes: await decode(bytes).jpeg({ quality: 92 }).toBuffer() };
  return { format: "png", bytes: await decode(bytes).png().toBuffer() };
}

interface Raw {
  /** A fresh pipeline over the decoded pixels. */
  open(): Sharp;
}

/** Decode once, at the largest size needed; the smaller ones are made from that. */
async function raw(pipeline: Sharp): Promise<Raw> {
  const { data, info } = await pipeline.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { open: () => sharp(data, { raw: { width, height, channels } }) };
}

const toJpeg = (pipeline: Sharp, quality: number) =>
  pipeline.flatten({ background: WHITE }).jpeg({ quality, progressive: true, mozjpeg: true });

const patient = (pipeline: Sharp) => pipeline.timeout({ seconds: PATIENCE }).toBuffer();

async function dominantColor(pipeline: Sharp): Promise<string> {
  const small = await pipeline
    .flatten({ background: WHITE })
    .resize(64, 64, { fit: "inside" })
    .png()
    .toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
