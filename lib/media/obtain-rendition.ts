import { isOffered, pictureName, type Rendition } from "@/lib/format/picture-address";
import type { Size } from "@/lib/format/picture-crop";
import { darkroom } from "./darkroom";
import { readRendition } from "./storage";

const TYPES = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

/** The bytes of a rendition, and what they are. */
export interface ObtainedRendition {
  bytes: Buffer;
  type: (typeof TYPES)[keyof typeof TYPES];
  name: string;
}

/**
 * A rendition from the disk, made first where it isn't there: that takes a tenth of a second or three. Who may see it
 * is asked by the caller.
 *
 * `sizeForMaking` answers the picture's size when the rendition may be made, and is asked only then. Null for one that
 * is neither there nor offered, so that nobody can have widths made that no page names. "busy" when too many are
 * waiting to be made.
 */
export async function obtainRendition(
  rendition: Rendition,
  sizeForMaking: () => Promise<Size | null>,
): Promise<ObtainedRendition | "busy" | null> {
  const kept = await read(rendition);
  if (kept) return kept;
  const size = await sizeForMaking();
  if (!size || !isOffered(rendition, size)) return null;
  switch (await darkroom().make(rendition)) {
    case "made":
      return read(rendition);
    case "busy":
      return "busy";
    case "missing":
    case "failed":
      return null;
  }
}

async function read(rendition: Rendition): Promise<ObtainedRendition | null> {
  const bytes = await readRendition(rendition);
  return bytes && { bytes, type: TYPES[rendition.format], name: pictureName(rendition) };
}
