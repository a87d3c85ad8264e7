import { isOffered, pictureName, type Rendition } from "@/lib/format/picture-address";
import type { Size } from "@/lib/format/picture-crop";
import { darkroom } from "./darkroom";
import { readRendition } from "./storage";

const TYPES = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

/** The bytes of a rendition, and what they are. */
export interface ObtainedRendition {
  bytes: Buffer;
  type: (typeof TYPES)[keyof typeof TYPES];
  /** Of the file that was read. */
  name: string;
  /** It stands in for an AVIF that is being made: right to show, wrong to keep. */
  standsIn: boolean;
}

/**
 * A rendition from the disk, made first where it isn't there. Who may see it is asked by the caller.
 *
 * WebP and JPEG are waited for, a tenth of a second or two. AVIF takes up to two seconds, which nobody waits for: the
 * WebP of the same width stands in until it is there.
 *
 * `sizeForMaking` answers the picture's size when the rendition may be made, and is asked only then. Null for one that
 * is neither there nor offered, so that nobody can have widths made that no page names.
 */
export async function obtainRendition(
  rendition: Rendition,
  sizeForMaking: () => Promise<Size | null>,
): Promise<ObtainedRendition | null> {
  const kept = await read(rendition);
  if (kept) return kept;
  const size = await sizeForMaking();
  if (!size || !isOffered(rendition, size)) return null;
  if (rendition.format !== "avif") return made(rendition);
  const webp: Rendition = { ...rendition, format: "webp" };
  const standing = (await read(webp)) ?? (await made(webp));
  // Ordered after its stand-in, which somebody waits for.
  darkroom().makeLater(rendition);
  return standing && { ...standing, standsIn: true };
}

const made = async (rendition: Rendition) => ((await darkroom().make(rendition)) ? read(rendition) : null);

async function read(rendition: Rendition): Promise<ObtainedRendition | null> {
  const bytes = await readRendition(rendition);
  return bytes && { bytes, type: TYPES[rendition.format], name: pictureName(rendition), standsIn: false };
}
