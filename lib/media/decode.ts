import sharp, { type Sharp } from "sharp";
import { Invalid } from "@/lib/errors";
import { type PictureKind, pictureKind, whyNotAPicture } from "./kind";

/** Most pixels that are decoded: 100 megapixels are 400 MB in memory. */
export const MAX_PIXELS = 100_000_000;
/** Below this a picture is a tracking pixel or a bullet, not an illustration. In pixels. */
const LEAST_SIDE = 16;
/** WebP holds 16,383 pixels a side. */
const MOST_HEIGHT = 16_000;
/** Longest time that one picture may take to decode or to encode, in seconds. */
export const PATIENCE = 30;

/** A picture whose header was read and found good, before a pixel of it is decoded. */
export interface Checked {
  kind: PictureKind;
  /** As people see it: after the turn that the camera noted. */
  width: number;
  height: number;
  animated: boolean;
  transparent: boolean;
}

/**
 * Read the header and decide whether the picture may be decoded.
 *
 * @throws Invalid with one sentence that says what to do, for a foreign kind, a damaged file, or one too large or small.
 */
export async function checkPicture(bytes: Uint8Array): Promise<Checked> {
  const kind = pictureKind(bytes);
  if (!kind) throw refusal(whyNotAPicture(bytes));
  const header = await open(bytes, { limit: false }).metadata().catch(damaged);
  if (header.format !== kind) throw refusal(DAMAGED);
  const { width, height } = header.autoOrient;
  requireSize(width, height);
  return { kind, width, height, animated: (header.pages ?? 1) > 1, transparent: header.hasAlpha };
}

/** A pipeline over the first frame, upright, in sRGB and without metadata. Use it once. */
export function decode(bytes: Uint8Array): Sharp {
  return open(bytes, { limit: true }).autoOrient().timeout({ seconds: PATIENCE });
}

/** For what a decoder throws on bytes that only began like a picture. */
export function damaged(): never {
  throw refusal(DAMAGED);
}

const DAMAGED = "This picture is damaged and can't be read. Export it again, or use another one.";

const refusal = (message: string) => Invalid.because("picture", message);

function requireSize(width: number, height: number): void {
  if (width * height > MAX_PIXELS) {
    const size = Math.round((width * height) / 1_000_000);
    throw refusal(`This picture has ${size} megapixels; 100 is the most. Make it smaller and add it again.`);
  }
  if (Math.min(width, height) < LEAST_SIDE)
    throw refusal(`This picture is ${width} × ${height} pixels: too small to show. Use a larger one.`);
  if (height > MOST_HEIGHT)
    throw refusal(`This picture is ${height} pixels high; 16,000 is the most. Crop it and add it again.`);
}

function open(bytes: Uint8Array, { limit }: { limit: boolean }): Sharp {
  allowOnlyOurDecoders();
  // "error" lets through what browsers show too: agencies' files with a harmless warning.
  return sharp(bytes, { failOn: "error", limitInputPixels: limit ? MAX_PIXELS : false, pages: 1 });
}

let allowed = false;

/**
 * Block every decoder of libvips but the four. This holds for the whole process from the first picture on:
 * who draws from SVG (the demo's pictures) does so before, or elsewhere.
 */
function allowOnlyOurDecoders(): void {
  if (allowed) return;
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif"],
  });
  allowed = true;
}
