import { shownPictures } from "@/lib/article/shown-pictures";
import { db } from "@/lib/db/client";
import type { NodeJson } from "@/lib/document/types";
import { parsePictureName } from "@/lib/format/picture-address";
import { readRendition } from "@/lib/media/storage";
import type { PictureSeen } from "./types";

const TYPES = { webp: "image/webp", jpg: "image/jpeg" } as const;

/** The rendition that an address names, if this body shows its picture; else null. */
export async function readPicture(body: NodeJson, name: string): Promise<PictureSeen | null> {
  const rendition = parsePictureName(name);
  if (!rendition) return null;
  const shown = Object.values(await shownPictures(db, body));
  if (!shown.some(({ hash }) => hash === rendition.hash)) return null;
  const bytes = await readRendition(rendition.hash, rendition.width, rendition.format);
  return bytes && { type: TYPES[rendition.format], bytes };
}
