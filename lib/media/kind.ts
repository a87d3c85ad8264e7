/** The kinds of picture that come in. SVG can carry scripts; AVIF and HEIC decoders have the most advisories. */
export const PICTURE_KINDS = ["jpeg", "png", "webp", "gif"] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** What the first bytes say, whatever the file is called; null for anything that is not one of our four kinds. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "webp";
  if (ascii(bytes, 0, 6) === "GIF87a" || ascii(bytes, 0, 6) === "GIF89a") return "gif";
  return null;
}

/** Why a file that is none of our kinds is not taken, and what to do about it. */
export function whyNotAPicture(bytes: Uint8Array): string {
  const known = foreignKind(bytes);
  if (bytes.length === 0) return "This file is empty. Choose another one.";
  if (known) return `${known} can't be used here. Save the picture as JPEG or PNG and add it again.`;
  return "This file is not a picture that Galley reads. Use JPEG, PNG, WebP or GIF.";
}

function foreignKind(bytes: Uint8Array): string | null {
  if (ascii(bytes, 4, 8) === "ftyp") return /^avi[fs]$/.test(ascii(bytes, 8, 12)) ? "AVIF" : "HEIC";
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a])) return "TIFF";
  if (ascii(bytes, 0, 4) === "%PDF") return "PDF";
  if (ascii(bytes, 0, 4) === "8BPS") return "A Photoshop file";
  if (ascii(bytes, 0, 2) === "BM") return "BMP";
  if (/<svg[\s>]/i.test(ascii(bytes, 0, 1_000))) return "SVG";
  return null;
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, index) => bytes[index] === byte);

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));
