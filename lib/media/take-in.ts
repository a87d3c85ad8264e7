import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { type Checked, checkPicture, damaged, decode, PATIENCE } from "./decode";

/** Widths that the desk shows, in pixels. Those of readers are made when the first of them asks. */
const DESK_WIDTHS: readonly number[] = [480, 960];
const WHITE = "#ffffff";

/** Everything that is made of one picture as it comes in. */
export interface IncomingPicture {
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
  /** In WebP, one for each width. */
  files: { width: number; bytes: Buffer }[];
  animated: boolean;
}

/** The widths that are made for the desk: never larger than the picture; a small one keeps its own. */
export function deskWidths(width: number): number[] {
  const fitting = DESK_WIDTHS.filter((each) => each <= width);
  return fitting.length === 0 ? [width] : fitting;
}

/**
 * Make the files of a picture that came in. Nothing of the original's bytes goes into them: it is decoded and encoded
 * again, so what hid in it (places, names, scripts) stays behind.
 *
 * An animated picture gives its first frame. Transparency is kept.
 *
 * @throws Invalid with one sentence that says what to do.
 */
export async function takeIn(bytes: Uint8Array): Promise<IncomingPicture> {
  const checked = await checkPicture(bytes);
  const { width, height, animated } = checked;
  const widths = deskWidths(width);
  const master = await masterOf(bytes, checked).catch(damaged);
  const largest = await raw(decode(bytes).resize({ width: widths.at(-1) ?? width })).catch(damaged);
  const files: IncomingPicture["files"] = [];
  for (const each of widths) {
    const sized = largest.open().resize({ width: each }).webp({ quality: 78 });
    files.push({ width: each, bytes: await sized.timeout({ seconds: PATIENCE }).toBuffer() });
  }
  const hash = createHash("sha256").update(master.bytes).digest("hex");
  return { master, hash, width, height, color: await dominantColor(largest.open()), widths, files, animated };
}

/** Lossless where the original was; what is transparent or drawn must not get a photograph's blur. */
async function masterOf(
  bytes: Uint8Array,
  { kind, transparent }: Checked,
): Promise<IncomingPicture["master"]> {
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

async function dominantColor(pipeline: Sharp): Promise<string> {
  const small = await pipeline
    .flatten({ background: WHITE })
    .resize(64, 64, { fit: "inside" })
    .png()
    .toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
